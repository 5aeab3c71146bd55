import { cleanCell, splitParentheses } from "../clean";
import { withoutAbsence } from "./absence";
import { isProtected } from "./protected";

export type NamesOutcome =
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "placeholder" }
  | { readonly kind: "needs-decision"; readonly reason: "two-names-unclear" }
  | { readonly kind: "empty" };

/** "Inga" alone says that there is nobody; "Inga Lind" is somebody. */
const PLACEHOLDER =
  /^(?:vakan|n\.? ?n\.?$|meddelas|ansvarig|okän|oklar|saknas|tba$|tbd$|x+$|dito$|extern$|personal|handledare|varierar|(?:summa|totalt)$|(?:se|ej|inte|ingen|inget|alla|all|samma|flera|olika|kommer|ska|skall|någon)(?: |$)|inga(?:$| (?:\p{L}+ )?(?:handledare|utbildade|namn)))/u;
/** Small words of surnames, which keep their small letters: "Dan-Erik von Ahn". */
const PARTICLES = new Set(
  "von af av de van der den del della da di dos du la le el al bin ibn ten ter zu och".split(" "),
);
const LONGEST_NAME = 80;
const MOST_WORDS = 6;

/**
 * Reads the people named in a cell, as "Förnamn Efternamn" with normal capitals. What stands in parentheses or after
 * a dash is a remark and is not kept, and neither is a word about absence. A cell is divided only when both sides are full names; "Anna och Bo" is left
 * for a person.
 */
export function parseNames(text: string): NamesOutcome {
  const { outside } = splitParentheses(text.replace(/[\r\n\v\f\u2028\u2029]/g, " ; "));
  const cell = cleanCell(outside.split(/ [-–—] /, 1)[0]!).replace(/^[;, ]+/, "");
  if (cleanCell(text) === "") return { kind: "empty" };
  if (isPlaceholder(cell)) return { kind: "placeholder" };
  const parts = cell.split(/;|\/| och | & | OCH | Och /).map((part) => trimmed(withoutAbsence(part)));
  const named = parts.filter((part) => part !== "");
  if (named.length === 0) return { kind: "placeholder" };
  if (named.length === 1) return oneName(named[0]!);
  const names = named.map(readName);
  if (!names.every((name) => name !== null && name.includes(" ") && !isPlaceholder(name))) {
    return { kind: "needs-decision", reason: "two-names-unclear" };
  }
  return { kind: "names", names: [...new Set(names as string[])] };
}

function oneName(part: string): NamesOutcome {
  if (/\d|@/.test(part)) return { kind: "placeholder" };
  const name = readName(part);
  if (name !== null && isPlaceholder(name)) return { kind: "placeholder" };
  return name === null ? { kind: "needs-decision", reason: "two-names-unclear" } : { kind: "names", names: [name] };
}

function isPlaceholder(cell: string): boolean {
  return !/\p{L}/u.test(cell) || PLACEHOLDER.test(cell.toLowerCase()) || isProtected(cell);
}

/** Without the commas, dashes, quotation marks and footnote stars around it. */
function trimmed(part: string): string {
  let from = 0;
  let to = part.length;
  while (from < to && /[\s,.*"'+-]/.test(part[from]!)) from += 1;
  while (to > from && /[\s,*"'+-]/.test(part[to - 1]!)) to -= 1;
  return part.slice(from, to);
}

/** Null when the part is not one name: digits, too long, or a comma that may divide two people. */
function readName(part: string): string | null {
  if (part.length > LONGEST_NAME || !/^[\p{L}\p{M} .,'’´`-]+$/u.test(part)) return null;
  const [first, second, ...more] = part.split(",").map((side) => cleanCell(side));
  if (more.length > 0) return null;
  if (second === undefined || second === "") return capitalised(first!);
  const isSurnameFirst =
    !first!.includes(" ") || !second.includes(" ") || PARTICLES.has(first!.split(" ")[0]!.toLowerCase());
  return isSurnameFirst ? capitalised(`${second} ${first}`) : null;
}

function capitalised(name: string): string | null {
  const words = name
    .split(" ")
    .map(trimmed)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  return words
    .map((word, index) => capitalisedWord(word, index > 0))
    .join(" ")
    .normalize("NFC");
}

/** A word in mixed letters is left as its owner writes it. */
function capitalisedWord(word: string, mayBeParticle: boolean): string {
  const lower = word.toLowerCase();
  if (mayBeParticle && PARTICLES.has(lower) && (word === lower || word === word.toUpperCase())) return lower;
  if (word !== lower && word !== word.toUpperCase()) return word;
  return lower.replace(/(^|[-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + capital(letter));
}

/** Letters whose capital is two letters stay small. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}
