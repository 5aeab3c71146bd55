import type { SendOutcome } from "../../usecases/evaluation/ports";
import type { ContactDirectory, TeamsContact } from "../../usecases/network/ports";
import type { Card } from "../card-template";
import { cardMessage } from "../reply";
import type { BotAdapter, BotIdentity, ConnectorOperations } from "./adapter";
import { ConnectorFault } from "./one-shot-http-client";
import { outcomeOfFailure, sentOutcome } from "./send-outcome";
import { isTrustedServiceUrl } from "./service-url";

/** A card as it is posted in somebody's chat. */
interface ChatPost {
  readonly card: Card;
  readonly summary: string;
  /** Goes along unseen, for whoever reads the traffic. */
  readonly channelData: Readonly<Record<string, string | number>>;
}

/** Posts one card in the personal chat with a contact, once, and never retries. */
export type PostInChat = (contact: TeamsContact, post: () => ChatPost | null) => Promise<SendOutcome>;

interface Deps {
  readonly adapter: BotAdapter;
  readonly identity: BotIdentity;
  readonly contacts: Pick<ContactDirectory, "rememberConversation">;
}

/** `post` makes the card; null when it cannot be made, and then nothing is posted. */
export function makePostInChat({ adapter, identity, contacts }: Deps): PostInChat {
  /** The personal chat with a contact. Creating it again gives the same one, so this may be repeated by the caller. */
  async function chatWith(contact: TeamsContact, conversations: ConnectorOperations): Promise<string> {
    if (contact.conversationId) return contact.conversationId;
    const { id } = await conversations.createConversation({
      isGroup: false,
      bot: { id: `28:${identity.botId}`, name: "" },
      members: [{ id: contact.teamsUserId, name: "" }],
      tenantId: contact.tenantId,
      channelData: { tenant: { id: contact.tenantId } },
    } as Parameters<ConnectorOperations["createConversation"]>[0]);
    if (!id) throw new ConnectorFault("unreadable-answer", null, "conversation-without-id");
    await contacts.rememberConversation(contact.key, id);
    return id;
  }

  return async (contact, post) => {
    if (!isTrustedServiceUrl(contact.serviceUrl, identity.localMode)) return notSent("service-url-not-trusted");
    const message = post();
    if (!message) return { kind: "refused", reason: "card-refused" };
    let conversations: ConnectorOperations;
    let conversationId: string;
    try {
      conversations = await adapter.connectorAt(contact.serviceUrl);
      conversationId = await chatWith(contact, conversations);
    } catch (error) {
      return withoutCard(outcomeOfFailure(error));
    }
    try {
      const { card, summary, channelData } = message;
      const { id } = await conversations.sendToConversation(conversationId, {
        ...cardMessage(card, summary),
        channelData,
      });
      return sentOutcome(conversationId, id);
    } catch (error) {
      if (contact.conversationId && isGone(error)) {
        await contacts.rememberConversation(contact.key, null);
        return notSent("conversation-gone");
      }
      return outcomeOfFailure(error);
    }
  };
}

/** Nothing has been posted yet when the chat could not be had, whatever became of that. */
function withoutCard(outcome: SendOutcome): SendOutcome {
  return outcome.kind === "unknown" || outcome.kind === "sent" ? notSent("no-conversation") : outcome;
}

function notSent(detail: string): SendOutcome {
  return { kind: "not-sent", detail };
}

function isGone(error: unknown): boolean {
  return error instanceof ConnectorFault && error.status === 404;
}
