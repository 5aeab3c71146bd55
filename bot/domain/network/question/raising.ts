import { nextSendingMoment, type WallClock } from "../../evaluation/round-schedule";
import { addDays } from "../../placement/term";

/** Working days that an unanswered question waits before a step 3 supervisor is told once more (S38). */
export const DAYS_TO_LEAD = 3;
/** The same before HR is told. */
export const DAYS_TO_HR = 6;

const FIRST_HOUR = 8;

/**
 * When a question has waited a number of working days, Monday–Friday in Stockholm; public holidays count as working days
 * until the administration says otherwise. Waiting begins when people are at work, 08–17: a question asked on a Saturday
 * waits from Monday at eight. So the moment is always within working hours, too.
 */
export function afterWorkingDays(askedAt: string, days: number, clock: WallClock): string {
  const begins = nextSendingMoment(askedAt, clock);
  const day = clock.dayOf(begins);
  const sinceMorning = Date.parse(begins) - Date.parse(clock.instantAt(day, FIRST_HOUR));
  const morning = clock.instantAt(workingDaysLater(day, days), FIRST_HOUR);
  return new Date(Date.parse(morning) + sinceMorning).toISOString();
}

/** The n:th Monday–Friday after a day. */
function workingDaysLater(isoDay: string, days: number): string {
  if (days === 0) return isoDay;
  const next = addDays(isoDay, 1);
  return workingDaysLater(next, isWeekday(next) ? days - 1 : days);
}

function isWeekday(isoDay: string): boolean {
  const day = new Date(`${isoDay}T00:00:00Z`).getUTCDay();
  return day >= 1 && day <= 5;
}
