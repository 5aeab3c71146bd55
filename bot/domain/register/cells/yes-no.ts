import { cleanCell } from "./clean";

const YES = new Set(["ja", "j", "x", "xx", "ok", "okej", "sant", "sann", "true", "yes", "1"]);

/** True for ways to say yes with one mark: "Ja", "x", "✓", "ok", "1". */
export function isYes(text: string): boolean {
  const mark = cleanCell(text).toLowerCase().slice(0, 10);
  return /^[✓✔☑√]\ufe0f?$/.test(mark) || YES.has(mark.replace(/[!.]/g, ""));
}

/** Reads "Ja"/"Nej" columns such as "Tar emot praktik"; null when the cell says neither. */
export function parseYesNo(text: string): boolean | null {
  if (isYes(text)) return true;
  return /^(nej|n|no|ej|inte|0|falskt|false)\.?$/i.test(cleanCell(text).slice(0, 10)) ? false : null;
}
