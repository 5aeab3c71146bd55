import type { TextProblem } from "../../../domain/network/text-check";
import { textIn, type Language } from "../../../text/text";
import type { QuestionMessage, ShownQuestion } from "../../../usecases/network/question/question-messages";
import { cardTemplate, type Card } from "../../card-template";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import { mentionsOf } from "./mentions";
import { problemSentence } from "./problem-sentence";
import template from "./question-card.json";

const fill = cardTemplate(template);

const LONGEST_TEXT = 2000;
const LONGEST_NAME = 80;
const LONGEST_SPOKEN = 300;
const LONGEST_REPLY = 4000;

/** The message that a question's thread begins with; closed, it thanks and takes no replies. */
export function questionCard(message: QuestionMessage, setting: CardSetting, language: Language): RenderedMessage {
  const { question, helpers, isClosed } = message;
  const t = textIn(language);
  const { names, entities } = mentionsOf(isClosed ? [] : helpers);
  const mailbox = t("network.question.card.no-helpers", { mailbox: setting.contactMailbox });
  const heading = t(isClosed ? "network.question.card.heading-closed" : "network.question.card.heading");
  const card = fillQuestion(question, language, {
    heading,
    intro: isClosed ? t("network.question.card.closed") : "",
    hasIntro: isClosed,
    mentions: entities,
    hasHelpers: entities.length > 0 || names !== "",
    helpers: names === "" ? "" : t("network.question.card.helpers", { names }),
    hasMailbox: !isClosed && names === "",
    mailbox,
    mayReply: !isClosed,
  });
  return { card, summary: summaryOf(heading, question) };
}

/** The same in the chat of somebody who may know, when the question has waited. */
export function waitingCard(question: ShownQuestion, language: Language): RenderedMessage {
  const t = textIn(language);
  const heading = t("network.question.card.waiting-heading");
  const intro = t("network.question.card.waiting-intro");
  return {
    card: fillQuestion(question, language, { heading, intro, hasIntro: true, mayReply: true }),
    summary: summaryOf(heading, question),
  };
}

/** For whoever has written a reply that is held back: the question with the reply in its field, and what to change. */
export function heldReplyCard(
  question: ShownQuestion,
  { text, problems }: { readonly text: string; readonly problems: readonly TextProblem[] },
  language: Language,
): Card {
  return fillQuestion(question, language, {
    heading: textIn(language)("network.question.card.heading"),
    isForm: true,
    replyText: peopleText(text, LONGEST_REPLY),
    problems: problems.map((problem) => ({ text: problemSentence(problem, language) })),
  });
}

/** Whether a reply can be given back in a card. */
export function replyFitsInCard(text: string): boolean {
  return text.length <= LONGEST_REPLY;
}

type Filled = Parameters<typeof fill>[0];

function fillQuestion(question: ShownQuestion, language: Language, given: Filled): Card {
  const t = textIn(language);
  const { id, title, text, area, askedBy } = question;
  const who = { area: peopleText(area), name: peopleText(askedBy ?? "", LONGEST_NAME) };
  return fill({
    lang: language,
    spoken: peopleText(title ?? text, LONGEST_SPOKEN),
    ...{ intro: "", hasIntro: false, hasTitle: title !== null, title: peopleText(title ?? "") },
    text: peopleText(text, LONGEST_TEXT),
    askedBy: t(askedBy === null ? "network.question.card.asked-by-nobody" : "network.question.card.asked-by", who),
    ...{ mentions: [], hasHelpers: false, helpers: "", hasMailbox: false, mailbox: "" },
    problemsTitle: t("network.question.card.problems-title"),
    ...{ problems: [], isForm: false, replyText: "", mayReply: false },
    reply: t("network.question.card.reply"),
    replyLabel: t("network.question.card.your-reply"),
    replyMissing: t("network.question.card.reply-missing"),
    replyIsSeen: t("network.question.card.reply-is-seen"),
    send: t("network.question.card.send"),
    questionId: id,
    ...given,
  });
}

function summaryOf(heading: string, { title, text }: ShownQuestion): string {
  return `${heading}: ${peopleText(title ?? text, 80)}`;
}
