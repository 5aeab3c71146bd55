/** What a mail of ours is made of. Anything else is left out. */
const ELEMENTS = ["div", "p", "a", "hr", "b", "strong", "em", "br"];

const STYLE = "data-style";

/**
 * Draws a mail's HTML. It is built anew from the few elements that our mails use, so that nothing in it can run or be
 * fetched; the styles go through the style object, which the page policy allows. Links lead nowhere.
 */
export function drawMail(html: string): HTMLElement {
  // The page policy minds a style attribute already when it is read; what people have written holds none (it is escaped).
  const { body } = new DOMParser().parseFromString(html.replaceAll(' style="', ` ${STYLE}="`), "text/html");
  const drawn = document.createElement("div");
  drawn.style.cssText = body.getAttribute(STYLE) ?? "";
  drawn.style.color = "";
  drawn.append(...[...body.childNodes].flatMap(copied));
  return drawn;
}

function copied(node: Node): readonly Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? "")];
  if (!(node instanceof HTMLElement)) return [];
  const name = node.localName;
  const children = [...node.childNodes].flatMap(copied);
  if (!ELEMENTS.includes(name)) return children;
  const copy = document.createElement(name === "a" ? "span" : name);
  copy.style.cssText = node.getAttribute(STYLE) ?? "";
  const language = node.getAttribute("lang");
  if (language !== null) copy.lang = language;
  copy.append(...children);
  return [copy];
}
