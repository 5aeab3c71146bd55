import type { StepDate } from "../../records";
import { fullYear, monthNumber, parseDay } from "../calendar-day";
import { cleanCell, isBlank, splitParentheses } from "../clean";

export type StepDateOutcome =
  | { readonly kind: "date"; readonly date: StepDate }
  | { readonly kind: "needs-decision"; readonly reason: "date-ambiguous" }
  | { readonly kind: "warning"; readonly reason: "date-unreadable" }
  | { readonly kind: "empty" };

const TERM = /^(ht|vt|v[åa]ren|h[öo]sten|v[åa]rterminen|h[öo]stterminen|höst|vår)\.? ?[-–']? ?(\d{4}|\d{2})$/;
const MONTH_NAME = /^(\p{L}{3,9})\.? ?[-–'/]? ?(\d{4}|\d{2})$/u;
const NOISE =
  /^(?:klar|klart|klara|färdig|avslutad|avslutat|godkänd|genomförd|intyg|betyg|år|i|den|sedan|from|månad)[:.,]? /;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2069;

/**
 * Reads when a step was completed, as exactly as the source says: a day, a month, a term or a year. Two years, or a
 * date with a question mark, are left for a person; text that is no date is a warning and no date is kept.
 */
export function parseStepDate(text: string): StepDateOutcome {
  if (isBlank(text)) return { kind: "empty" };
  const cell = withoutNoise(splitParentheses(text.slice(0, 200)).outside.toLowerCase());
  const date = text.length > 200 ? null : readDate(cell);
  if (date === "ambiguous") return { kind: "needs-decision", reason: "date-ambiguous" };
  if (date) return { kind: "date", date };
  return mentionsSeveralYears(cell)
    ? { kind: "needs-decision", reason: "date-ambiguous" }
    : { kind: "warning", reason: "date-unreadable" };
}

function withoutNoise(cell: string): string {
  let rest = `${cell} `;
  for (let match = NOISE.exec(rest); match; match = NOISE.exec(rest)) rest = rest.slice(match[0].length);
  return cleanCell(rest);
}

function readDate(cell: string): StepDate | "ambiguous" | null {
  const day = parseDay(cell);
  const month = readMonth(cell);
  if (day && month) return "ambiguous";
  if (day) return { precision: "day", value: day };
  if (month) return { precision: "month", value: month };
  const term = TERM.exec(cell);
  if (term && isPlausible(fullYear(term[2]!))) {
    return { precision: "term", value: `${term[1]!.startsWith("h") ? "HT" : "VT"}${fullYear(term[2]!)}` };
  }
  return /^\d{4}$/.test(cell) && isPlausible(Number(cell)) ? { precision: "year", value: cell } : null;
}

/** "dec-23", "december 2023", "2023-12", "12/2023" and the packed 202312. */
function readMonth(cell: string): string | null {
  const named = MONTH_NAME.exec(cell);
  if (named) return isoMonth(fullYear(named[2]!), monthNumber(named[1]!) ?? 0);
  const yearFirst = /^(\d{4})[-/. ]?(\d{2})$/.exec(cell);
  if (yearFirst) return isoMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(cell);
  return monthFirst ? isoMonth(Number(monthFirst[2]), Number(monthFirst[1])) : null;
}

function isoMonth(year: number, month: number): string | null {
  return isPlausible(year) && month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null;
}

function isPlausible(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** "2021/2022", "2021/22", "2019?", "ca 2019", "ht 22 eller vt 23", "22/09/15". */
function mentionsSeveralYears(cell: string): boolean {
  const years = cell.match(/(?<!\d)(?:19[789]|20[0-6])\d(?!\d)/g) ?? [];
  const isGuess = /\?|(?<!\p{L})(?:ca|cirka|omkring|ungefär|eller|typ|runt)(?!\p{L})/u.test(cell) && /\d{2}/.test(cell);
  const isFromBothEnds = /^\d{1,2}([/.])\d{1,2}\1\d{2}$/.test(cell);
  const span = /^(?:(?:ht|vt) ?)?(\d{2,4}) ?[/–-] ?(?:(?:ht|vt) ?)?(\d{2,4})$/.exec(cell);
  const isYearToYear = span !== null && (Number(span[2]) - Number(span[1]) + 10_000) % 100 === 1;
  return years.length > 1 || isGuess || isFromBothEnds || isYearToYear;
}
