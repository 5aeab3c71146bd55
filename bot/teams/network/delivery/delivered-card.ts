import type { About } from "../../../domain/network/delivery/delivery";
import { textIn, type Language } from "../../../text/text";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import { noticeCard } from "../../evaluation/notice-card";
import { VERBS } from "../../verbs";
import type { RenderedMessage } from "../render-message";
import template from "./delivery-footer.json";

const fill = cardTemplate(template);

interface Footer {
  readonly about: About;
  /** False when the person has just stopped such cards. */
  readonly follows: boolean;
}

/**
 * What stands under every card that somebody gets without having asked for it: who sends it, why it came, and the
 * button that ends such cards, or after that the one that takes it back.
 */
export function withDeliveryFooter(
  { card, summary }: RenderedMessage,
  footer: Footer,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const { about, follows } = footer;
  const under = fill({
    who: follows ? t(`network.delivery.why.${about.kind}`) : t("network.delivery.unfollowed"),
    how: follows ? t("network.delivery.how-to-stop") : t("network.delivery.how-to-begin"),
    button: follows ? t("network.delivery.unfollow") : t("network.delivery.follow"),
    verb: follows ? VERBS.unfollow : VERBS.follow,
    kind: about.kind,
    id: peopleText(about.id),
  });
  return {
    card: {
      ...card,
      body: [...parts(card["body"]), ...parts(under["body"])],
      actions: [...parts(card["actions"]), ...parts(under["actions"])],
    },
    summary,
  };
}

/** The same for a card whose content is not to be shown any more: only whether such cards come. */
export function followingCard(footer: Footer, language: Language): RenderedMessage {
  const t = textIn(language);
  const title = t(footer.follows ? "network.delivery.followed-title" : "network.delivery.unfollowed-title");
  return withDeliveryFooter(
    { card: noticeCard(title, t("network.delivery.gone"), language), summary: title },
    footer,
    language,
  );
}

function parts(value: unknown): readonly Card[] {
  return Array.isArray(value) ? (value as readonly Card[]) : [];
}
