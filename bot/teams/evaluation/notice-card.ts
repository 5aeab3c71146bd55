import type { QrOutcome, RecordOutcome } from "../../usecases/evaluation/answering";
import { dayInWords } from "../../text/day";
import { textIn, type Language } from "../../text/text";
import { cardTemplate, type Card } from "../card-template";
import { peopleText } from "../people-text";
import template from "./notice-card.json";

const fill = cardTemplate(template);

/** A card without questions: a title and one text, shown as it is written. */
export function noticeCard(title: string, text: string, language: Language): Card {
  return fill({ lang: language, title, text: peopleText(text) });
}

/** What somebody reads instead of the form when an evaluation cannot be answered or a QR code not be shown. */
export function unavailableCard(
  outcome: Exclude<RecordOutcome, { kind: "saved" | "invalid" }> | Exclude<QrOutcome, { kind: "qr" }>,
  language: Language,
): Card {
  const t = textIn(language);
  switch (outcome.kind) {
    case "closed": {
      const lastDay = dayInWords(language, outcome.lastDay);
      return noticeCard(t("evaluation.closed.title"), t("evaluation.closed.text", { lastDay }), language);
    }
    case "full":
      return noticeCard(t("evaluation.full.title"), t("evaluation.full.text"), language);
    case "no-students":
      return noticeCard(t("evaluation.no-students.title"), t("evaluation.no-students.text"), language);
    case "not-valid":
      return noticeCard(t("evaluation.not-valid.title"), t("evaluation.not-valid.text"), language);
    case "not-yours":
      return noticeCard(t("evaluation.not-yours.title"), t("evaluation.not-yours.text"), language);
  }
}
