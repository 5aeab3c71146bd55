import type { Answers, ChoiceQuestion, Question, Questionnaire, TextQuestion } from "./questionnaire";
import { findPersonalData, maskPersonalData } from "./personal-data";
import { DONT_KNOW, SCALE_STEPS } from "./questionnaires/common";

/** Something a person has to put right before the answers can be taken. The edge turns the code into a sentence. */
export interface AnswerProblem {
  /** The question, or null when it concerns the form as a whole. */
  readonly questionId: string | null;
  readonly code: "nothing-answered" | "unknown-option" | "exclusive-combined" | "too-long";
}

type ParsedAnswers =
  | { readonly kind: "ok"; readonly answers: Answers }
  | { readonly kind: "invalid"; readonly problems: readonly AnswerProblem[] };

export type ParseAnswers = (questionnaire: Questionnaire, raw: Readonly<Record<string, unknown>>) => ParsedAnswers;

/**
 * Reads what a card or a form sent: Teams sends strings (several choices joined by commas), a form sends strings or
 * lists. Unknown ids are ignored, blanks and "Vet inte" are no answer, personal data in free text is masked. No
 * question is required, but one answer is. Reading the result again gives the same result.
 */
export const parseAnswers: ParseAnswers = (questionnaire, raw) => {
  const answers = new Map<string, string | readonly string[]>();
  const problems: AnswerProblem[] = [];
  for (const question of questionnaire.questions) {
    const read = readAnswer(question, valueOf(raw, question.id));
    if (read.problem) problems.push({ questionId: question.id, code: read.problem });
    else if (read.answer.length > 0) answers.set(question.id, read.answer);
  }
  if (problems.length === 0 && answers.size === 0) problems.push({ questionId: null, code: "nothing-answered" });
  return problems.length > 0 ? { kind: "invalid", problems } : { kind: "ok", answers: Object.fromEntries(answers) };
};

/**
 * What somebody had filled in, as far as a form can show it again: known options and the text, by question id,
 * "Vet inte" included. For showing a refused form, never for storing.
 */
export function filledIn(
  questionnaire: Questionnaire,
  raw: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    questionnaire.questions.map((question) => {
      const value = valueOf(raw, question.id);
      if (question.type === "text") return [question.id, [tidied(value)].filter((text) => text !== "")];
      const codes = codesOf(question);
      return [question.id, choices(value).filter((code) => codes.includes(code))];
    }),
  );
}

/** How many stretches of somebody's free text have been masked, so that they can be told at once (S28, D36). */
export function countMasked({ questions }: Questionnaire, answers: Answers): number {
  return questions
    .filter(({ type }) => type === "text")
    .flatMap(({ id }) => findPersonalData(String(answers[id] ?? "")))
    .filter(({ kind }) => kind === "masked").length;
}

/** Every code that a form may send for a question, in the order they are shown. */
export function codesOf(question: Question): readonly string[] {
  if (question.type === "text") return [];
  if (question.type === "scale") return [...SCALE_STEPS.map((step) => step.code), DONT_KNOW];
  return question.options.map((option) => option.code);
}

interface Read {
  readonly answer: string | readonly string[];
  readonly problem?: AnswerProblem["code"];
}

const BLANK: Read = { answer: "" };

function readAnswer(question: Question, value: unknown): Read {
  if (question.type === "text") return readText(question, value);
  const chosen = choices(value);
  if (chosen.length === 0) return BLANK;
  const codes = codesOf(question);
  if (chosen.some((code) => !codes.includes(code))) return { answer: "", problem: "unknown-option" };
  if (question.type === "multi") return readSeveral(question, chosen);
  if (chosen.length > 1) return { answer: "", problem: "unknown-option" };
  return chosen[0] === DONT_KNOW ? BLANK : { answer: chosen[0]! };
}

function readSeveral(question: ChoiceQuestion, chosen: readonly string[]): Read {
  const options = question.options.filter((option) => chosen.includes(option.code));
  if (options.length > 1 && options.some((option) => option.exclusive)) {
    return { answer: "", problem: "exclusive-combined" };
  }
  return { answer: options.map((option) => option.code) };
}

function readText(question: TextQuestion, value: unknown): Read {
  const text = tidied(value);
  if (text.length > question.maxLength) return { answer: "", problem: "too-long" };
  return { answer: tidied(maskPersonalData(text)) };
}

function valueOf(raw: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(raw, id) ? raw[id] : undefined;
}

/** Distinct codes of a string ("a,b"), a number or a list of those. Anything else is a choice that no question has. */
function choices(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const parts = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).flatMap((part) => {
    if (typeof part === "string") return part.split(",");
    return [typeof part === "number" ? String(part) : "?"];
  });
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ""))];
}

/** Control and direction characters could make a text show as something else than what was written. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

function tidied(value: unknown): string {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof text !== "string") return "";
  return text
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC")
    .trim();
}
