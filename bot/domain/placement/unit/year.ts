import type { Calendars } from "../calendars";
import { isHeld, type PlacementRecord } from "../placement";
import { isInTerm } from "../load/load-term";
import { FORMS_IN_KEY } from "../load/load-figures";
import { addDays, nextTerm, previousTerm, type AplPeriod, type Term, type TermCalendar } from "../term";

/** A calendar year: its two terms and their APL periods (S16), which the distribution key is counted over (S11). */
export interface PlacementYear {
  readonly year: number;
  readonly terms: readonly [spring: TermCalendar, autumn: TermCalendar];
  readonly periods: readonly AplPeriod[];
}

/** The year that a term is in. */
export function yearOf(term: Term, calendars: Calendars): PlacementYear {
  const [spring, autumn] = term.startsWith("VT") ? [term, nextTerm(term)] : [previousTerm(term), term];
  const terms = [calendars.of(spring), calendars.of(autumn)] as const;
  return {
    year: Number(term.slice(2)),
    terms,
    periods: terms.flatMap(({ periods }) => periods).toSorted((a, b) => a.number - b.number),
  };
}

/**
 * Held placements of the year in a form that the key is about. One that ends in either term is the year's; an apprentice
 * who is there in both counts once (N19).
 */
export function isInYear(placement: PlacementRecord, { terms }: PlacementYear): boolean {
  return (
    isHeld(placement) &&
    FORMS_IN_KEY.includes(placement.form) &&
    terms.some((calendar) => isInTerm(placement, calendar))
  );
}

/**
 * The period that a placement belongs to: the one that the file names, or else the one that holds most of its days. Null
 * for an apprentice, whose year is no period, and for days outside all periods.
 */
export function periodOf(
  placement: Pick<PlacementRecord, "form" | "period" | "start" | "end">,
  { periods }: PlacementYear,
): AplPeriod | null {
  if (placement.form === "apprenticeship") return null;
  const named = periods.find(({ number }) => number === placement.period);
  if (named) return named;
  const shared = periods
    .map((period) => ({ period, days: daysShared(placement, period) }))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days);
  return shared[0]?.period ?? null;
}

/** ISO week number of a day. */
export function isoWeekOf(isoDate: string): number {
  const weekday = (new Date(`${isoDate}T00:00:00Z`).getUTCDay() + 6) % 7;
  const thursday = addDays(isoDate, 3 - weekday);
  const dayOfYear = daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday);
  return Math.floor(dayOfYear / 7) + 1;
}

/** Whether two placements share at least one day. */
export function overlap(a: { readonly start: string; readonly end: string }, b: typeof a): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function daysShared(a: { readonly start: string; readonly end: string }, b: typeof a): number {
  const start = a.start > b.start ? a.start : b.start;
  const end = a.end < b.end ? a.end : b.end;
  return end < start ? 0 : daysBetween(start, end) + 1;
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
