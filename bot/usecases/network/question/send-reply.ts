import type { Question, Reply } from "../../../domain/network/question/question";
import type { ChannelMessenger } from "../message/ports";
import { SECONDS_BEFORE_AGAIN } from "./publish-question";

interface SentReply extends Pick<Reply, "posting" | "messageId"> {
  /** How long to wait before it is tried again; null when it is not. */
  readonly retryAfterSeconds: number | null;
}

/** Writes one reply in the question's thread, once. */
export type SendReply = (question: Question, reply: Pick<Reply, "by" | "text">) => Promise<SentReply>;

/**
 * A reply waits as long as its question does. Where the question perhaps is not there, and where the channel is gone, it
 * is only kept: the tab shows it, and the asker is told.
 */
export function makeSendReply({ channels }: { readonly channels: Pick<ChannelMessenger, "reply"> }): SendReply {
  return async ({ posting }, { by, text }) => {
    if (posting.kind === "uncertain") return { posting: "uncertain", retryAfterSeconds: null };
    if (posting.kind !== "posted") return { posting: "waiting", retryAfterSeconds: null };
    const outcome = await channels.reply(posting.thread, { kind: "question-reply", by, text });
    switch (outcome.kind) {
      case "sent":
        return { posting: "posted", messageId: outcome.activityId, retryAfterSeconds: null };
      case "throttled":
        return { posting: "waiting", retryAfterSeconds: outcome.retryAfterSeconds ?? SECONDS_BEFORE_AGAIN };
      case "not-sent":
        return { posting: "waiting", retryAfterSeconds: SECONDS_BEFORE_AGAIN };
      case "unknown":
      case "refused":
        return { posting: "uncertain", retryAfterSeconds: null };
    }
  };
}
