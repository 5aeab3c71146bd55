import { addressToGive } from "../../usecases/evaluation/answer/issue-links";
import type { QrOutcome } from "../../usecases/evaluation/answering";
import { dayInWords } from "../../text/day";
import { textIn, type Language } from "../../text/text";
import { cardTemplate, type Card } from "../card-template";
import type { EvaluationCardData } from "../verbs";
import { aboutText } from "./evaluation-card";
import template from "./qr-card.json";

const fill = cardTemplate(template);

/**
 * The QR code that a supervisor shows to students who have no address with us (S26). `publicUrl` is where the service
 * is reached from outside, without a slash at the end; the picture and the full-screen page come from there.
 */
export function qrCard(
  qr: Extract<QrOutcome, { kind: "qr" }>,
  data: EvaluationCardData,
  language: Language,
  publicUrl: string,
): Card {
  const t = textIn(language);
  const token = qr.path.slice(qr.path.lastIndexOf("/") + 1);
  return fill(
    {
      lang: language,
      title: t("evaluation.qr.title"),
      about: aboutText(qr, language),
      explain: t("evaluation.qr.explain"),
      imageUrl: `${publicUrl}/e/qr/${token}.png`,
      imageText: t("evaluation.qr.image"),
      link: t("evaluation.qr.link"),
      address: addressToGive(publicUrl, qr.path),
      slots: t("evaluation.qr.slots", { count: qr.students, lastDay: dayInWords(language, qr.lastDay) }),
      fullScreen: t("evaluation.qr.full-screen"),
      showUrl: `${publicUrl}/e/visa/${token}`,
      back: t("evaluation.qr.back"),
      invitationId: data.invitationId,
      attempt: data.attempt,
      studentsToShowQr: data.studentsToShowQr,
    },
    [new URL(publicUrl).host],
  );
}
