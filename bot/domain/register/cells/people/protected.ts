import { cleanCell, isBlank, wordsOf } from "../clean";
import { parseYesNo } from "../yes-no";

const PROTECTED_WORD =
  /^(?:skyddad|skyddat|skyddsperson|sekretess(?:$|marker|skydd|bela)|sekretesskydd|hemlig(?:t|a)?$|hemligstämpl|personuppgiftsskydd|kvarskriv|fingera)/;

/**
 * True when a cell marks somebody with protected identity: such a row is counted and nothing of it is kept (D31).
 * "Sekretessavtal" and "skyddsombud" are other things.
 */
export function isProtected(text: string): boolean {
  const cell = cleanCell(text);
  if (/^[* ]+$/.test(cell) && cell.length >= 3) return true;
  return wordsOf(cell).some((word) => PROTECTED_WORD.test(word));
}

/** Reads the cell of a column named "Skydd" or "Sekretessmarkering", where everything that is not a no is a mark. */
export function isProtectedMark(text: string): boolean {
  const isNone = /^(?:inga|ingen|inget|öppen|öppna|oskyddad)$/i.test(cleanCell(text).slice(0, 20));
  return !isBlank(text) && parseYesNo(text.replace(/!/g, "")) !== false && !isNone;
}
