import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import type { MeetingDraft } from "../../../domain/network/meeting/draft";
import { newMeeting } from "../../../domain/network/meeting/meeting";
import type { ChannelsFor } from "../team/channels-for";
import type { CheckDraft, CheckedDraft } from "./check-draft";
import type { Nudge } from "./keep-meetings";
import { detailsOf } from "./meeting-view";
import { lineOf } from "./meeting-line";
import type { MeetingStore } from "./ports";

export interface CallMeetingDeps {
  readonly meetings: MeetingStore;
  readonly checkDraft: CheckDraft;
  readonly channelsFor: ChannelsFor;
  readonly nudge: Nudge;
  readonly clock: Clock;
}

interface CallMeetingInput {
  readonly actor: Actor;
  /** Chosen when the form was opened, so that two presses on "publish" call one meeting. Nobody can guess it. */
  readonly id: string;
  readonly draft: MeetingDraft;
}

type CallOutcome =
  | Extract<CheckedDraft, { kind: "held-back" }>
  /** `channels` counts where the card is going to be posted; none when no team has the app. */
  | { readonly kind: "called"; readonly id: string; readonly channels: number }
  | { readonly kind: "exists"; readonly id: string };

/**
 * Calls a meeting (S41). It is written down with the channels that its card is to stand in before this answers; the
 * cards go out at once afterwards, whatever happens in between. Refuses with "not-allowed".
 */
export type CallMeeting = (input: CallMeetingInput) => Promise<CallOutcome>;

export function makeCallMeeting({ meetings, checkDraft, channelsFor, nudge, clock }: CallMeetingDeps): CallMeeting {
  return async ({ actor, id, draft: given }) => {
    const checked = await checkDraft({ actor, draft: given });
    if (checked.kind === "held-back") return checked;
    const { draft } = checked;
    const now = clock.now();
    const meeting = newMeeting({ id, owner: actor, details: detailsOf(draft), now });
    const channels = await channelsFor(draft.area);
    const cards = channels.map((channel) => ({ channel, state: "planned" as const, thread: null, postedAt: null }));
    // The line first: a meeting without one would be found by nobody, a line without a meeting is passed over.
    await meetings.putLine(lineOf({ meeting, signUps: [], cards }, now));
    const isNew = await meetings.create({ meeting, signUps: [], cards });
    nudge(id);
    return isNew ? { kind: "called", id, channels: channels.length } : { kind: "exists", id };
  };
}
