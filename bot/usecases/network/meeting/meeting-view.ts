import { stockholmDay, stockholmInstant, type Clock } from "../../../clock";
import type { OwnSignUp } from "../../../contract/network/meeting";
import { calendarPath, teamsCalendarLink } from "../../../domain/network/meeting/calendar-links";
import type { MeetingDraft } from "../../../domain/network/meeting/draft";
import type { MeetingMoments } from "../../../domain/network/meeting/due";
import { isSignUpOpen, type Meeting, type MeetingDetails } from "../../../domain/network/meeting/meeting";
import { countSignUps, numberInLine, type SignUp } from "../../../domain/network/meeting/sign-ups";
import { addDays } from "../../../domain/placement/term";
import type { ShownMeeting } from "../message/meeting-messages";
import type { MeetingRoom } from "./ports";

/** In the morning, when nobody is woken (S46). */
const REMINDER_HOUR = 8;

/** A meeting as cards show it. */
export function shownMeeting(
  { meeting, signUps }: Pick<MeetingRoom, "meeting" | "signUps">,
  clock: Clock,
): ShownMeeting {
  const { id, title, what, startsAt, endsAt, place, link, area, state, seats, lastSignUpDay } = meeting;
  const now = clock.now();
  return {
    ...{ id, title, what, startsAt, endsAt, place, link, area, state, seats, lastSignUpDay },
    ...countSignUps(signUps, seats),
    calledBy: meeting.ownerName,
    isSignUpOpen: isSignUpOpen(meeting, { now, today: stockholmDay(now) }),
    calendarFile: calendarPath(id),
    teamsCalendar: teamsCalendarLink(meeting),
  };
}

/** What somebody has answered; null when nothing. */
export function ownSignUp(signUps: readonly SignUp[], person: string): OwnSignUp | null {
  const own = signUps.find((one) => one.person === person);
  return own ? { state: own.state, numberInLine: numberInLine(signUps, person) } : null;
}

/** The moments that hang on days in Stockholm. */
export function momentsOf({ startsAt, lastSignUpDay }: Meeting): MeetingMoments {
  return {
    reminderFrom: stockholmInstant(addDays(stockholmDay(startsAt), -1), REMINDER_HOUR),
    signUpEnds: stockholmInstant(addDays(lastSignUpDay, 1), 0),
  };
}

/** A draft without problems as it is kept, in UTC. */
export function detailsOf({ day, from, to, ...rest }: MeetingDraft): MeetingDetails {
  const at = (time: string) => stockholmInstant(day, Number(time.slice(0, 2)), Number(time.slice(3)));
  return { ...rest, startsAt: at(from), endsAt: at(to) };
}

/** A meeting as it was filled in. */
export function draftOf(details: MeetingDetails): MeetingDraft {
  const { title, what, startsAt, endsAt, place, link, seats, area, lastSignUpDay } = details;
  const day = stockholmDay(startsAt);
  return { title, what, day, from: timeOf(startsAt), to: timeOf(endsAt), place, link, seats, area, lastSignUpDay };
}

const TIME = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" });

/** What the clocks in Stockholm show: "13:05". */
export function timeOf(instant: string): string {
  return TIME.format(new Date(instant));
}
