import type { Clock } from "../../../clock";
import type { MeetingDetails, MeetingItem, MeetingList, MeetingPerson } from "../../../contract/network/meeting";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { isMeetingFor, type Meeting } from "../../../domain/network/meeting/meeting";
import type { SignUp } from "../../../domain/network/meeting/sign-ups";
import { pageOf } from "../../../domain/register/lists/page-of";
import { Refusal } from "../../../domain/refusal";
import type { ReadDirectory } from "../../access/ports";
import { draftOf, ownSignUp, shownMeeting } from "./meeting-view";
import type { HiddenAmong, MeetingRoom, MeetingStore } from "./ports";

export interface ShowMeetingsDeps {
  readonly meetings: Pick<MeetingStore, "lines" | "get">;
  readonly readDirectory: ReadDirectory;
  readonly hiddenAmong: HiddenAmong;
  readonly clock: Clock;
}

/** Who looks: the roles, and the contact key that sign-ups are kept under. */
interface MeetingReader {
  readonly actor: Actor;
  readonly person: string;
}

export type ListMeetings = (
  input: MeetingReader & { readonly which: "coming" | "past"; readonly page: number },
) => Promise<MeetingList>;

/** The meetings that are for somebody, a page at a time: coming ones soonest first, past ones latest first. */
export function makeListMeetings({ meetings, readDirectory, clock }: ShowMeetingsDeps): ListMeetings {
  return async ({ actor, person, which, page: wanted }) => {
    requireAllowed(actor, "see-network", "anywhere");
    const now = clock.now();
    const lines = (await meetings.lines())
      .filter((line) => isMeetingFor(actor, line) && (which === "coming" ? line.endsAt > now : line.endsAt <= now))
      .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    const { items, found, page, pages } = pageOf(which === "coming" ? lines : lines.toReversed(), wanted);
    const rooms = (await Promise.all(items.map(({ id }) => meetings.get(id)))).filter((room) => room !== null);
    return {
      meetings: rooms.map((room) => itemOf(room, { actor, person }, clock)),
      ...{ found, page, pages },
      mayCallFor: await mayCallFor(actor, readDirectory),
    };
  };
}

/** One meeting: what somebody may see of it. Refuses with "meeting-not-found", also for a meeting that is not for them. */
export type ShowMeeting = (
  input: MeetingReader & { readonly id: string },
) => Promise<{ readonly details: MeetingDetails; readonly version: string }>;

export function makeShowMeeting({ meetings, hiddenAmong, clock }: ShowMeetingsDeps): ShowMeeting {
  return async ({ actor, person, id }) => {
    requireAllowed(actor, "see-network", "anywhere");
    const room = await meetings.get(id);
    if (!room || !isMeetingFor(actor, room.meeting)) throw new Refusal("meeting-not-found");
    const { meeting, signUps } = room;
    const mayChange = can(actor, "change-meeting", { authorId: meeting.ownerId });
    const own = signUps.filter(({ worksAt }) => worksAt.some((unit) => actor.managerOf.includes(unit)));
    const seen = inLine(mayChange ? signUps : own);
    const hidden = seen.length > 0 ? await hiddenAmong(seen.map((one) => one.person)) : new Set<string>();
    const details: MeetingDetails = {
      ...itemOf(room, { actor, person }, clock),
      draft: mayChange ? draftOf(meeting) : null,
      people: seen.filter((one) => !hidden.has(one.person)).map((one) => personOf(one, meeting)),
      ownPeople:
        actor.managerOf.length > 0 ? { coming: countOf(own, "coming"), waiting: countOf(own, "waiting") } : null,
      attendance: mayChange ? attendanceOf(meeting) : null,
      namesRemoved: meeting.namesRemovedAt !== null,
    };
    return { details, version: meeting.changedAt };
  };
}

/** What the calendar file tells: everything that the card tells, and no name. Null when there is no such meeting. */
export type ReadCalendarEntry = (id: string) => Promise<CalendarEntry | null>;

export type CalendarEntry = Pick<
  Meeting,
  "id" | "title" | "what" | "startsAt" | "endsAt" | "place" | "link" | "sequence" | "changedAt"
> & { readonly isCancelled: boolean };

export function makeReadCalendarEntry({ meetings }: Pick<ShowMeetingsDeps, "meetings">): ReadCalendarEntry {
  return async (id) => {
    const room = await meetings.get(id);
    if (!room) return null;
    const { title, what, startsAt, endsAt, place, link, sequence, changedAt, state } = room.meeting;
    const isCancelled = state === "cancelled";
    return { id, title, what, startsAt, endsAt, place, link, sequence, changedAt, isCancelled };
  };
}

function itemOf(room: MeetingRoom, { actor, person }: MeetingReader, clock: Clock): MeetingItem {
  return {
    ...shownMeeting(room, clock),
    own: ownSignUp(room.signUps, person),
    mayChange: can(actor, "change-meeting", { authorId: room.meeting.ownerId }),
  };
}

function personOf({ place, name, worksIn, state }: SignUp, { attendance }: Meeting): MeetingPerson {
  return {
    place,
    name,
    area: worksIn[0] ?? null,
    state: state === "waiting" ? "waiting" : "coming",
    came: attendance ? attendance.came.includes(place) : null,
  };
}

function inLine(signUps: readonly SignUp[]): readonly SignUp[] {
  return signUps.filter(({ state }) => state !== "declined").toSorted((a, b) => a.place - b.place);
}

function countOf(signUps: readonly SignUp[], wanted: SignUp["state"]): number {
  return signUps.filter(({ state }) => state === wanted).length;
}

function attendanceOf({ attendance }: Meeting): MeetingDetails["attendance"] {
  if (!attendance) return null;
  const perArea = Object.entries(attendance.perArea)
    .map(([area, came]) => ({ area: area === "" ? null : area, came }))
    .toSorted((a, b) => (a.area ?? "").localeCompare(b.area ?? "", "sv"));
  const total = perArea.reduce((sum, { came }) => sum + came, attendance.others);
  return { perArea, others: attendance.others, total };
}

/** Whom somebody may call a meeting for (S39: a step 3 for the own area, HR for all). */
export async function mayCallFor(actor: Actor, readDirectory: ReadDirectory): Promise<MeetingList["mayCallFor"]> {
  if (!can(actor, "call-meeting", "anywhere")) return { areas: [], everybody: false };
  const everybody = can(actor, "call-meeting", { area: null });
  const all = everybody ? (await readDirectory()).units.map(({ area }) => area) : actor.leadIn;
  return { areas: [...new Set(all)].toSorted((a, b) => a.localeCompare(b, "sv")), everybody };
}
