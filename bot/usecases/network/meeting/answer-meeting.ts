import { stockholmDay, type Clock } from "../../../clock";
import type { OwnSignUp } from "../../../contract/network/meeting";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { isMeetingFor, isSignUpOpen, type Meeting } from "../../../domain/network/meeting/meeting";
import { answerSignUp, type SignUpAnswer } from "../../../domain/network/meeting/sign-ups";
import { Refusal } from "../../../domain/refusal";
import type { ShownMeeting } from "../message/meeting-messages";
import type { Nudge } from "./keep-meetings";
import { ownSignUp, shownMeeting } from "./meeting-view";
import type { MeetingStore } from "./ports";

export interface AnswerMeetingDeps {
  readonly meetings: MeetingStore;
  readonly nudge: Nudge;
  readonly clock: Clock;
}

interface AnswerMeetingInput {
  readonly actor: Actor;
  /** The contact key of whoever answers. */
  readonly person: string;
  readonly id: string;
  readonly answer: SignUpAnswer;
}

interface MeetingAnswer {
  readonly meeting: ShownMeeting;
  /** Null for whoever declined without having signed up. */
  readonly own: OwnSignUp | null;
}

/**
 * Signs somebody up, puts them on the waiting list when all seats are taken, or cancels. A seat that becomes free goes to
 * the first who waits, who is told. One can cancel until the meeting begins. Refuses with "not-allowed",
 * "meeting-not-found", "meeting-over" and "sign-up-closed".
 */
export type AnswerMeeting = (input: AnswerMeetingInput) => Promise<MeetingAnswer>;

export function makeAnswerMeeting({ meetings, nudge, clock }: AnswerMeetingDeps): AnswerMeeting {
  return async ({ actor, person, id, answer }) => {
    requireAllowed(actor, "join-meeting", "anywhere");
    const joiner = { person, name: actor.name, worksAt: actor.worksAt, worksIn: actor.worksIn };
    const outcome = await meetings.change(id, (room) => {
      const { meeting, signUps } = room;
      if (!isMeetingFor(actor, meeting)) throw new Refusal("meeting-not-found");
      const { changed } = answerSignUp(signUps, meeting.seats, joiner, answer);
      if (changed.length > 0) requireOpen(meeting, answer);
      const names = new Set(changed.map((one) => one.person));
      const after = [...signUps.filter((one) => !names.has(one.person)), ...changed];
      return {
        change: changed.length > 0 ? { signUps: changed } : null,
        result: { meeting: shownMeeting({ meeting, signUps: after }, clock), own: ownSignUp(after, person) },
      };
    });
    if (!outcome) throw new Refusal("meeting-not-found");
    nudge(id);
    return outcome;
  };

  function requireOpen(meeting: Meeting, answer: SignUpAnswer): void {
    const now = clock.now();
    if (meeting.state !== "planned" || now >= meeting.startsAt) throw new Refusal("meeting-over");
    if (answer === "yes" && !isSignUpOpen(meeting, { now, today: stockholmDay(now) })) {
      throw new Refusal("sign-up-closed");
    }
  }
}
