import { cleanCell, wordsOf } from "./clean";

const YES = new Set(["ja", "j", "x", "xx", "ok", "okej", "sant", "sann", "true", "yes", "1"]);
const SHOWN = /^(betyg|intyg|diplom|certifikat|finns|uppvisa|inlämna|attestera|godkän|visa[dt]|kursintyg)/;
const NOT_SHOWN =
  /^(kommer|osäker|nej|ej|inte|saknas|saknar|ingen|inget|väntar|väntas|kanske|ska|skall|letar|borta|senare|pågå|tror|oklart|okänt)/;

/** True for ways to say yes with one mark: "Ja", "x", "✓", "ok", "1". */
export function isYes(text: string): boolean {
  const mark = cleanCell(text).toLowerCase().slice(0, 10);
  return /^[✓✔☑√]\ufe0f?$/.test(mark) || YES.has(mark.replace(/[!.]/g, ""));
}

/**
 * Tells whether a certificate or grade has been shown (S3). Everything that is not clearly a yes counts as no, since
 * the plan's figures only hold people with proof: "kommer", "osäker", "?" and blank are no.
 */
export function parseEvidence(text: string): boolean {
  const words = wordsOf(text);
  if (text.includes("?") || words.some((word) => NOT_SHOWN.test(word))) return false;
  return isYes(text) || words.some((word) => YES.has(word) || SHOWN.test(word));
}

/** Reads "Ja"/"Nej" columns such as "Tar emot praktik"; null when the cell says neither. */
export function parseYesNo(text: string): boolean | null {
  if (isYes(text)) return true;
  return /^(nej|n|no|ej|inte|0|falskt|false)\.?$/i.test(cleanCell(text).slice(0, 10)) ? false : null;
}
