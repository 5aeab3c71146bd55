import { textIn, type Language } from "../../../text/text";
import type { FoundAnswers } from "../../../usecases/network/question/find-answers";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import template from "./found-card.json";

const fill = cardTemplate(template);

const LONGEST_SHOWN = 300;
const LONGEST_ON_BUTTON = 60;

/** What a search among material and old questions has found. */
export function foundCard(found: FoundAnswers, language: Language, linkHosts: readonly string[]): Card {
  const heading = textIn(language)("network.question.search.title");
  return fill({ lang: language, heading, ...foundData(found, language) }, linkHosts);
}

/** The same as a part of another card. */
export function foundData({ materials, questions }: FoundAnswers, language: Language) {
  const t = textIn(language);
  return {
    materialsTitle: t("network.question.found.materials"),
    materials: materials.map(({ title, why, link }) => ({
      title: peopleText(title, LONGEST_SHOWN),
      why: ` ${peopleText(why, LONGEST_SHOWN)}`,
      hasLink: link !== null,
      link: link ?? "",
      open: t("network.question.found.open", { title: peopleText(title, LONGEST_ON_BUTTON) }),
    })),
    questionsTitle: t("network.question.found.questions"),
    questions: questions.map(({ title, text, reply }) => ({
      question: peopleText(title ?? text, LONGEST_SHOWN),
      reply: t("network.question.found.reply", { text: peopleText(reply, LONGEST_SHOWN) }),
    })),
  };
}
