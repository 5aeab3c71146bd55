import { z } from "zod/v4";
import type { GivenCalendar } from "./domain/placement/calendars";
import { defaultCalendar, nextTerm, parseTerm, previousTerm, type AplPeriod, type Term } from "./domain/placement/term";

const MOST_PERIODS = 8;

const Day = z.iso.date();
const Shape = z.record(
  z.string(),
  z.strictObject({
    start: Day,
    end: Day,
    periods: z.array(z.strictObject({ number: z.int().min(1).max(MOST_PERIODS), start: Day, end: Day })),
  }),
);

/** What TERM_CALENDARS says, or everything that is wrong with it. */
export interface ReadCalendars {
  readonly calendars: readonly GivenCalendar[];
  /** English sentences for whoever runs the service, each naming the term; empty when all is well. */
  readonly problems: readonly string[];
}

/**
 * Reads the setting: JSON, terms by name, each with its first and last day and its periods. Days are real, every end is
 * on or after its start, periods lie inside the term and have numbers of their own (they may overlap), and no day
 * belongs to two terms.
 */
export function parseTermCalendars(text: string): ReadCalendars {
  const json = parseJson(text);
  if (json === undefined) return refused(['it must be JSON, like {"HT2024":{"start":…,"end":…,"periods":[…]}}']);
  const parsed = Shape.safeParse(json);
  if (!parsed.success) return refused(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
  const calendars: GivenCalendar[] = [];
  const problems: string[] = [];
  for (const [written, { start, end, periods }] of Object.entries(parsed.data)) {
    const term = parseTerm(written);
    if (term === null) problems.push(`"${written}" is no term; write it like HT2024 or VT2025`);
    else calendars.push({ term, start, end, periods });
  }
  calendars.sort((a, b) => (a.start < b.start ? -1 : 1));
  problems.push(
    ...calendars.flatMap(problemsOf),
    ...calendars.flatMap((each, index) => overlap(calendars[index - 1], each)),
  );
  return problems.length > 0 ? refused(problems) : { calendars, problems };
}

function refused(problems: readonly string[]): ReadCalendars {
  return { calendars: [], problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function problemsOf({ term, start, end, periods }: GivenCalendar): readonly string[] {
  if (end < start) return [`${term} ends (${end}) before it starts (${start})`];
  const problems = isNearItsHalfYear(term, start, end)
    ? []
    : [`${term} is ${start}–${end}, which is not around ${season(term)}`];
  if (periods.length === 0 || periods.length > MOST_PERIODS) {
    problems.push(`${term} has ${periods.length} periods; it must have from 1 to ${MOST_PERIODS}`);
  }
  const numbers = periods.map(({ number }) => number);
  if (new Set(numbers).size < numbers.length) problems.push(`${term} has two periods with the same number`);
  return [...problems, ...periods.flatMap((period) => periodProblems(period, { term, start, end }))];
}

function periodProblems(
  { number, start, end }: AplPeriod,
  term: { readonly term: Term; readonly start: string; readonly end: string },
): readonly string[] {
  if (end < start) return [`${term.term} period ${number} ends (${end}) before it starts (${start})`];
  const isInside = term.start <= start && end <= term.end;
  return isInside ? [] : [`${term.term} period ${number} (${start}–${end}) is not inside ${term.start}–${term.end}`];
}

/** A term holds some of its own half-year and stays out of the ones after the next and before the last. */
function isNearItsHalfYear(term: Term, start: string, end: string): boolean {
  const usual = defaultCalendar(term);
  const isOverlapping = start <= usual.end && end >= usual.start;
  return (
    isOverlapping && start > defaultCalendar(previousTerm(term)).start && end < defaultCalendar(nextTerm(term)).end
  );
}

function season(term: Term): string {
  const { start, end } = defaultCalendar(term);
  return `${start}–${end}`;
}

function overlap(before: GivenCalendar | undefined, after: GivenCalendar): readonly string[] {
  if (!before || before.end < after.start) return [];
  return [`${before.term} and ${after.term} overlap: ${after.start} is in both`];
}
