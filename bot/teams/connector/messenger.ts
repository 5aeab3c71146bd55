import type { Log } from "../../log";
import type { EvaluationMessenger } from "../../usecases/evaluation/ports";
import type { CardMaker } from "../evaluation/card-maker";
import type { CardReplacer } from "./card-replacer";
import type { PostInChat } from "./chat-poster";

interface Deps {
  readonly postInChat: PostInChat;
  readonly replacer: CardReplacer;
  readonly log: Log;
  readonly cards: Pick<CardMaker, "message" | "withdrawn">;
}

/** Sends evaluation cards through the Bot Connector. Each call posts at most one card, once. */
export function makeMessenger({ postInChat, replacer, log, cards }: Deps): EvaluationMessenger {
  return {
    send: (contact, request) =>
      postInChat(contact, () => {
        try {
          const { card, summary } = cards.message(request);
          return { card, summary, channelData: { inviteId: request.invitationId, attempt: request.attempt } };
        } catch (error) {
          log("error", "card-not-rendered", { code: request.questionnaire.id, error });
          return null;
        }
      }),

    async replaceByNotice(contact, card, notice) {
      const { card: content, summary } = cards.withdrawn(notice);
      await replacer.replace({ serviceUrl: contact.serviceUrl, ...card }, content, summary);
    },
  };
}
