import { textIn, type Language } from "../../text/text";
import { cardTemplate, type Card } from "../card-template";
import template from "./welcome-card.json";

const fill = cardTemplate(template);

/** The first thing a person reads from the bot: who it is, what it sends and when, how to stop, what is stored (D2). */
export function welcomeCard(language: Language, contactMailbox: string): Card {
  const t = textIn(language);
  return fill({
    lang: language,
    title: t("welcome.title"),
    who: t("welcome.who"),
    sends: t("welcome.sends"),
    stop: t("welcome.stop"),
    privacy: t("welcome.privacy"),
    contact: t("welcome.contact", { mailbox: contactMailbox }),
  });
}
