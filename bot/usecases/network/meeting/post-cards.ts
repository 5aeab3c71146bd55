import type { Clock } from "../../../clock";
import type { SendOutcome } from "../../evaluation/ports";
import type { MeetingMessage } from "../message/meeting-messages";
import type { ChannelMessenger } from "../message/ports";
import { shownMeeting } from "./meeting-view";
import type { MeetingCard, MeetingRoom, MeetingStore } from "./ports";

export interface PostCardsDeps {
  readonly meetings: MeetingStore;
  readonly channels: Pick<ChannelMessenger, "start" | "replace">;
  readonly clock: Clock;
}

/** A post that has got no answer for so long has been lost in a stop, and nobody knows whether it arrived. */
const LOST_AFTER_MS = 10 * 60_000;
/** A card that everybody sees changes this often at most, however many answer. */
const REPLACED_EVERY_MS = 10_000;

/** The meeting's cards in the channels. */
export interface PostCards {
  /** Posts the cards that have not been posted. False when some channel has to be tried again later. */
  post(room: MeetingRoom): Promise<boolean>;
  /** Puts the meeting as it is now in place of what the cards show. False when it is too early to do so again. */
  refresh(room: MeetingRoom): Promise<boolean>;
}

export function makePostCards({ meetings, channels, clock }: PostCardsDeps): PostCards {
  /** What each card shows, by its message; forgotten at a stop, after which each card is replaced once. */
  const shown = new Map<string, { readonly text: string; readonly at: number }>();

  /** Changes one card if it still is in a state; null when it is not, because somebody else has it. */
  function move(id: string, channelId: string, from: MeetingCard["state"], to: Partial<MeetingCard>) {
    return meetings.change<MeetingRoom | null>(id, (room) => {
      const card = room.cards.find((one) => one.channel.channelId === channelId && one.state === from);
      return card ? { change: { cards: [{ ...card, ...to }] }, result: room } : { change: null, result: null };
    });
  }

  async function postOne(id: string, card: MeetingCard): Promise<boolean> {
    const { channelId } = card.channel;
    const claimed = await move(id, channelId, "planned", { state: "posting", postedAt: clock.now() });
    if (!claimed) return true;
    const message = messageOf(claimed, clock);
    const outcome = await channels.start(card.channel, message);
    await move(id, channelId, "posting", cardAfter(outcome, card.channel.serviceUrl));
    if (outcome.kind === "sent") remember(outcome.activityId, message);
    return outcome.kind !== "throttled" && outcome.kind !== "not-sent";
  }

  function remember(activityId: string, message: MeetingMessage): void {
    shown.set(activityId, { text: JSON.stringify(message), at: Date.parse(clock.now()) });
  }

  return {
    async post({ meeting, cards }) {
      let isDone = true;
      for (const card of cards) {
        if (card.state === "planned" && meeting.state === "planned")
          isDone = (await postOne(meeting.id, card)) && isDone;
        if (card.state === "posting" && Date.parse(clock.now()) - Date.parse(card.postedAt ?? "") > LOST_AFTER_MS) {
          await move(meeting.id, card.channel.channelId, "posting", { state: "uncertain" });
        }
      }
      return isDone;
    },

    async refresh(room) {
      let isDone = true;
      const message = messageOf(room, clock);
      for (const { thread } of room.cards) {
        if (!thread) continue;
        const before = shown.get(thread.activityId);
        if (before?.text === JSON.stringify(message)) continue;
        if (before && Date.parse(clock.now()) - before.at < REPLACED_EVERY_MS) isDone = false;
        else {
          await channels.replace(thread, thread.activityId, message);
          remember(thread.activityId, message);
        }
      }
      return isDone;
    },
  };
}

function messageOf(room: MeetingRoom, clock: Clock): MeetingMessage {
  return { kind: "meeting", meeting: shownMeeting(room, clock), own: null };
}

function cardAfter(outcome: SendOutcome, serviceUrl: string): Partial<MeetingCard> {
  switch (outcome.kind) {
    case "sent": {
      const { conversationId, activityId } = outcome;
      return { state: "posted", thread: { conversationId, activityId, serviceUrl } };
    }
    case "unknown":
      return { state: "uncertain" };
    case "refused":
      return { state: "refused" };
    case "throttled":
    case "not-sent":
      return { state: "planned", postedAt: null };
  }
}
