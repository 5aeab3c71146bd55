import { dayInWords } from "../../text/day";
import { textIn, type Language } from "../../text/text";
import { cardTemplate, type Card } from "../card-template";
import type { EvaluationCardData } from "../verbs";
import { aboutText } from "./evaluation-card";
import template from "./qr-card.json";

export interface QrToShow {
  readonly unitName: string;
  readonly term: string;
  readonly period: string;
  /** Stockholm calendar day, ISO. */
  readonly lastDay: string;
  /** What the QR code leads to. */
  readonly formUrl: string;
  /** The code as a picture, and as a page that fills the screen of a phone. */
  readonly imageUrl: string;
  readonly showUrl: string;
  /** The supervisor's own card, which the button goes back to. */
  readonly data: EvaluationCardData;
}

const fill = cardTemplate(template);

/** The QR code that a supervisor shows to students who have no address with us (S26). */
export function qrCard(qr: QrToShow, language: Language, allowedHosts: readonly string[]): Card {
  const t = textIn(language);
  return fill(
    {
      lang: language,
      title: t("evaluation.qr.title"),
      about: aboutText(qr, language),
      explain: t("evaluation.qr.explain"),
      imageUrl: qr.imageUrl,
      imageText: t("evaluation.qr.image"),
      link: t("evaluation.qr.link"),
      address: qr.formUrl,
      slots: t("evaluation.qr.slots", {
        count: qr.data.studentsToShowQr,
        lastDay: dayInWords(language, qr.lastDay),
      }),
      fullScreen: t("evaluation.qr.full-screen"),
      showUrl: qr.showUrl,
      back: t("evaluation.qr.back"),
      invitationId: qr.data.invitationId,
      attempt: qr.data.attempt,
      studentsToShowQr: qr.data.studentsToShowQr,
    },
    allowedHosts,
  );
}
