import { namesGoAt } from "../../../domain/network/meeting/due";
import { momentsOf } from "./meeting-view";
import type { MeetingLine, MeetingRoom } from "./ports";

/** Whatever a stop has left half done is found again within this time. */
const LOOKED_AT_EVERY_MS = 15 * 60_000;
const NEVER = "9999-12-31T00:00:00.000Z";

/** A meeting's line in the list, with the moment at which something has to be done about it again. */
export function lineOf(room: MeetingRoom, now: string): MeetingLine {
  const { id, startsAt, endsAt, area, ownerId } = room.meeting;
  return { id, startsAt, endsAt, area, ownerId, lookAt: lookAt(room, now) };
}

function lookAt({ meeting, cards }: MeetingRoom, now: string): string {
  const soon = new Date(Date.parse(now) + LOOKED_AT_EVERY_MS).toISOString();
  if (meeting.namesRemovedAt !== null) return NEVER;
  const isQuiet = meeting.state !== "planned" && cards.every(({ state }) => state !== "planned" && state !== "posting");
  if (isQuiet && meeting.toldSequence === meeting.sequence) return namesGoAt(meeting);
  const { reminderFrom, signUpEnds } = momentsOf(meeting);
  const ahead = [soon, reminderFrom, signUpEnds, meeting.startsAt, meeting.endsAt].filter((moment) => moment > now);
  return ahead.toSorted()[0]!;
}
