import "./card-preview.css";
import { drawCard } from "./draw-card";
import { drawMail } from "./draw-mail";
import type { PreviewOrder, PreviewReport } from "./messages";

/** A page that shows one message as its recipient sees it. The tab frames it, and tells it what to draw. */
const place = document.getElementById("message")!;

function report(message: PreviewReport): void {
  window.parent.postMessage(message, window.location.origin);
}

/** Browser extensions and tools send messages of their own. */
function isOrder(data: unknown): data is PreviewOrder {
  return typeof data === "object" && data !== null && "content" in data && "colours" in data;
}

window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
  if (source !== window.parent || origin !== window.location.origin || !isOrder(data)) return;
  const { content, theme, colours } = data;
  document.documentElement.dataset["theme"] = theme;
  document.body.style.backgroundColor = colours.background;
  document.body.style.color = colours.text;
  document.body.style.fontFamily = colours.font;
  const drawn = "card" in content ? drawCard(content.card, colours) : drawMail(content.html);
  place.replaceChildren(...(drawn ? [drawn] : []));
});

new ResizeObserver(() =>
  report({ kind: "drawn", height: Math.ceil(document.body.getBoundingClientRect().height) + 2 }),
).observe(document.body);
report({ kind: "ready" });
