import { AdaptiveCard, HostConfig } from "adaptivecards";
import type { PreviewOrder } from "./messages";

type Colours = PreviewOrder["colours"];

/** Draws a card as Teams does, with everything in it out of use. */
export function drawCard(json: Readonly<Record<string, unknown>>, colours: Colours): HTMLElement | null {
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = withBold(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig(colours);
  card.parse(json);
  const drawn = card.render() ?? null;
  if (drawn) mend(drawn);
  return drawn;
}

/** Bold is the only Markdown in our cards; what people have written is escaped like everything else. */
function withBold(text: string): string {
  const plain = document.createElement("span");
  plain.textContent = text;
  return plain.innerHTML.replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>");
}

/** Nothing can be answered here, and what the library leaves out for readers is added. */
function mend(drawn: HTMLElement): void {
  drawn.removeAttribute("tabindex");
  drawn.removeAttribute("role");
  for (const heading of drawn.querySelectorAll('[role="heading"]')) heading.setAttribute("aria-level", "1");
  for (const input of drawn.querySelectorAll<HTMLInputElement>("input, select, textarea, button")) {
    input.disabled = true;
    input.removeAttribute("aria-expanded");
  }
  for (const button of drawn.querySelectorAll<HTMLElement>('[role="menuitem"]')) button.setAttribute("role", "button");
  for (const bar of drawn.querySelectorAll('[role="menubar"]')) bar.removeAttribute("role");
}

function hostConfig({ text, subtle, accent, danger, font, stroke, background }: Colours): HostConfig {
  const plain = { default: text, subtle };
  const foregroundColors = {
    default: plain,
    dark: plain,
    light: plain,
    accent: { default: accent, subtle: accent },
    good: plain,
    warning: plain,
    attention: { default: danger, subtle: danger },
  };
  const style = { backgroundColor: background, borderColor: stroke, foregroundColors };
  return new HostConfig({
    fontFamily: font,
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: stroke },
    containerStyles: { default: style, emphasis: style, accent: style, attention: style, good: style, warning: style },
    actions: { maxActions: 6, spacing: "default", actionsOrientation: "horizontal", actionAlignment: "left" },
    inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention" } } },
  });
}
