import type { NetworkMessage } from "../../usecases/network/message/messages";
import type { Language } from "../../text/text";
import type { Card } from "../card-template";
import { withDeliveryFooter } from "./delivery/delivered-card";
import { reviewCard } from "./material/review-card";
import { meetingCard } from "./meeting/meeting-card";
import { meetingManagersCard, meetingNewsCard } from "./meeting/meeting-news-card";
import { welcomeCard, welcomeOfferCard } from "./people/welcome-cards";
import { postCard, withdrawnPostCard } from "./post/post-card";
import { questionCard, waitingCard } from "./question/question-card";
import { raisedCard, removedCard, repliedCard, replyCard, unsureCard } from "./question/told-card";
import { greetingCard } from "./team/greeting-card";

export interface RenderedMessage {
  readonly card: Card;
  /** What the notice about the message says. */
  readonly summary: string;
}

/** What cards need to know of the installation. */
export interface CardSetting {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly contactMailbox: string;
  /** Hosts that links and pictures in people's texts may lead to. */
  readonly linkHosts: readonly string[];
}

/** How each of the network's messages looks. */
export function makeMessageRenderer(setting: CardSetting) {
  return render;

  function render(message: NetworkMessage, language: Language): RenderedMessage {
    switch (message.kind) {
      case "delivered":
        return withDeliveryFooter(render(message.message, language), message, language);
      case "post":
        return postCard(message, setting, language);
      case "post-withdrawn":
        return withdrawnPostCard(language);
      case "question":
        return questionCard(message, setting, language);
      case "question-reply":
        return replyCard(message, language);
      case "question-raised":
        return raisedCard(message, setting, language);
      case "question-replied":
        return repliedCard(message, language);
      case "question-unsure":
        return unsureCard(message, language);
      case "question-removed":
        return removedCard(message.what, language);
      case "question-waiting":
        return waitingCard(message.question, language);
      case "meeting":
        return meetingCard(message, setting, language);
      case "meeting-news":
        return meetingNewsCard(message, setting, language);
      case "meeting-managers":
        return meetingManagersCard(message, setting, language);
      case "welcome-offer":
        return welcomeOfferCard(message, setting, language);
      case "welcome":
        return welcomeCard(message, language);
      case "material-review":
        return reviewCard(message, language);
      case "greeting":
        return greetingCard(setting, language);
    }
  }
}

export type RenderMessage = ReturnType<typeof makeMessageRenderer>;
