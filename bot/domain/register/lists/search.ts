/** Letters of the Swedish alphabet whose marks are no decoration: Öberg is not Oberg. */
const OWN_LETTERS = /[åäö]/;

/** A text for comparing: capitals and accents do not matter, but å, ä and ö are letters of their own. */
function foldForSearch(text: string): string {
  return [...text.normalize("NFC").toLowerCase()]
    .map((letter) => (OWN_LETTERS.test(letter) ? letter : letter.normalize("NFD").replace(/\p{M}/gu, "")))
    .join("");
}

/**
 * Whether every word of a search is the beginning of some word in the texts, in any order: "öb sti" finds "Stina Öberg"
 * at any unit. Nothing at all finds everything.
 */
export function makeSearch(search: string): (...texts: readonly string[]) => boolean {
  const wanted = wordsOf(search);
  return (...texts) => {
    if (wanted.length === 0) return true;
    const words = texts.flatMap(wordsOf);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
}

/** A text's words, folded, in its order. */
export function wordsOf(text: string): readonly string[] {
  return foldForSearch(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
