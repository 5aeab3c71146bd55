import type { Answers, Questionnaire } from "./questionnaire";

/** Something a person has to put right before the answers can be taken. The edge turns the code into a sentence. */
export interface AnswerProblem {
  /** The question, or null when it concerns the form as a whole. */
  readonly questionId: string | null;
  readonly code: "nothing-answered" | "unknown-option" | "exclusive-combined" | "too-long";
}

export type ParsedAnswers =
  | { readonly kind: "ok"; readonly answers: Answers }
  | { readonly kind: "invalid"; readonly problems: readonly AnswerProblem[] };

export type ParseAnswers = (questionnaire: Questionnaire, raw: Readonly<Record<string, unknown>>) => ParsedAnswers;
