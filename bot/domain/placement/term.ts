/**
 * Terms and APL periods are data (S16): seven periods a year by the local agreement, five in a row of five weeks each.
 * A term is written "HT2024" or "VT2025".
 */
export type Term = string;

export interface AplPeriod {
  /** Number within the year, 1–7. */
  readonly number: number;
  /** ISO dates, inclusive. */
  readonly start: string;
  readonly end: string;
}

export interface TermCalendar {
  readonly term: Term;
  readonly start: string;
  readonly end: string;
  readonly periods: readonly AplPeriod[];
  /**
   * A placement is part of the term when its last day is in here: the term itself, and days beside it that no other term
   * has been set to hold.
   */
  readonly lastDays: { readonly from: string; readonly to: string };
}

/** First ISO week of each APL period of a normal year; every period is five weeks (plan, N15 and N16). */
const PERIOD_FIRST_WEEKS: Readonly<Record<"VT" | "HT", readonly (readonly [period: number, week: number])[]>> = {
  VT: [
    [1, 4],
    [2, 9],
    [3, 14],
    [4, 19],
  ],
  HT: [
    [5, 36],
    [6, 41],
    [7, 46],
  ],
};

const PERIOD_WEEKS = 5;

/** Reads "HT2024", "ht 24", "VT-2025"; null for anything else. */
export function parseTerm(text: string): Term | null {
  const match = /^\s*(vt|ht)\s*-?\s*(\d{2}|\d{4})\s*$/i.exec(text);
  if (!match) return null;
  const year = match[2]!.length === 2 ? `20${match[2]}` : match[2]!;
  return `${match[1]!.toUpperCase()}${year}`;
}

/** The calendar that holds until somebody sets another (placement/calendars.ts): VT is January–June, HT July–December, periods by ISO week. */
export function defaultCalendar(term: Term): TermCalendar {
  const season = term.slice(0, 2) as "VT" | "HT";
  const year = Number(term.slice(2));
  const [start, end] = season === "VT" ? [`${year}-01-01`, `${year}-06-30`] : [`${year}-07-01`, `${year}-12-31`];
  const periods = PERIOD_FIRST_WEEKS[season].map(([number, week]) => {
    const monday = mondayOfIsoWeek(year, week);
    return { number, start: monday, end: addDays(monday, PERIOD_WEEKS * 7 - 3) };
  });
  return { term, start, end, periods, lastDays: { from: start, to: end } };
}

/** The half-year that a date is in, whatever terms have been set to (see `Calendars` for those). */
export function termOf(isoDate: string): Term {
  return `${isoDate.slice(5, 7) <= "06" ? "VT" : "HT"}${isoDate.slice(0, 4)}`;
}

/** The term before, e.g. VT2024 for HT2024. */
export function previousTerm(term: Term): Term {
  const year = Number(term.slice(2));
  return term.startsWith("HT") ? `VT${year}` : `HT${year - 1}`;
}

/** The term after, e.g. VT2025 for HT2024. */
export function nextTerm(term: Term): Term {
  const year = Number(term.slice(2));
  return term.startsWith("VT") ? `HT${year}` : `VT${year + 1}`;
}

/** Orders terms in time: "VT2024" before "HT2024" before "VT2025". */
export function compareTerms(a: Term, b: Term): number {
  return termNumber(a) - termNumber(b);
}

/** Each term is one more than the one before it, so that a difference is a number of terms. */
export function termNumber(term: Term): number {
  return Number(term.slice(2)) * 2 + (term.startsWith("VT") ? 0 : 1);
}

export function addDays(isoDate: string, days: number): string {
  const date = new Date(`${isoDate}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Monday of an ISO week: week 1 is the week with 4 January. */
function mondayOfIsoWeek(year: number, week: number): string {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const weekday = (fourth.getUTCDay() + 6) % 7;
  return addDays(`${year}-01-04`, (week - 1) * 7 - weekday);
}

/** The Monday of an ISO week in a term. A term over New Year has weeks of two years. */
export function mondayInTerm(week: number, { term, start, end }: TermCalendar): string {
  const year = Number(term.slice(2));
  const mondays = [year, year + 1, year - 1].map((each) => mondayOfIsoWeek(each, week));
  return mondays.find((monday) => monday <= end && addDays(monday, 6) >= start) ?? mondays[0]!;
}
