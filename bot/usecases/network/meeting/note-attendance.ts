import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { attendanceOf, type AttendanceNote } from "../../../domain/network/meeting/attendance";
import { Refusal } from "../../../domain/refusal";
import type { MeetingStore } from "./ports";

interface NoteAttendanceInput extends AttendanceNote {
  readonly actor: Actor;
  readonly id: string;
}

/**
 * Notes who came, from the meeting's beginning until the names are removed; noting again replaces it. Refuses with
 * "not-allowed", "meeting-not-found", "meeting-not-begun" and "meeting-over" (cancelled, or the names are gone).
 */
export type NoteAttendance = (input: NoteAttendanceInput) => Promise<void>;

export function makeNoteAttendance({
  meetings,
  clock,
}: {
  readonly meetings: MeetingStore;
  readonly clock: Clock;
}): NoteAttendance {
  return async ({ actor, id, came, others }) => {
    const found = await meetings.change(id, ({ meeting, signUps }) => {
      requireAllowed(actor, "change-meeting", { authorId: meeting.ownerId });
      if (meeting.state === "cancelled" || meeting.namesRemovedAt !== null) throw new Refusal("meeting-over");
      if (clock.now() < meeting.startsAt) throw new Refusal("meeting-not-begun");
      const attendance = attendanceOf(signUps, { came, others });
      return { change: { meeting: { ...meeting, attendance } }, result: true };
    });
    if (!found) throw new Refusal("meeting-not-found");
  };
}
