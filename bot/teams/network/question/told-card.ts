import type { Question } from "../../../domain/network/question/question";
import { textIn, type Language } from "../../../text/text";
import type {
  QuestionRaisedMessage,
  QuestionRepliedMessage,
  QuestionReplyMessage,
  QuestionUnsureMessage,
} from "../../../usecases/network/question/question-messages";
import { cardTemplate } from "../../card-template";
import { noticeCard } from "../../evaluation/notice-card";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import { mentionsOf } from "./mentions";
import template from "./told-card.json";

const fill = cardTemplate(template);

const LONGEST_TEXT = 2000;
const LONGEST_NAME = 80;

interface Told {
  readonly heading: string;
  readonly parts: readonly { readonly label: string; readonly text: string }[];
  readonly more?: string;
  readonly mention?: { readonly text: string; readonly entities: ReturnType<typeof mentionsOf>["entities"] };
  /** The question that a button says "Det hjälpte" about. */
  readonly mayClose?: string;
  /** The question that a button posts once more. */
  readonly mayPostAgain?: string;
}

/** A reply in the question's thread. */
export function replyCard({ by, text }: QuestionReplyMessage, language: Language): RenderedMessage {
  const t = textIn(language);
  const label =
    by === null ? t("network.question.reply.by-nobody") : t("network.question.reply.by", { name: shown(by) });
  return told({ heading: t("network.question.reply.heading"), parts: [{ label, text }] }, language);
}

/** In the thread of a question that has waited: who may know is mentioned once more. */
export function raisedCard(message: QuestionRaisedMessage, setting: CardSetting, language: Language): RenderedMessage {
  const t = textIn(language);
  const heading = t("network.question.raised.title");
  const { names, entities } = mentionsOf(message.helpers);
  if (names === "") {
    const text = t("network.question.raised.no-helpers", { mailbox: setting.contactMailbox });
    return told({ heading, parts: [{ label: "", text }] }, language);
  }
  const mention = { text: t("network.question.raised.helpers", { names }), entities };
  return told({ heading, parts: [], mention }, language);
}

/** In the asker's own chat: the first reply. */
export function repliedCard({ question, by, text }: QuestionRepliedMessage, language: Language): RenderedMessage {
  const t = textIn(language);
  const replier =
    by === null ? t("network.question.replied.by-nobody") : t("network.question.replied.by", { name: shown(by) });
  return told(
    {
      heading: t("network.question.replied.title"),
      parts: [
        { label: replier, text },
        { label: t("network.question.replied.you-asked"), text: question.title ?? question.text },
      ],
      more: t("network.question.replied.more", { area: peopleText(question.area) }),
      mayClose: question.id,
    },
    language,
  );
}

/** In the asker's own chat: nobody knows whether the question is in its channel. */
export function unsureCard({ question }: QuestionUnsureMessage, language: Language): RenderedMessage {
  const t = textIn(language);
  const text = t("network.question.unsure.text", { area: peopleText(question.area) });
  const parts = [
    { label: "", text },
    { label: t("network.question.replied.you-asked"), text: question.title ?? question.text },
  ];
  return told({ heading: t("network.question.unsure.title"), parts, mayPostAgain: question.id }, language);
}

/** The line that is left in the channel of what has been taken away. */
export function removedCard(what: "question" | "reply", language: Language): RenderedMessage {
  const title = textIn(language)(`network.question.removed.${what}`);
  return { card: noticeCard(title, "", language), summary: title };
}

/** What the form becomes once the question has been asked, and after that when it is closed. */
export function receiptCard(question: Question, language: Language): RenderedMessage {
  const t = textIn(language);
  const asked = { label: t("network.question.replied.you-asked"), text: question.title ?? question.text };
  if (question.closedAt !== null) {
    const heading = t("network.question.receipt.closed-title");
    return told({ heading, parts: [{ label: "", text: t("network.question.receipt.closed") }, asked] }, language);
  }
  const where = t(`network.question.receipt.${question.posting.kind}`, { area: peopleText(question.area) });
  const name = t(question.askedBy === null ? "network.question.receipt.unnamed" : "network.question.receipt.named");
  const parts = [{ label: "", text: `${where} ${name}` }, asked];
  const isUnsure = question.posting.kind === "uncertain";
  const buttons = { mayClose: question.id, ...(isUnsure ? { mayPostAgain: question.id } : {}) };
  return told({ heading: t("network.question.receipt.title"), parts, ...buttons }, language);
}

function told({ heading, parts, more, mention, mayClose, mayPostAgain }: Told, language: Language): RenderedMessage {
  const shownParts = parts.map(({ label, text }) => ({
    hasLabel: label !== "",
    label,
    text: peopleText(text, LONGEST_TEXT),
  }));
  const card = fill({
    lang: language,
    heading,
    spoken: shownParts.map(({ label, text }) => `${label} ${text.slice(0, 300)}`.trim()).join(" "),
    mentions: mention?.entities ?? [],
    hasMention: mention !== undefined,
    mention: mention?.text ?? "",
    parts: shownParts,
    hasMore: more !== undefined,
    more: more ?? "",
    mayClose: mayClose !== undefined,
    helped: textIn(language)("network.question.receipt.helped"),
    mayPostAgain: mayPostAgain !== undefined,
    postAgain: textIn(language)("network.question.unsure.post-again"),
    questionId: mayClose ?? mayPostAgain ?? "",
  });
  return { card, summary: heading };
}

function shown(name: string): string {
  return peopleText(name, LONGEST_NAME);
}
