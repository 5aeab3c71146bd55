/** What a drawing takes from its classes and the theme, and loses when it stands alone. */
const DRAWN = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
];

/** Pixels per pixel on the screen: sharp in a document too. */
const SCALE = 2;
const MARGIN = 16;

/** A drawing of the page as a PNG, in the colours that it has on the screen and on the page's background. */
export async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect();
  const picture = await loaded(toSource(drawing, width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((width + 2 * MARGIN) * SCALE);
  canvas.height = Math.round((height + 2 * MARGIN) * SCALE);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser draws no pictures.");
  context.fillStyle = backgroundOf(drawing);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, MARGIN * SCALE, MARGIN * SCALE, width * SCALE, height * SCALE);
  return new Promise((made, failed) =>
    canvas.toBlob((blob) => (blob ? made(blob) : failed(new Error("There is no picture."))), "image/png"),
  );
}

function toSource(drawing: SVGSVGElement, width: number, height: number): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll("*")];
  const copies = [copy, ...copy.querySelectorAll("*")];
  originals.forEach((original, index) => {
    const style = getComputedStyle(original);
    for (const name of DRAWN) copies[index]!.setAttribute(name, style.getPropertyValue(name));
    copies[index]!.removeAttribute("class");
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}

function loaded(source: string): Promise<HTMLImageElement> {
  return new Promise((ready, failed) => {
    const picture = new Image();
    picture.onload = () => ready(picture);
    picture.onerror = () => failed(new Error("The drawing could not be read."));
    picture.src = source;
  });
}

/** The first colour behind it that is seen. */
function backgroundOf(element: Element | null): string {
  if (!element) return "#fff";
  const colour = getComputedStyle(element).backgroundColor;
  return /^(transparent|rgba\(.*, 0\))$/.test(colour) ? backgroundOf(element.parentElement) : colour;
}
