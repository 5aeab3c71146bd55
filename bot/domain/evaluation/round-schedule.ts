import { addDays, type AplPeriod, type TermCalendar } from "../placement/term";

/** How people's time and the rows' UTC meet; the clock module gives the real one (Europe/Stockholm). */
export interface WallClock {
  /** The calendar day at an instant. */
  dayOf(instant: string): string;
  /** The instant when clocks show the hour on the day. */
  instantAt(isoDay: string, hour: number): string;
}

/** Evaluations go out while the student is still there for the closing talk (S25). */
const SENDING_HOUR = 10;
/** Nothing is sent by the clock outside these hours, nor on weekends. */
const FIRST_HOUR = 8;
const LAST_HOUR = 17;
/** Sending that began within the hours, or that somebody has just ordered, is not broken off. */
const MINUTES_TO_FINISH = 60;

/** Between two messages to the same person, whoever ordered the second. */
export const HOURS_BETWEEN_MESSAGES = 20;

/** Days after the card was sent (S25). */
const REMINDER_DAYS = [3, 8] as const;
/** The last day for answers, counted from the day the card was sent (S25). */
const ANSWER_DAYS = 14;

/** The last weekday but one up to and including a day: Thursday for a period that ends on a Friday. */
export function lastButOneWeekday(isoDay: string): string {
  return weekdayBefore(isWeekday(isoDay) ? isoDay : weekdayBefore(isoDay));
}

/** When a period's evaluations go out: the last weekday but one of the period, at ten o'clock. */
export function dueMoment(periodEnd: string, clock: WallClock): string {
  return clock.instantAt(lastButOneWeekday(periodEnd), SENDING_HOUR);
}

/**
 * The last day of what an invitation calls its period. An apprentice is there the whole year and is asked when the
 * term's last APL period ends, or at the placement's own end when that comes first.
 */
export function endOfPeriod(period: string, lastPlacementDay: string, calendar: TermCalendar): string {
  if (period !== "term") return periodOf(calendar, Number(period))?.end ?? lastPlacementDay;
  const lastPeriodDay =
    calendar.periods
      .map((each) => each.end)
      .sort()
      .at(-1) ?? calendar.end;
  return lastPlacementDay < lastPeriodDay ? lastPlacementDay : lastPeriodDay;
}

/** The APL period that a placement without a number is in: the one it shares most days with, null when it shares none. */
export function periodByDates(start: string, end: string, calendar: TermCalendar): AplPeriod | null {
  let best: AplPeriod | null = null;
  let bestDays = 0;
  for (const period of calendar.periods) {
    const days = daysBetween(later(start, period.start), end < period.end ? end : period.end);
    if (days > bestDays) [best, bestDays] = [period, days];
  }
  return best;
}

/** Answers are taken to the end of this many days: the first instant of the day after the last one. */
export function closeMoment(sentAt: string, clock: WallClock): string {
  return clock.instantAt(addDays(clock.dayOf(sentAt), ANSWER_DAYS + 1), 0);
}

/** The last calendar day on which an answer is taken. */
export function lastAnswerDay(closesAt: string, clock: WallClock): string {
  return clock.dayOf(plusSeconds(closesAt, -1));
}

/**
 * When the next reminder goes out: three and eight days after the card, at ten, moved to a weekday. Counted from the
 * closing that the card announced, which is always a fixed number of days after it was sent. Null when both have gone.
 */
export function reminderMoment(closesAt: string, remindersSent: number, clock: WallClock): string | null {
  const days = REMINDER_DAYS[remindersSent];
  if (days === undefined) return null;
  const sentDay = addDays(clock.dayOf(closesAt), -(ANSWER_DAYS + 1));
  return clock.instantAt(weekdayFrom(addDays(sentDay, days)), SENDING_HOUR);
}

/** Whether another reminder may go at all: two are the most that anybody gets (S25). */
export function hasReminderLeft(remindersSent: number): boolean {
  return remindersSent < REMINDER_DAYS.length;
}

/**
 * When the reminder after one that goes now is sent: at its own time, yet never so soon that the person gets two within a
 * day. Null when none is left.
 */
export function followingReminder(
  closesAt: string,
  remindersSent: number,
  now: string,
  clock: WallClock,
): string | null {
  const scheduled = reminderMoment(closesAt, remindersSent, clock);
  if (scheduled === null) return null;
  const rested = plusSeconds(now, HOURS_BETWEEN_MESSAGES * 3600);
  return scheduled >= rested ? scheduled : nextSendingMoment(rested, clock);
}

/** Weekdays 08–17. */
export function isSendingTime(now: string, clock: WallClock): boolean {
  const day = clock.dayOf(now);
  return isWeekday(day) && now >= clock.instantAt(day, FIRST_HOUR) && now < clock.instantAt(day, LAST_HOUR);
}

/** The instant itself within the sending hours, otherwise the next morning at which they begin. */
export function nextSendingMoment(instant: string, clock: WallClock): string {
  if (isSendingTime(instant, clock)) return instant;
  const day = clock.dayOf(instant);
  const first = instant < clock.instantAt(day, FIRST_HOUR) ? day : addDays(day, 1);
  return clock.instantAt(weekdayFrom(first), FIRST_HOUR);
}

/**
 * Whether something that fell due at one instant may be sent at another. Outside the hours only what a person ordered
 * at such an hour, and what fell due within the last hour, goes out; the rest waits for the morning.
 */
export function maySend(dueAt: string, now: string, clock: WallClock): boolean {
  if (dueAt > now) return false;
  return isSendingTime(now, clock) || !isSendingTime(dueAt, clock) || now <= plusSeconds(dueAt, MINUTES_TO_FINISH * 60);
}

export function plusSeconds(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

function periodOf(calendar: TermCalendar, number: number): AplPeriod | undefined {
  return calendar.periods.find((period) => period.number === number);
}

function isWeekday(isoDay: string): boolean {
  const day = new Date(`${isoDay}T00:00:00Z`).getUTCDay();
  return day >= 1 && day <= 5;
}

function weekdayBefore(isoDay: string): string {
  const before = addDays(isoDay, -1);
  return isWeekday(before) ? before : weekdayBefore(before);
}

function weekdayFrom(isoDay: string): string {
  return isWeekday(isoDay) ? isoDay : weekdayFrom(addDays(isoDay, 1));
}

function daysBetween(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
