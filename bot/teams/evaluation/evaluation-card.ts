import { codesOf, type AnswerProblem } from "../../domain/evaluation/answers";
import type { Question, Questionnaire } from "../../domain/evaluation/questionnaire";
import { DONT_KNOW, DONT_KNOW_TEXT, SCALE_HIGH, SCALE_LOW } from "../../domain/evaluation/questionnaires/common";
import { questionnaireFor } from "../../domain/evaluation/questionnaires/questionnaires";
import type { EvaluationRequest } from "../../usecases/evaluation/ports";
import { dayInWords } from "../../text/day";
import { periodInWords } from "../../text/evaluation-period";
import { textIn, type Language, type Text, type TextKey } from "../../text/text";
import { cardTemplate, type Card, type CardData } from "../card-template";
import { peopleText } from "../people-text";
import template from "./evaluation-card.json";

export interface EvaluationCardOptions {
  /** Where a person can write about the evaluation. */
  readonly contactMailbox: string;
  /** Where the service says how it handles personal data. No link without it. */
  readonly aboutDataUrl?: string;
  /** The same questions as a web page, for those whom the card fails (D26). No button without it. */
  readonly webUrl?: string;
  /** Hosts that links in the card may lead to. */
  readonly allowedHosts?: readonly string[];
  /** What the form already holds: earlier answers, or what was refused together with the problems. */
  readonly filledIn?: {
    readonly values: Readonly<Record<string, readonly string[]>>;
    readonly problems: readonly AnswerProblem[];
  };
}

/**
 * One question per questionnaire must be answered in the card: "Hade du tid?", where "Vet inte" fits everybody. No
 * question is required by the questionnaire itself, but an empty card would otherwise be sent to the server only to
 * come back; this way Teams stops it at once, in Swedish. The server alone decides what is accepted, and it asks for
 * one answer to any question.
 */
const REQUIRED_IN_CARD: Readonly<Record<Questionnaire["id"], string>> = { "APL-P": "P4", "APL-H": "H4" };

const PROBLEM_TEXT = {
  "nothing-answered": "evaluation.problem.nothing-answered",
  "unknown-option": "evaluation.problem.unknown-option",
  "exclusive-combined": "evaluation.problem.exclusive-combined",
  "too-long": "evaluation.problem.too-long",
} as const satisfies Record<AnswerProblem["code"], TextKey>;

const fill = cardTemplate(template);

/** The card with the questions: who asks and why, how answers are used, how to stop, and every question with its input. */
export function evaluationCard(request: EvaluationRequest, language: Language, options: EvaluationCardOptions): Card {
  const t = textIn(language);
  const questionnaire = questionnaireFor(request.questionnaire.id, request.questionnaire.version);
  const { role, questions } = questionnaire;
  const title = t(`evaluation.title.${role}`);
  const period = periodInWords(language, request.term, request.period);
  const shownTitle = request.isReminder ? t("evaluation.reminder", { title }) : title;
  const values = options.filledIn ? withDontKnow(questionnaire, options.filledIn) : {};
  return fill(
    {
      lang: language,
      title: shownTitle,
      fallbackText: `${shownTitle} ${t("evaluation.who-asks")}`,
      about: aboutText(request, language),
      problemsTitle: t("evaluation.problems-title"),
      problems: (options.filledIn?.problems ?? []).map((problem) => ({ text: problemText(t, questionnaire, problem) })),
      intro: t(`evaluation.intro.${role}`, { period }),
      who: [t("evaluation.who-asks"), t(`evaluation.why.${role}`), t("evaluation.stop")].join(" "),
      howTo: t("evaluation.how-to"),
      questions: questions.map((question, index) =>
        questionData(t, language, question, index + 1, values[question.id] ?? [], isRequired(questionnaire, question)),
      ),
      use: [
        t("evaluation.use"),
        t("evaluation.change-until", { lastDay: dayInWords(language, request.lastDay) }),
        ...(options.aboutDataUrl === undefined ? [] : [t("evaluation.about-data", { url: options.aboutDataUrl })]),
      ].join(" "),
      contact: t(`evaluation.contact.${role}`, { mailbox: options.contactMailbox }),
      qrHint: t("evaluation.qr-hint", { count: request.studentsToShowQr }),
      submit: t("evaluation.submit"),
      showQr: t("evaluation.show-qr"),
      openWeb: t("evaluation.open-web"),
      webUrl: options.webUrl ?? "",
      invitationId: request.invitationId,
      attempt: request.attempt,
      studentsToShowQr: request.studentsToShowQr,
    },
    options.allowedHosts,
  );
}

/** Unit and period: what a card is about, under its title. */
export function aboutText(
  subject: { readonly unitName: string; readonly term: string; readonly period: string },
  language: Language,
): string {
  return `${peopleText(subject.unitName)} · ${periodInWords(language, subject.term, subject.period)}`;
}

function isRequired(questionnaire: Questionnaire, question: Question): boolean {
  return REQUIRED_IN_CARD[questionnaire.id] === question.id;
}

/** "Vet inte" is stored as no answer, so an earlier one has to be put back where the card asks for an answer. */
function withDontKnow(
  questionnaire: Questionnaire,
  { values, problems }: NonNullable<EvaluationCardOptions["filledIn"]>,
): Readonly<Record<string, readonly string[]>> {
  const required = REQUIRED_IN_CARD[questionnaire.id];
  if (problems.length > 0 || (values[required] ?? []).length > 0) return values;
  return { ...values, [required]: [DONT_KNOW] };
}

function questionData(
  t: Text,
  language: Language,
  question: Question,
  number: number,
  filledIn: readonly string[],
  required: boolean,
): CardData {
  const numbered = `${number}. ${question.text[language]}`;
  if (question.type === "text") {
    return {
      id: question.id,
      isChoice: false,
      label: `${numbered} ${question.hint[language]}`,
      maxLength: question.maxLength,
      value: peopleText(filledIn[0] ?? "", question.maxLength),
      errorMessage: t("evaluation.input-error.text", { max: question.maxLength }),
    };
  }
  return {
    id: question.id,
    isChoice: true,
    label: question.type === "multi" ? t("evaluation.several", { question: numbered }) : numbered,
    // One tap is worth its height for the scales and short lists; a list of four sentences is folded on a phone.
    style: question.type === "single" ? "compact" : "expanded",
    isMultiSelect: question.type === "multi",
    placeholder: t("evaluation.choose"),
    choices: codesOf(question).map((code) => ({ code, title: choiceTitle(question, code, language) })),
    value: filledIn.join(","),
    isRequired: required,
    errorMessage: t(required ? "evaluation.input-error.required" : "evaluation.input-error.choice"),
  };
}

function choiceTitle(question: Exclude<Question, { type: "text" }>, code: string, language: Language): string {
  if (question.type !== "scale") return question.options.find((option) => option.code === code)!.text[language];
  if (code === DONT_KNOW) return DONT_KNOW_TEXT[language];
  const end = { "1": SCALE_LOW, "5": SCALE_HIGH }[code];
  return end ? `${code} – ${end[language]}` : code;
}

function problemText(t: Text, questionnaire: Questionnaire, { questionId, code }: AnswerProblem): string {
  const index = questionnaire.questions.findIndex((question) => question.id === questionId);
  const question = questionnaire.questions[index];
  return t(PROBLEM_TEXT[code], { number: index + 1, max: question?.type === "text" ? question.maxLength : 0 });
}
