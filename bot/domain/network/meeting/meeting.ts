/** A network meeting: what it is about, when and where, and for whom (S41). */
export interface Meeting extends MeetingDetails {
  /** 128 bits that nobody guesses: whoever has the calendar file's address has it. */
  readonly id: string;
  /** `Actor.id` of whoever called it. */
  readonly ownerId: string;
  readonly ownerName: string | null;
  readonly state: MeetingState;
  /** Raised when those who keep it in a calendar have to hear of a change (RFC 5545, SEQUENCE). */
  readonly sequence: number;
  /** UTC. */
  readonly createdAt: string;
  /** UTC; of the latest change of what stands here, not of the sign-ups. */
  readonly changedAt: string;
  /** UTC of when the cards to the area's supervisors were ordered; null before, and for everybody's meetings. */
  readonly announcedAt: string | null;
  /** The latest `sequence` that those who come have been told of. */
  readonly toldSequence: number;
  /** UTC of when people were told to think of it; null before. */
  readonly remindedAt: string | null;
  /** UTC of when the managers were told who wants to go; null before. */
  readonly managersToldAt: string | null;
  /** UTC of when every name was removed; null before. */
  readonly namesRemovedAt: string | null;
  /** Who came, as numbers; null until the owner has noted it. Kept when the names are gone. */
  readonly attendance: Attendance | null;
}

/** What whoever calls a meeting decides. */
export interface MeetingDetails {
  readonly title: string;
  readonly what: string;
  /** UTC. */
  readonly startsAt: string;
  /** UTC. */
  readonly endsAt: string;
  /** Empty when it is only online. */
  readonly place: string;
  /** Empty when it is only at a place. */
  readonly link: string;
  /** Null is as many as like. */
  readonly seats: number | null;
  /** By name; null is everybody. */
  readonly area: string | null;
  /** Until the end of this day in Stockholm, as "2026-03-29". */
  readonly lastSignUpDay: string;
}

type MeetingState = "planned" | "cancelled" | "held";

export interface Attendance {
  /** Who came, by the area that they work in; those without an area are under "". */
  readonly perArea: Readonly<Record<string, number>>;
  /** Who came without a name on the list. */
  readonly others: number;
  /** Their places on the list (`SignUp.place`); they name nobody once the list is gone. */
  readonly came: readonly number[];
}

/** A meeting that has just been called. `now` is UTC. */
export function newMeeting({
  id,
  owner,
  details,
  now,
}: {
  readonly id: string;
  readonly owner: { readonly id: string; readonly name: string | null };
  readonly details: MeetingDetails;
  readonly now: string;
}): Meeting {
  return {
    ...details,
    ...{ id, ownerId: owner.id, ownerName: owner.name, state: "planned", sequence: 0, toldSequence: 0 },
    ...{ createdAt: now, changedAt: now, announcedAt: null, remindedAt: null, managersToldAt: null },
    ...{ namesRemovedAt: null, attendance: null },
  };
}

/** What decides whether a meeting is somebody's to see. */
interface Reader {
  readonly id: string;
  readonly isHr: boolean;
  readonly managesIn: readonly string[];
  readonly leadIn: readonly string[];
  readonly worksIn: readonly string[];
}

/** Whether a meeting is for somebody: for everybody, for an area of theirs, or one that they have called. HR sees all. */
export function isMeetingFor(reader: Reader, { area, ownerId }: Pick<Meeting, "area" | "ownerId">): boolean {
  if (reader.isHr || area === null || ownerId === reader.id) return true;
  return [...reader.worksIn, ...reader.managesIn, ...reader.leadIn].includes(area);
}

/** Whether one can still sign up: the last day has not passed, and it has not begun. `today` is the day in Stockholm. */
export function isSignUpOpen(
  { state, startsAt, lastSignUpDay }: Pick<Meeting, "state" | "startsAt" | "lastSignUpDay">,
  moment: { readonly now: string; readonly today: string },
): boolean {
  return state === "planned" && moment.now < startsAt && moment.today <= lastSignUpDay;
}

/** Whether a change is one that those who come have to hear of: when or where. */
export function isMoved(before: MeetingDetails, after: MeetingDetails): boolean {
  return (["startsAt", "endsAt", "place", "link"] as const).some((field) => before[field] !== after[field]);
}
