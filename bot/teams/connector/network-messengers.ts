import type { Activity } from "botbuilder";
import type { Log } from "../../log";
import type { SendOutcome } from "../../usecases/evaluation/ports";
import type { NetworkMessage } from "../../usecases/network/message/messages";
import type { ChannelMessenger, ChatMessenger } from "../../usecases/network/message/ports";
import type { RenderedMessage, RenderMessage } from "../network/render-message";
import { cardMessage } from "../reply";
import type { BotAdapter, BotIdentity, ConnectorOperations } from "./adapter";
import type { CardReplacer } from "./card-replacer";
import type { PostInChat } from "./chat-poster";
import { outcomeOfFailure, sentOutcome } from "./send-outcome";
import { isTrustedServiceUrl } from "./service-url";

interface Deps {
  readonly adapter: BotAdapter;
  readonly identity: BotIdentity;
  readonly postInChat: PostInChat;
  readonly replacer: CardReplacer;
  readonly render: RenderMessage;
  readonly log: Log;
}

/** What the bot writes by itself is in the language of the municipality. */
const LANGUAGE = "sv";

/** The network's messages through the Bot Connector: in channels, and in people's chats. */
export function makeNetworkMessengers({ adapter, identity, postInChat, replacer, render, log }: Deps): {
  readonly channels: ChannelMessenger;
  readonly chats: ChatMessenger;
} {
  function rendered(message: NetworkMessage): RenderedMessage | null {
    try {
      return render(message, LANGUAGE);
    } catch (error) {
      log("error", "card-not-rendered", { code: message.kind, error });
      return null;
    }
  }

  async function post(
    serviceUrl: string,
    message: NetworkMessage,
    send: (conversations: ConnectorOperations, activity: Partial<Activity>) => Promise<SendOutcome>,
  ): Promise<SendOutcome> {
    if (!isTrustedServiceUrl(serviceUrl, identity.localMode)) {
      return { kind: "not-sent", detail: "service-url-not-trusted" };
    }
    const made = rendered(message);
    if (!made) return { kind: "refused", reason: "card-refused" };
    try {
      return await send(await adapter.connectorAt(serviceUrl), cardMessage(made.card, made.summary));
    } catch (error) {
      return outcomeOfFailure(error);
    }
  }

  return {
    channels: {
      start: ({ channelId, tenantId, serviceUrl }, message) =>
        post(serviceUrl, message, async (conversations, activity) => {
          const { id, activityId } = await conversations.createConversation({
            isGroup: true,
            bot: { id: `28:${identity.botId}`, name: "" },
            tenantId,
            activity,
            channelData: { channel: { id: channelId }, tenant: { id: tenantId } },
          } as Parameters<ConnectorOperations["createConversation"]>[0]);
          // The service may leave the message's id out; a thread's own id always ends with it.
          return sentOutcome(id, activityId ?? /;messageid=(\d+|[\w-]+)$/.exec(id)?.[1]);
        }),

      reply: ({ conversationId, serviceUrl }, message) =>
        post(serviceUrl, message, async (conversations, activity) => {
          const { id } = await conversations.sendToConversation(conversationId, activity);
          return sentOutcome(conversationId, id);
        }),

      async replace({ conversationId, serviceUrl }, activityId, message) {
        const made = rendered(message);
        if (made) await replacer.replace({ serviceUrl, conversationId, activityId }, made.card, made.summary);
      },
    },

    chats: {
      send: (contact, message, id) =>
        postInChat(contact, () => {
          const made = rendered(message);
          return made && { ...made, channelData: { messageId: id } };
        }),
      async replace(contact, posted, message) {
        const made = rendered(message);
        if (made) await replacer.replace({ serviceUrl: contact.serviceUrl, ...posted }, made.card, made.summary);
      },
    },
  };
}
