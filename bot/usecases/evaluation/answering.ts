import type { AnswerProblem } from "../../domain/evaluation/answers";
import type { Answers, Questionnaire } from "../../domain/evaluation/questionnaire";

/** Who answers, as the edge has established it. In Teams it is the activity's sender, never what a card says. */
export type Respondent =
  | {
      readonly kind: "teams";
      readonly invitationId: string;
      readonly tenantId: string;
      readonly aadObjectId: string;
    }
  | { readonly kind: "link"; readonly linkId: string; readonly secret: string }
  /** The submission token is made when the form is shown, so that a double press is one answer. */
  | { readonly kind: "qr"; readonly qrId: string; readonly secret: string; readonly submissionToken: string };

/** What a form shows: the questions, what they are about and what the respondent answered before. */
export interface EvaluationForm {
  readonly questionnaire: Questionnaire;
  readonly term: string;
  /** "5", "6", "7" or "term". */
  readonly period: string;
  readonly unitName: string;
  /** Last calendar day for answers, Stockholm, ISO. */
  readonly lastDay: string;
  readonly answers: Answers | null;
}

export type OpenOutcome =
  | { readonly kind: "open"; readonly form: EvaluationForm }
  | { readonly kind: "closed"; readonly lastDay: string }
  /** Unknown, mistyped, revoked: told apart from nothing, so that guessing learns nothing. */
  | { readonly kind: "not-valid" }
  | { readonly kind: "not-yours" }
  /** A QR has taken as many answers as there are placements. */
  | { readonly kind: "full" };

export type RecordOutcome =
  | {
      readonly kind: "saved";
      readonly form: EvaluationForm;
      readonly isChange: boolean;
      /** For a QR or a printed link: the personal link with which this answer can be changed ("/e/<linkId>.<secret>"). */
      readonly changePath: string | null;
    }
  | { readonly kind: "invalid"; readonly form: EvaluationForm; readonly problems: readonly AnswerProblem[] }
  | Exclude<OpenOutcome, { kind: "open" }>;

/** What arrives from a form or card: untrusted. */
export type RawAnswers = Readonly<Record<string, unknown>>;

export type OpenEvaluation = (respondent: Respondent) => Promise<OpenOutcome>;
/** `around` is put around the saving of an answer whose key and answers hold, and around nothing else. */
export type RecordAnswer = (respondent: Respondent, raw: RawAnswers, around?: AroundSaving) => Promise<RecordOutcome>;
export type AroundSaving = (save: () => Promise<RecordOutcome>) => Promise<RecordOutcome>;

/** What a supervisor gets to show to students without an address (S26). */
export type QrOutcome =
  | {
      readonly kind: "qr";
      readonly term: string;
      readonly period: string;
      readonly unitName: string;
      /** Last calendar day for answers, Stockholm, ISO. */
      readonly lastDay: string;
      /** "/e/q/<qrId>.<secret>" */
      readonly path: string;
      /** How many students it is for. */
      readonly students: number;
    }
  | { readonly kind: "no-students" }
  | Exclude<OpenOutcome, { kind: "open" | "full" }>;

/** Makes the code for the unit and period of the supervisor's own invitation. */
export type ShowQr = (respondent: Respondent) => Promise<QrOutcome>;
