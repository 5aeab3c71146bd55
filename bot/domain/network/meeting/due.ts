import type { Meeting } from "./meeting";

/** What the clock has to do about a meeting just now. */
export interface MeetingDue {
  /** Those who come are reminded, the day before (S41: once). */
  readonly reminder: boolean;
  /** Managers are told how many of their own want to go. */
  readonly managers: boolean;
  /** It is over. */
  readonly held: boolean;
  /** Names go, numbers stay. */
  readonly removeNames: boolean;
}

/** Moments that hang on days in Stockholm, as UTC. */
export interface MeetingMoments {
  /** The morning of the day before. */
  readonly reminderFrom: string;
  /** The end of the last sign-up day. */
  readonly signUpEnds: string;
}

const DAY_MS = 24 * 3_600_000;
/** So long managers have to arrange shifts, when sign-up does not close earlier. */
const MANAGERS_TOLD_DAYS_BEFORE = 7;
/** Who signed up and who came is nobody's business for longer than it takes to sum the meeting up (D23). */
const NAMES_KEPT_DAYS = 30;

/**
 * What is due at a moment. Managers are told once, a week before or when sign-up closes, whichever comes first; for a
 * meeting that was called at shorter notice than a week, when sign-up closes.
 */
export function dueNow(meeting: Meeting, now: string, { reminderFrom, signUpEnds }: MeetingMoments): MeetingDue {
  const isPlanned = meeting.state === "planned";
  const isAhead = isPlanned && now < meeting.startsAt;
  return {
    reminder: isAhead && meeting.remindedAt === null && now >= reminderFrom,
    managers: isAhead && meeting.managersToldAt === null && now >= managersToldFrom(meeting, signUpEnds),
    held: isPlanned && now >= meeting.endsAt,
    removeNames: meeting.namesRemovedAt === null && now >= namesGoAt(meeting),
  };
}

/** UTC of when every name is removed. */
export function namesGoAt({ endsAt }: Pick<Meeting, "endsAt">): string {
  return daysFrom(endsAt, NAMES_KEPT_DAYS);
}

function managersToldFrom({ startsAt, createdAt }: Meeting, signUpEnds: string): string {
  const weekBefore = daysFrom(startsAt, -MANAGERS_TOLD_DAYS_BEFORE);
  return weekBefore > createdAt && weekBefore < signUpEnds ? weekBefore : signUpEnds;
}

function daysFrom(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * DAY_MS).toISOString();
}
