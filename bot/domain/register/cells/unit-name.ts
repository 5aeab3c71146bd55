import { cleanCell, splitParentheses, wordsOf } from "./clean";

/** What kinds of workplaces are called for short. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  vbo: "vårdboende",
  vb: "vårdboende",
  äbo: "äldreboende",
  gb: "gruppbostad",
  gruppb: "gruppbostad",
  hv: "hemvård",
  hemtj: "hemtjänst",
  htj: "hemtjänst",
  dv: "daglig verksamhet",
};

const KINDS = new Set(
  "vårdboende äldreboende gruppbostad servicebostad hemvård hemtjänst daglig verksamhet boende enhet enheten".split(
    " ",
  ),
);
const LEFT_OUT = new Set(["och", "o"]);
const FLOOR = /^(?:plan|pl|vån|våning|våningen)$/;

/**
 * One spelling for all spellings of a unit's name, to compare with: "Vårdboende Lindhaga", "LINDHAGA VBO, plan 2" and
 * "Lindhaga vårdboende" become the same. Words are sorted, so it is nothing to show to people. "" for a blank cell.
 */
export function normaliseUnitName(text: string): string {
  return distinctiveWords(text).join(" ");
}

/**
 * The name without the kind of workplace, for lists that shorten "Lindhaga vårdboende" to "Lindhaga". Two units can
 * share it, so a match counts only when it is the only one. "" when nothing but a kind is named.
 */
export function unitNameStem(text: string): string {
  return distinctiveWords(text)
    .filter((word) => !KINDS.has(word))
    .join(" ");
}

/** The units that a cell names: two when it says "A/B", else one; none when blank. Spellings are kept. */
export function unitNames(text: string): readonly string[] {
  return cleanCell(text)
    .split(/\/|;/)
    .map((name) => name.trim())
    .filter((name) => /[\p{L}\d]/u.test(name));
}

/** A unit's code as identity: upper case, no spaces; null when blank. */
export function parseUnitCode(text: string): string | null {
  const code = cleanCell(text).toUpperCase().replace(/ /g, "").slice(0, 40);
  return /[\p{L}\d]/u.test(code) ? code : null;
}

/** True for the same code, also when Excel took it for a number and dropped the zeros before it: "03" and "3". */
export function unitCodesEqual(a: string, b: string): boolean {
  const [first, second] = [comparableCode(a), comparableCode(b)];
  return first !== null && first === second;
}

function comparableCode(text: string): string | null {
  const code = parseUnitCode(text);
  return code !== null && /^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, "") : code;
}

function distinctiveWords(text: string): readonly string[] {
  const { outside } = splitParentheses(text.slice(0, 2000));
  const words = wordsOf(outside);
  const kept = words.filter((word, index) => !isFloor(words, index) && !LEFT_OUT.has(word));
  return kept.flatMap((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word]!.split(" ") : [word])).sort();
}

/** "plan 2", "pl. 2": where in the house somebody works, not another unit. */
function isFloor(words: readonly string[], index: number): boolean {
  const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d{1,2}$/.test(word);
  if (FLOOR.test(words[index]!)) return isNumber(words[index + 1]);
  return isNumber(words[index]) && index > 0 && FLOOR.test(words[index - 1]!);
}
