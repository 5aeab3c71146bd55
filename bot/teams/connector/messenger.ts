import type { ContactDirectory, TeamsContact } from "../../usecases/network/ports";
import type { EvaluationMessenger, EvaluationRequest, SendOutcome } from "../../usecases/evaluation/ports";
import type { Log } from "../../log";
import type { CardMaker } from "../evaluation/card-maker";
import { cardMessage } from "../reply";
import type { BotAdapter, BotIdentity, ConnectorOperations } from "./adapter";
import type { CardReplacer } from "./card-replacer";
import { ConnectorFault } from "./one-shot-http-client";
import { outcomeOfFailure, sentOutcome } from "./send-outcome";
import { isTrustedServiceUrl } from "./service-url";

interface Deps {
  readonly adapter: BotAdapter;
  readonly identity: BotIdentity;
  readonly contacts: Pick<ContactDirectory, "rememberConversation">;
  readonly replacer: CardReplacer;
  readonly log: Log;
  readonly cards: Pick<CardMaker, "message" | "withdrawn">;
}

/** Sends evaluation cards through the Bot Connector. Each call posts at most one card, once. */
export function makeMessenger({ adapter, identity, contacts, replacer, log, cards }: Deps): EvaluationMessenger {
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

  return {
    async send(contact, request) {
      if (!isTrustedServiceUrl(contact.serviceUrl, identity.localMode)) return notSent("service-url-not-trusted");
      const message = rendered(request);
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
        const { id } = await conversations.sendToConversation(conversationId, {
          ...cardMessage(message.card, message.summary),
          channelData: { inviteId: request.invitationId, attempt: request.attempt },
        });
        return sentOutcome(conversationId, id);
      } catch (error) {
        if (contact.conversationId && isGone(error)) {
          await contacts.rememberConversation(contact.key, null);
          return notSent("conversation-gone");
        }
        return outcomeOfFailure(error);
      }
    },

    async replaceByNotice(contact, card, notice) {
      const { card: content, summary } = cards.withdrawn(notice);
      await replacer.replace({ serviceUrl: contact.serviceUrl, ...card }, content, summary);
    },
  };

  function rendered(request: EvaluationRequest): ReturnType<CardMaker["message"]> | null {
    try {
      return cards.message(request);
    } catch (error) {
      log("error", "card-not-rendered", { code: request.questionnaire.id, error });
      return null;
    }
  }
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
