/** A word as somebody wrote it. */
export interface WrittenWord {
  /** Small letters without dots and accents, doubled letters as one: what is compared. */
  readonly letters: string;
  /** The same without its ending: "materialet", "frågor" and "pausar" are known by their beginning. */
  readonly stem: string;
  /** Where in the text the word begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** Nobody says what they want later than this, and every word costs. */
const MOST_WORDS = 30;
const SHORTEST_STEM = 4;
const ENDINGS = /(erna|arna|orna|aren|ade|ens|ets|ing|et|en|ar|er|or|na|an|at|a|e|s|t)$/;

/** The first words of a text: runs of letters and digits. Anything can be given. */
export function writtenWords(text: string): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (words.length === MOST_WORDS) break;
    const letters = lettersOf(match[0]);
    if (letters === "") continue;
    words.push({ letters, stem: stemOf(letters), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** People leave out dots, double what is single and the other way round. */
export function lettersOf(word: string): string {
  const small = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return small
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{L})\1+/gu, "$1");
}

function stemOf(letters: string): string {
  const stem = letters.replace(ENDINGS, "");
  return stem.length >= SHORTEST_STEM ? stem : letters;
}
