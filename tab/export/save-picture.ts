import { pictureOf } from "./chart-picture";

/** Lets the browser save a drawing of the page as a PNG file. */
export async function savePicture(drawing: SVGSVGElement, name: string): Promise<void> {
  const address = URL.createObjectURL(await pictureOf(drawing));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.png`;
  link.click();
  // The browser reads it after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
