import { textIn, type Language } from "../../../text/text";
import { cardTemplate } from "../../card-template";
import type { CardSetting, RenderedMessage } from "../render-message";
import template from "./greeting-card.json";

const fill = cardTemplate(template);

/** What a channel reads once when the app has been added to its team: who the bot is and how to ask it. */
export function greetingCard({ contactMailbox }: CardSetting, language: Language): RenderedMessage {
  const t = textIn(language);
  const title = t("network.greeting.title");
  const card = fill({
    lang: language,
    title,
    who: t("network.greeting.who"),
    ask: t("network.greeting.ask"),
    contact: t("network.greeting.contact", { mailbox: contactMailbox }),
  });
  return { card, summary: title };
}
