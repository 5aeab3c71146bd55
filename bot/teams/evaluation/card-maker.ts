import type { EvaluationForm, QrOutcome } from "../../usecases/evaluation/answering";
import type { EvaluationRequest } from "../../usecases/evaluation/ports";
import { aboutPath } from "../../domain/access/about-address";
import type { Localised } from "../../domain/evaluation/questionnaire";
import { textIn, type Language } from "../../text/text";
import type { Card } from "../card-template";
import type { EvaluationCardData } from "../verbs";
import { evaluationCard, type EvaluationCardOptions } from "./evaluation-card";
import { noticeCard } from "./notice-card";
import { qrCard } from "./qr-card";

/** Cards speak Swedish; who would rather read English has the web form. */
export const LANGUAGE: Language = "sv";

type FilledIn = NonNullable<EvaluationCardOptions["filledIn"]>;

/** Makes evaluation cards with what is the same for all of them already in place. */
export interface CardMaker {
  /** A card to be sent, with the line that Teams shows in its notice. */
  message(request: EvaluationRequest): { readonly card: Card; readonly summary: string };
  /** The form once more, after a refused answer or for a change. */
  form(form: EvaluationForm, data: EvaluationCardData, filledIn: FilledIn): Card;
  qr(qr: Extract<QrOutcome, { kind: "qr" }>, data: EvaluationCardData): Card;
  /** What a card becomes when it is withdrawn. */
  withdrawn(notice: Localised): { readonly card: Card; readonly summary: string };
}

export function makeCardMaker(settings: { readonly contactMailbox: string; readonly publicUrl: string }): CardMaker {
  const { contactMailbox, publicUrl } = settings;
  const aboutDataUrl = publicUrl + aboutPath("privacy", LANGUAGE);
  const t = textIn(LANGUAGE);
  return {
    message(request) {
      const card = evaluationCard(request, LANGUAGE, { contactMailbox, aboutDataUrl });
      return { card, summary: String(card["fallbackText"]) };
    },
    form({ questionnaire, term, period, unitName, lastDay }, data, filledIn) {
      const { id, version } = questionnaire;
      const about = { term, period, unitName, lastDay, questionnaire: { id, version }, isReminder: false };
      return evaluationCard({ ...about, ...data }, LANGUAGE, { contactMailbox, aboutDataUrl, filledIn });
    },
    qr: (qr, data) => qrCard(qr, data, LANGUAGE, publicUrl),
    withdrawn: (notice) => ({
      card: noticeCard(t("product.name"), notice[LANGUAGE], LANGUAGE),
      summary: notice[LANGUAGE],
    }),
  };
}
