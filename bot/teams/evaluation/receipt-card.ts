import { countMasked } from "../../domain/evaluation/answers";
import type { EvaluationForm } from "../../usecases/evaluation/answering";
import { dayInWords } from "../../text/day";
import { textIn, type Language } from "../../text/text";
import { cardTemplate, type Card } from "../card-template";
import type { EvaluationCardData } from "../verbs";
import { aboutText } from "./evaluation-card";
import template from "./receipt-card.json";

const fill = cardTemplate(template);

/** What the card becomes when the answers are saved: thanks, what happens now, and how to change them. */
export function receiptCard(
  saved: { readonly form: EvaluationForm; readonly isChange: boolean; readonly data: EvaluationCardData },
  language: Language,
): Card {
  const t = textIn(language);
  const masked = countMasked(saved.form.questionnaire, saved.form.answers ?? {});
  return fill({
    lang: language,
    title: t("evaluation.receipt.title"),
    about: aboutText(saved.form, language),
    saved: t(saved.isChange ? "evaluation.receipt.changed" : "evaluation.receipt.saved"),
    masked: masked > 0 ? t("evaluation.receipt.masked", { count: masked }) : "",
    next: t("evaluation.receipt.next"),
    changeUntil: t("evaluation.change-until", { lastDay: dayInWords(language, saved.form.lastDay) }),
    change: t("evaluation.receipt.change"),
    showQr: t("evaluation.show-qr"),
    invitationId: saved.data.invitationId,
    attempt: saved.data.attempt,
    studentsToShowQr: saved.data.studentsToShowQr,
  });
}
