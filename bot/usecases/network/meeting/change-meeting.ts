import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { MeetingDraft } from "../../../domain/network/meeting/draft";
import { isMoved, type Meeting, type MeetingDetails } from "../../../domain/network/meeting/meeting";
import { moveUp } from "../../../domain/network/meeting/sign-ups";
import { Refusal } from "../../../domain/refusal";
import type { CheckDraft, CheckedDraft } from "./check-draft";
import type { Nudge } from "./keep-meetings";
import { detailsOf } from "./meeting-view";
import type { MeetingStore } from "./ports";

/**
 * Tells whether a meeting can become what a draft says, and how it would look. Whom it is for stays: others have been
 * invited already. Refuses with "not-allowed" and "meeting-not-found".
 */
export type CheckChange = (input: {
  readonly actor: Actor;
  readonly id: string;
  readonly draft: MeetingDraft;
}) => Promise<CheckedDraft>;

export function makeCheckChange({
  meetings,
  checkDraft,
}: {
  readonly meetings: Pick<MeetingStore, "get">;
  readonly checkDraft: CheckDraft;
}): CheckChange {
  return async ({ actor, id, draft }) => {
    const found = await meetings.get(id);
    if (!found) throw new Refusal("meeting-not-found");
    const { ownerId, area } = found.meeting;
    requireAllowed(actor, "change-meeting", { authorId: ownerId });
    // Whoever has called it may change it, also when they lead its area no longer.
    return checkDraft({ actor: { ...actor, isHr: true }, draft: { ...draft, area } });
  };
}

export interface ChangeMeetingDeps {
  readonly meetings: MeetingStore;
  readonly checkChange: CheckChange;
  readonly nudge: Nudge;
  readonly clock: Clock;
}

interface ChangeMeetingInput {
  readonly actor: Actor;
  readonly id: string;
  readonly draft: MeetingDraft;
  /** `Meeting.changedAt` of what the change was made from. */
  readonly version: string;
}

type ChangeOutcome =
  | Extract<CheckedDraft, { kind: "held-back" }>
  /** `isMoved`: those who have signed up are told. */
  | { readonly kind: "changed"; readonly isMoved: boolean };

/**
 * Changes a meeting that has not begun. More seats go to those who wait. Refuses with "not-allowed", "meeting-not-found", "meeting-over" and "changed-by-someone-else".
 */
export type ChangeMeeting = (input: ChangeMeetingInput) => Promise<ChangeOutcome>;

export function makeChangeMeeting({ meetings, checkChange, nudge, clock }: ChangeMeetingDeps): ChangeMeeting {
  return async ({ actor, id, draft: given, version }) => {
    const checked = await checkChange({ actor, id, draft: given });
    if (checked.kind === "held-back") return checked;
    const details = detailsOf(checked.draft);
    const outcome = await meetings.change<ChangeOutcome>(id, ({ meeting, signUps }) => {
      requirePlanned(meeting, clock.now());
      const moved = isMoved(meeting, details);
      if (isSame(meeting, details)) return { change: null, result: { kind: "changed", isMoved: false } };
      if (meeting.changedAt !== version) throw new Refusal("changed-by-someone-else");
      const isOtherDay = meeting.startsAt !== details.startsAt;
      const changed: Meeting = {
        ...meeting,
        ...details,
        changedAt: laterThan(meeting.changedAt, clock.now()),
        sequence: meeting.sequence + (moved ? 1 : 0),
        remindedAt: isOtherDay ? null : meeting.remindedAt,
      };
      return {
        change: { meeting: changed, signUps: moveUp(signUps, details.seats) },
        result: { kind: "changed", isMoved: moved },
      };
    });
    nudge(id);
    if (!outcome) throw new Refusal("meeting-not-found");
    return outcome;
  };
}

interface CancelMeetingInput {
  readonly actor: Actor;
  readonly id: string;
}

/**
 * Cancels a meeting that has not been held; those who have signed up are told. Cancelling again changes nothing. Refuses
 * with "not-allowed", "meeting-not-found" and "meeting-over".
 */
export type CancelMeeting = (input: CancelMeetingInput) => Promise<void>;

export function makeCancelMeeting({
  meetings,
  nudge,
  clock,
}: Pick<ChangeMeetingDeps, "meetings" | "nudge" | "clock">): CancelMeeting {
  return async ({ actor, id }) => {
    const found = await meetings.change(id, ({ meeting }) => {
      requireAllowed(actor, "change-meeting", { authorId: meeting.ownerId });
      if (meeting.state === "cancelled") return { change: null, result: true };
      requirePlanned(meeting, clock.now());
      const changedAt = laterThan(meeting.changedAt, clock.now());
      const cancelled: Meeting = { ...meeting, state: "cancelled", sequence: meeting.sequence + 1, changedAt };
      return { change: { meeting: cancelled }, result: true };
    });
    if (!found) throw new Refusal("meeting-not-found");
    nudge(id);
  };
}

function requirePlanned({ state, startsAt }: Meeting, now: string): void {
  if (state !== "planned" || now >= startsAt) throw new Refusal("meeting-over");
}

function isSame(before: MeetingDetails, after: MeetingDetails): boolean {
  return (Object.keys(after) as (keyof MeetingDetails)[]).every((field) => before[field] === after[field]);
}

/** Versions differ even when two changes come within a millisecond. */
function laterThan(before: string, now: string): string {
  return now > before ? now : new Date(Date.parse(before) + 1).toISOString();
}
