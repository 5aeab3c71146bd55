/** What cp1252 shows for the bytes 80–9F, where it differs from Latin-1. */
const CP1252_SPECIAL = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const BYTE_OF = new Map([...CP1252_SPECIAL].map((character, index) => [character, 0x80 + index]));

const CONTINUATION = `[\\u0080-\\u00bf${CP1252_SPECIAL}]`;
const TWICE_ENCODED = new RegExp(`[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}`, "g");
/** å ä ö Å Ä Ö é encoded twice. No Swedish text has these pairs for any other reason. */
const TELLTALE = /Ã[¥¤¶©…„–\u0085\u0084\u0096]/;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Mends text that was UTF-8, read as cp1252 and saved as UTF-8 again: "LindstrÃ¶m" becomes "Lindström". Text without
 * a sign of it is left alone.
 */
export function repairDoubleEncoding(text: string): { text: string; repairs: number } {
  if (!TELLTALE.test(text)) return { text, repairs: 0 };
  let repairs = 0;
  const mended = text.replace(TWICE_ENCODED, (pair) => {
    const once = decoded(pair);
    if (once !== pair) repairs += 1;
    return once;
  });
  return { text: mended, repairs };
}

function decoded(characters: string): string {
  const bytes = [...characters].map((character) => BYTE_OF.get(character) ?? character.charCodeAt(0));
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return characters;
  }
}
