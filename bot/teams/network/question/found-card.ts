import { textIn, type Language } from "../../../text/text";
import type { FoundAnswers } from "../../../usecases/network/question/find-answers";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import template from "./found-card.json";

const fill = cardTemplate(template);

const LONGEST_SHOWN = 160;
const LONGEST_ON_BUTTON = 60;
const LONGEST_MATERIAL = 1500;

/** Bytes that a card has for material that is read in the card itself. */
const ROOM_FOR_TEXTS = 9_000;

/** What a search among material and old questions has found. */
export function foundCard(found: FoundAnswers, language: Language, linkHosts: readonly string[]): Card {
  const heading = textIn(language)("network.question.search.title");
  return fill({ lang: language, heading, ...foundData(found, language, 0) }, linkHosts);
}

/** The same as a part of another card, in which something else takes `taken` bytes. What has no room is only named. */
export function foundData({ materials, questions }: FoundAnswers, language: Language, taken: number) {
  const t = textIn(language);
  let room = ROOM_FOR_TEXTS - taken;
  return {
    materialsTitle: t("network.question.found.materials"),
    materials: materials.map(({ title, why, text, link }) => {
      const shown = peopleText(text ?? "", LONGEST_MATERIAL);
      const hasText = shown !== "" && Buffer.byteLength(shown) <= room;
      if (hasText) room -= Buffer.byteLength(shown);
      return {
        title: peopleText(title, LONGEST_SHOWN),
        why: ` ${peopleText(why, LONGEST_SHOWN)}`,
        hasLink: link !== null,
        link: link ?? "",
        open: t("network.question.found.open", { title: peopleText(title, LONGEST_ON_BUTTON) }),
        hasText,
        text: hasText ? shown : "",
        read: t("network.question.found.read", { title: peopleText(title, LONGEST_ON_BUTTON) }),
      };
    }),
    questionsTitle: t("network.question.found.questions"),
    questions: questions.map(({ title, text, reply }) => ({
      question: peopleText(title ?? text, LONGEST_SHOWN),
      reply: t("network.question.found.reply", { text: peopleText(reply, LONGEST_SHOWN) }),
    })),
  };
}
