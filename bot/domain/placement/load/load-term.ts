import type { PlacementRecord } from "../placement";
import { addDays, type TermCalendar } from "../term";

const DAYS_PER_WEEK = 7;

/**
 * Whether a placement is part of a term: it is when its last day is (decision 17). An apprentice is there for a year and
 * is part of every term that the year touches.
 */
export function isInTerm(placement: Pick<PlacementRecord, "form" | "start" | "end">, calendar: TermCalendar): boolean {
  if (placement.form === "apprenticeship") return placement.start <= calendar.end && placement.end >= calendar.start;
  return placement.end >= calendar.lastDays.from && placement.end <= calendar.lastDays.to;
}

/**
 * Student-weeks that a placement means for the term: calendar weeks touched × extent × students. Monday 7 October to
 * Friday 8 November is five weeks. Of an apprentice's year only the weeks within the term count; every other placement
 * is counted whole in its term, so that a year's terms add up. An end before the start makes no weeks.
 */
export function studentWeeks(
  placement: Pick<PlacementRecord, "form" | "start" | "end" | "extentPercent" | "count">,
  calendar: TermCalendar,
): number {
  const isApprentice = placement.form === "apprenticeship";
  const start = isApprentice && placement.start < calendar.start ? calendar.start : placement.start;
  const end = isApprentice && placement.end > calendar.end ? calendar.end : placement.end;
  return (weeksTouched(start, end) * placement.extentPercent * placement.count) / 100;
}

function weeksTouched(start: string, end: string): number {
  if (end < start) return 0;
  let weeks = 0;
  for (let monday = mondayOf(start); monday <= end; monday = addDays(monday, DAYS_PER_WEEK)) weeks += 1;
  return weeks;
}

function mondayOf(isoDate: string): string {
  const weekday = (new Date(`${isoDate}T00:00:00Z`).getUTCDay() + 6) % DAYS_PER_WEEK;
  return addDays(isoDate, -weekday);
}
