import type { Activity } from "botbuilder";
import type { Log } from "../../log";
import type { Card } from "../card-template";
import { cardMessage } from "../reply";
import { isPersonalChat } from "../sender";
import type { BotAdapter } from "./adapter";
import { ConnectorFault } from "./one-shot-http-client";
import { withPatience } from "./patience";
import { isTrustedServiceUrl } from "./service-url";

export interface CardReplacer {
  /** Replaces one message by a card. Replacing twice is harmless, so it is tried again; a message that is gone is no error. */
  replace(
    message: { readonly serviceUrl: string; readonly conversationId: string; readonly activityId: string },
    card: Card,
    summary: string,
  ): Promise<void>;
  /**
   * Replaces the card whose button was pressed, in the background: the person waits for the answer to the press, not
   * for this. Only in a personal chat: elsewhere others would see what the card becomes.
   */
  replacePressed(activity: Activity, card: Card, summary: string): void;
  /** Resolves when everything in the background is done. */
  settled(): Promise<void>;
}

interface Deps {
  readonly adapter: BotAdapter;
  readonly localMode: boolean;
  readonly log: Log;
  readonly wait?: (ms: number) => Promise<unknown>;
}

export function makeCardReplacer({ adapter, localMode, log, wait }: Deps): CardReplacer {
  const underWay = new Set<Promise<void>>();

  const replace: CardReplacer["replace"] = async ({ serviceUrl, conversationId, activityId }, card, summary) => {
    if (!isTrustedServiceUrl(serviceUrl, localMode))
      return log("warning", "card-not-replaced", { code: "service-url" });
    try {
      const conversations = await adapter.connectorAt(serviceUrl);
      const activity = { ...cardMessage(card, summary), id: activityId };
      await withPatience(() => conversations.updateActivity(conversationId, activityId, activity), wait);
    } catch (error) {
      if (error instanceof ConnectorFault && (error.status === 404 || error.status === 403)) return;
      log("warning", "card-not-replaced", { error });
    }
  };

  return {
    replace,
    replacePressed(activity, card, summary) {
      const { conversation, replyToId, serviceUrl } = activity;
      if (!replyToId || !isPersonalChat(activity)) return;
      const work = replace({ serviceUrl, conversationId: conversation.id, activityId: replyToId }, card, summary);
      underWay.add(work);
      void work.finally(() => underWay.delete(work));
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
