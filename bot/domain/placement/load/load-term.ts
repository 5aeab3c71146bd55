import type { PlacementRecord } from "../placement";
import type { TermCalendar } from "../term";

const DAYS_PER_WEEK = 7;
const MILLISECONDS_PER_DAY = 86_400_000;

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
  return end < start ? 0 : weekNumber(end) - weekNumber(start) + 1;
}

/** Counts weeks from Monday to Sunday on from the one of 1 January 1970, which was a Thursday. */
function weekNumber(isoDate: string): number {
  const day = Date.parse(isoDate) / MILLISECONDS_PER_DAY;
  return Math.floor((day + 3) / DAYS_PER_WEEK);
}
