import { cleanCell } from "./clean";

export type RowType =
  | "data"
  | "total"
  | "empty"
  /** "* = vikarie", "Sida 1 av 3". */
  | "note"
  /** "Fyll i senast 15/11!" */
  | "instruction"
  /** "Ifylld av …" */
  | "signature"
  /** A unit that says that it has no supervisors, which is an answer and not a person. */
  | "none-declared"
  | "repeated-heading";

const TOTAL = /^(?:delsumma|summa|totalsumma|slutsumma|totalt|total|tot|sum|antal)(?:$|[ :.=])|^(?:σ|∑)/;
const TOTAL_ALONE = /^(?:delsumma|summa|totalsumma|slutsumma|totalt|total)[:.]?$/;
const TOTAL_OF = / (?:summa|totalt|total)[:.]?$/;
/** Whoever is called Summa has more cells than a total. */
const MOST_CELLS_OF_A_TOTAL = 6;
const NOTE = /^(?:\*|\d{1,2}\) |not[: ]|anm[: .]|sida \d|utskriven|utskrivet|exporterad|rapport|källa|förklaring)/;
const INSTRUCTION =
  /^(?:fyll i|fyll på|obs|instruktion|ange |skriv |svar |svara |senast |skicka|lämna |returnera|markera |här fyller)/;
const SIGNATURE =
  /^(?:ifylld|ifyllt|uppgifterna|uppgifter lämna|uppgiftslämnare|underskrift|datum och underskrift|signatur|namnteckning|mvh|med vänlig|vänliga|hälsning|upprättad|godkänd av|kontaktperson|ansvarig för uppgifter)/;
const NONE_DECLARED = /^(?:vi )?(?:har |finns )?(?:inga|ingen|saknar|0) (?:\p{L}+ )?handledare|^handledare saknas/u;
/** A sentence, not the name of anything. */
const WORDS_OF_A_SENTENCE = 7;

/**
 * Tells rows about people and units from everything else that stands in a filled-in list. With the file's headings
 * given, a heading that comes back further down is found too.
 */
export function rowType(cells: readonly string[], headings: readonly string[] = []): RowType {
  const filled = cells.map((cell) => cleanCell(cell.slice(0, 2000)).toLowerCase()).filter((cell) => cell !== "");
  const [first, ...rest] = filled;
  if (first === undefined) return "empty";
  if (repeats(filled, headings)) return "repeated-heading";
  if (isTotal(first, rest)) return "total";
  if (filled.length <= 3 && filled.some((cell) => NONE_DECLARED.test(cell))) return "none-declared";
  if (rest.length > 1) return "data";
  if (SIGNATURE.test(first)) return "signature";
  if (rest.length > 0) return "data";
  if (NOTE.test(first) && !/^[* ]+$/.test(first)) return "note";
  return INSTRUCTION.test(first) || first.split(" ").length >= WORDS_OF_A_SENTENCE ? "instruction" : "data";
}

function isTotal(first: string, rest: readonly string[]): boolean {
  const isTotalFurtherIn = rest.length < MOST_CELLS_OF_A_TOTAL && rest.some((cell) => TOTAL_ALONE.test(cell));
  if (isTotalFurtherIn && rest.every((cell) => !cell.includes("@"))) return true;
  if (TOTAL_OF.test(first) && rest.length > 0 && rest.every((cell) => /^[\d\s.,%-]+$/.test(cell))) return true;
  if (!TOTAL.test(first)) return false;
  return rest.every((cell) => !cell.includes("@") && /\d|^[\p{L}.]{1,12}:?$|^[-–—]$/u.test(cell));
}

function repeats(filled: readonly string[], headings: readonly string[]): boolean {
  const known = new Set(
    headings.map((heading) => cleanCell(heading).toLowerCase()).filter((heading) => heading !== ""),
  );
  return known.size > 1 && filled.length > 1 && filled.every((cell) => known.has(cell));
}
