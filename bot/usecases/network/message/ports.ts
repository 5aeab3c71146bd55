import type { SendOutcome } from "../../evaluation/ports";
import type { TeamsContact } from "../ports";
import type { NetworkMessage } from "./messages";

/** A channel in which the bot may write. */
export interface Channel {
  readonly tenantId: string;
  /** "19:…@thread.tacv2" */
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** A thread that the bot has started in a channel. */
export interface Thread {
  /** "19:…@thread.tacv2;messageid=…" */
  readonly conversationId: string;
  /** The message that the thread began with. */
  readonly activityId: string;
  readonly serviceUrl: string;
}

/** Writes in channels. Each call posts at most one message, once; it never retries. */
export interface ChannelMessenger {
  /** Starts a thread. A sent outcome's ids are those of the `Thread`. */
  start(channel: Channel, message: NetworkMessage): Promise<SendOutcome>;
  reply(thread: Thread, message: NetworkMessage): Promise<SendOutcome>;
  /** Puts something else in a message's place. Repeating is harmless, so this does try again. A message that is gone is no error. */
  replace(thread: Thread, activityId: string, message: NetworkMessage): Promise<void>;
}

/** Writes to one person in their chat with the bot; `id` goes along, so that traffic can be followed. Once, no retries. */
export interface ChatMessenger {
  send(contact: TeamsContact, message: NetworkMessage, id: string): Promise<SendOutcome>;
  replace(
    contact: TeamsContact,
    posted: { readonly conversationId: string; readonly activityId: string },
    message: NetworkMessage,
  ): Promise<void>;
}
