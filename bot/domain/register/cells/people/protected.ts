import { cleanCell, wordsOf } from "../clean";

const PROTECTED_WORD =
  /^(?:skyddad|skyddade|skyddat|sekretess|sekretessmarkerad|sekretessmarkering|sekretesskyddad|sekretesskydd|hemlig|hemligt|hemliga|personuppgiftsskydd|kvarskriven|kvarskrivning)$/;

/**
 * True when a cell marks somebody with protected identity: such a row is counted and nothing of it is kept (D31).
 * "Sekretessavtal" and "skyddsombud" are other things.
 */
export function isProtected(text: string): boolean {
  const cell = cleanCell(text);
  if (/^[* ]+$/.test(cell) && cell.length >= 3) return true;
  return wordsOf(cell).some((word) => PROTECTED_WORD.test(word));
}

/** Reads the cell of a column named "Skydd" or "Sekretessmarkering", where one letter is enough. */
export function isProtectedMark(text: string): boolean {
  return /^(?:s|x|j|ja|1)$/i.test(cleanCell(text).slice(0, 5)) || isProtected(text);
}
