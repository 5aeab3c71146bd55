/** A questionnaire is data: one definition makes the Adaptive Card, the web form and the results. */
export interface Questionnaire {
  readonly id: "APL-P" | "APL-H";
  /** Raised whenever a wording changes; stored with each answer. */
  readonly version: number;
  readonly role: EvaluationRole;
  readonly questions: readonly Question[];
}

export type EvaluationRole = "student" | "supervisor";
export type Localised = Readonly<Record<"sv" | "en", string>>;

export type Question = ScaleQuestion | ChoiceQuestion | TextQuestion;

interface QuestionBase {
  /** P1…P12, H1…H12. Kept for ever; a new meaning is a new id. */
  readonly id: string;
  readonly dimension: Dimension;
  readonly text: Localised;
}

/** 1 Stämmer inte alls … 5 Stämmer helt, or "Vet inte", which counts as no answer. */
export interface ScaleQuestion extends QuestionBase {
  readonly type: "scale";
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: "yes-partly-no" | "single" | "multi";
  readonly options: readonly Option[];
  /** How the positive share is counted. For multi: at least this many of the positive options. */
  readonly positiveFrom?: number;
}

export interface Option {
  readonly code: string;
  readonly text: Localised;
  readonly positive: boolean;
  /** Points of the index, for yes-partly-no (100/50/0); null where the question has no index. */
  readonly points: number | null;
  /** Cannot be combined with other options of a multi question. */
  readonly exclusive?: true;
}

export interface TextQuestion extends QuestionBase {
  readonly type: "text";
  readonly maxLength: number;
  /** The warning about names and care recipients (D36). */
  readonly hint: Localised;
}

export type Dimension =
  | "reception"
  | "introduction"
  | "supervision"
  | "feedback"
  | "learning_environment"
  | "ending"
  | "recommend"
  | "work_here"
  | "preparation"
  | "school_contact"
  | "time"
  | "workload"
  | "manager_support"
  | "team_support"
  | "network_support"
  | "commitment"
  | "text";

/**
 * Answers by question id: the option's code, a list of codes for multi, "1"…"5" for a scale, text for free text.
 * Questions left blank and "Vet inte" are absent.
 */
export type Answers = Readonly<Record<string, string | readonly string[]>>;
