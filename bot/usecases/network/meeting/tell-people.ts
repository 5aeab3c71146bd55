import { stockholmDay, type Clock } from "../../../clock";
import { dueNow } from "../../../domain/network/meeting/due";
import type { Meeting } from "../../../domain/network/meeting/meeting";
import { moveUp, type SignUp } from "../../../domain/network/meeting/sign-ups";
import type { DeliveryEraser, OrderDeliveries } from "../delivery/ports";
import type { FindAreaSupervisors } from "../post/find-area-supervisors";
import { momentsOf } from "./meeting-view";
import { aboutOccasion, type Occasion } from "./occasion";
import type { FindManagers } from "./own-people";
import type { ShowInChats } from "./show-in-chats";
import type { MeetingRoom, MeetingStore } from "./ports";

export interface TellPeopleDeps {
  readonly meetings: MeetingStore;
  readonly orderDeliveries: OrderDeliveries;
  readonly deliveries: DeliveryEraser;
  readonly findAreaSupervisors: FindAreaSupervisors;
  readonly findManagers: FindManagers;
  /** Puts the new words in place of the invitations in people's chats. */
  readonly showInChats: ShowInChats;
  /** Takes work that nobody waits for. */
  readonly inBackground: (work: Promise<void>) => void;
  readonly clock: Clock;
}

/**
 * Does what is due about a meeting just now. Cards are ordered first and noted afterwards: a stop in between orders them
 * once more, and the delivery gives nobody the same twice.
 */
export type TellPeople = (room: MeetingRoom) => Promise<void>;

export function makeTellPeople(deps: TellPeopleDeps): TellPeople {
  const { meetings, clock } = deps;
  /** Which change of a meeting is being shown in people's chats just now. */
  const showing = new Map<string, number>();

  async function order({ meeting }: MeetingRoom, occasion: Occasion, people: readonly string[], until: string) {
    if (people.length === 0 || until <= clock.now()) return;
    const about = aboutOccasion(meeting, occasion);
    await deps.orderDeliveries({ about, contactKeys: people, expiresAt: until });
  }

  /** Notes that something has been done, unless the meeting has become another one meanwhile. */
  async function note(before: Meeting, done: (meeting: Meeting) => Partial<Meeting>): Promise<void> {
    await meetings.change(before.id, ({ meeting }) => {
      const isSame = meeting.sequence === before.sequence && meeting.state === before.state;
      return { change: isSame ? { meeting: { ...meeting, ...done(meeting) } } : null, result: null };
    });
  }

  async function announce(room: MeetingRoom): Promise<void> {
    const { meeting } = room;
    if (meeting.state !== "planned" || meeting.area === null || meeting.announcedAt !== null) return;
    const people = await deps.findAreaSupervisors(meeting.area, meeting.ownerId);
    await order(room, { kind: "called" }, people, momentsOf(meeting).signUpEnds);
    await note(meeting, () => ({ announcedAt: clock.now() }));
  }

  async function tellOfSeats(room: MeetingRoom): Promise<void> {
    const told = room.signUps.filter(({ isToBeTold, state }) => isToBeTold && state === "coming");
    for (const { place, person } of told) {
      await order(room, { kind: "seat", place }, [person], room.meeting.startsAt);
    }
    if (told.length === 0) return;
    await meetings.change(room.meeting.id, ({ signUps }) => ({
      change: { signUps: signUps.filter(isOneOf(told)).map((one) => ({ ...one, isToBeTold: false })) },
      result: null,
    }));
  }

  async function tellOfChange(room: MeetingRoom): Promise<void> {
    const { meeting, signUps } = room;
    const { sequence, state } = meeting;
    if (sequence === meeting.toldSequence || showing.get(meeting.id) === sequence) return;
    const kind = state === "cancelled" ? "cancelled" : "moved";
    await order(room, { kind, sequence }, peopleIn(signUps, "coming", "waiting"), meeting.endsAt);
    showing.set(meeting.id, sequence);
    deps.inBackground(showAndNote(meeting));
  }

  /** Noted when every invitation says it: whatever stops it in between, it is begun again. */
  async function showAndNote(meeting: Meeting): Promise<void> {
    const { id, sequence } = meeting;
    try {
      await deps.showInChats(id);
      await note(meeting, () => ({ toldSequence: sequence }));
    } finally {
      if (showing.get(id) === sequence) showing.delete(id);
    }
  }

  /** A transaction holds only so many: of very many who wait, the others come here. */
  async function moveUpTheRest({ meeting, signUps }: MeetingRoom): Promise<void> {
    if (meeting.state !== "planned" || moveUp(signUps, meeting.seats).length === 0) return;
    await meetings.change(meeting.id, (room) => {
      const moved = moveUp(room.signUps, room.meeting.seats);
      return { change: moved.length > 0 ? { signUps: moved } : null, result: null };
    });
  }

  return async (room) => {
    const { meeting, signUps } = room;
    await announce(room);
    await tellOfSeats(room);
    await tellOfChange(room);
    await moveUpTheRest(room);
    const due = dueNow(meeting, clock.now(), momentsOf(meeting));
    if (due.reminder) {
      const day = stockholmDay(meeting.startsAt);
      await order(room, { kind: "reminder", day }, peopleIn(signUps, "coming"), meeting.startsAt);
      await note(meeting, () => ({ remindedAt: clock.now() }));
    }
    if (due.managers) {
      const units = signUps.filter(({ state }) => state !== "declined").flatMap(({ worksAt }) => worksAt);
      const managers = units.length > 0 ? await deps.findManagers([...new Set(units)]) : [];
      await order(room, { kind: "managers" }, managers, meeting.startsAt);
      await note(meeting, () => ({ managersToldAt: clock.now() }));
    }
    if (due.held) await note(meeting, () => ({ state: "held" }));
    if (due.removeNames) {
      await meetings.removeNames(meeting.id);
      // Who got a reminder is who wanted to come.
      await deps.deliveries.forget(aboutOccasion(meeting, { kind: "called" }));
      await note(meeting, () => ({ namesRemovedAt: clock.now() }));
    }
  };
}

function peopleIn(signUps: readonly SignUp[], ...states: readonly SignUp["state"][]): readonly string[] {
  return signUps.filter(({ state }) => states.includes(state)).map(({ person }) => person);
}

function isOneOf(told: readonly SignUp[]): (signUp: SignUp) => boolean {
  return ({ person, place }) => told.some((one) => one.person === person && one.place === place);
}
