import { textIn, type Language } from "../../../text/text";
import type { WelcomeMessage, WelcomeOfferMessage } from "../../../usecases/network/people/people-messages";
import { cardTemplate } from "../../card-template";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import { CHAT_HOST, chatLink } from "./chat-link";
import welcome from "./welcome-card.json";
import offer from "./welcome-offer-card.json";

const fillOffer = cardTemplate(offer);
const fillWelcome = cardTemplate(welcome);

const LONGEST_NAME = 80;
/** With the answers and the way to stop, no more than six buttons. */
const MOST_CHATS = 3;

/** What a new supervisor gets once: whom they can turn to, and whether they want to be presented. */
export function welcomeOfferCard(
  { newcomer, area, colleagues, turnsTo }: WelcomeOfferMessage,
  { contactMailbox }: CardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const title = t("network.people.welcome.title");
  const named = turnsTo.people.slice(0, MOST_CHATS).map(({ name, address }) => ({
    name: peopleText(name, LONGEST_NAME),
    link: chatLink(address),
  }));
  const card = fillOffer(
    {
      ...{ lang: language, title, who: t("network.people.welcome.who"), ask: t("network.people.welcome.ask") },
      hasColleagues: area !== null,
      colleagues: t("network.people.welcome.colleagues", { count: colleagues, area: peopleText(area ?? "") }),
      turnsTo: t("network.people.welcome.turns-to", {
        kind: turnsTo.people.length > 0 ? turnsTo.kind : "hr",
        names: named.map(({ name }) => name).join(", "),
        mailbox: contactMailbox,
      }),
      chats: named.flatMap(({ name, link }) => (link ? [{ title: t("network.people.chat", { name }), link }] : [])),
      how: t("network.people.welcome.how", { area: peopleText(area ?? ""), hasArea: String(area !== null) }),
      answers: (["yes", "no"] as const).map((answer) => ({
        ...{ answer, newcomer: peopleText(newcomer, LONGEST_NAME) },
        title: t(`network.people.welcome.${answer}`),
      })),
    },
    [CHAT_HOST],
  );
  return { card, summary: title };
}

/** What a channel reads about somebody who wanted to be presented. */
export function welcomeCard({ firstName, area }: WelcomeMessage, language: Language): RenderedMessage {
  const t = textIn(language);
  const name = peopleText(firstName, LONGEST_NAME);
  const title = t("network.people.presented.title", { name });
  const summary = t("network.people.presented.summary");
  const about = t("network.people.presented.about", {
    name,
    area: peopleText(area ?? ""),
    hasArea: String(area !== null),
  });
  return {
    card: fillWelcome({ lang: language, title, about, summary, why: t("network.people.presented.why") }),
    summary,
  };
}
