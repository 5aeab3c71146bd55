import type { Clock } from "../../../clock";
import type { MessageSource } from "../delivery/ports";
import type { MeetingMessage, MeetingManagersMessage, MeetingNewsMessage } from "../message/meeting-messages";
import { ownSignUp, shownMeeting } from "./meeting-view";
import { occasionOf, type Occasion } from "./occasion";
import type { FindOwnPeople } from "./own-people";
import type { HiddenAmong, MeetingRoom, MeetingStore } from "./ports";

export interface MeetingSourceDeps {
  readonly meetings: Pick<MeetingStore, "get">;
  readonly findOwnPeople: FindOwnPeople;
  readonly hiddenAmong: HiddenAmong;
  readonly clock: Clock;
}

type Message = MeetingMessage | MeetingNewsMessage | MeetingManagersMessage;

/**
 * The cards about meetings that people get in their chats, as they are to be just now: what has happened since they
 * were ordered is in them, and whoever has cancelled gets no reminder.
 */
export function makeMeetingSource({ meetings, findOwnPeople, hiddenAmong, clock }: MeetingSourceDeps): MessageSource {
  function newsFor(room: MeetingRoom, occasion: Occasion, person: string): Message | null {
    const { meeting, signUps } = room;
    const own = signUps.find((one) => one.person === person);
    const isIn = own !== undefined && own.state !== "declined";
    const news = (kind: MeetingNewsMessage["news"], isUseful: boolean): Message | null =>
      isUseful ? { kind: "meeting-news", news: kind, meeting: shownMeeting(room, clock) } : null;
    const isAhead = meeting.state === "planned" && clock.now() < meeting.startsAt;
    switch (occasion.kind) {
      case "reminder":
        return news("reminder", isAhead && own?.state === "coming");
      case "seat":
        return news("seat", isAhead && own?.state === "coming" && own.place === occasion.place);
      case "moved":
        return news("moved", isAhead && isIn && meeting.sequence === occasion.sequence);
      case "cancelled":
        return news("cancelled", meeting.state === "cancelled" && isIn);
      case "called": {
        const isUseful = isAhead || own !== undefined;
        const shown = { meeting: shownMeeting(room, clock), own: ownSignUp(signUps, person) };
        return isUseful ? { kind: "meeting", ...shown } : null;
      }
      case "managers":
        return null;
    }
  }

  async function forManager(room: MeetingRoom, person: string): Promise<Message | null> {
    const { units, supervisors } = await findOwnPeople(person);
    const own = room.signUps.filter(({ state, worksAt }) => {
      return state !== "declined" && worksAt.some((unit) => units.includes(unit));
    });
    if (own.length === 0 || room.meeting.state !== "planned" || clock.now() >= room.meeting.startsAt) return null;
    const hidden = await hiddenAmong(own.map((one) => one.person));
    const names = own.flatMap((one) => (one.name === null || hidden.has(one.person) ? [] : [one.name]));
    return {
      kind: "meeting-managers",
      meeting: shownMeeting(room, clock),
      wanting: own.length,
      // Somebody whom the register does not place there any more still wants to go.
      supervisors: Math.max(supervisors, own.length),
      names: names.toSorted((a, b) => a.localeCompare(b, "sv")),
    };
  }

  return {
    async messageFor(about, contactKey) {
      const found = occasionOf(about.id);
      const room = found && (await meetings.get(found.id));
      if (!room) return null;
      return found.occasion.kind === "managers"
        ? forManager(room, contactKey)
        : newsFor(room, found.occasion, contactKey);
    },
    async authorOf(id) {
      const found = occasionOf(id);
      return (found && (await meetings.get(found.id)))?.meeting.ownerId ?? null;
    },
  };
}
