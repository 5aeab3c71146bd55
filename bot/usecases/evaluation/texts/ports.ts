import type { EvaluationRole } from "../../../domain/evaluation/questionnaire";
import type { Term } from "../../../domain/placement/term";

/** Something that somebody wrote in an evaluation, long since unlinked from everything else that the person answered. */
export interface KeptText {
  /** Tells neither term nor order. */
  readonly id: string;
  /** Changes with the text or its state. */
  readonly version: string;
  readonly term: Term;
  readonly role: EvaluationRole;
  /** Null where fewer than k answered in the area. */
  readonly area: string | null;
  /** Empty when deleted. */
  readonly text: string;
  /** Nobody but HR reads a text before it is released (S28). */
  readonly state: "waiting" | "released" | "deleted";
  /** The storage's own. */
  readonly row: unknown;
}

/** Free texts of closed rounds, always in the same order, which has nothing to do with when or by whom they were written. */
export interface FreeTextStore {
  /** Of the latest terms: older ones should be gone by the rules for keeping them (D23). */
  recent(): Promise<readonly KeptText[]>;
  ofTerm(term: Term): Promise<readonly KeptText[]>;
  /** Keeps the text as given and lets it be read. False when somebody else has decided since it was read. */
  release(read: KeptText, text: string): Promise<boolean>;
  /** Forgets the text for good. False when somebody else has decided since it was read. */
  remove(read: KeptText): Promise<boolean>;
}
