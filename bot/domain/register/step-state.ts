import type { Step } from "./records";

/** How far somebody has come with a step. Done means that a certificate, a grade or an attested entry has been seen (S3). */
export type StepState = "none" | "ongoing" | "without-evidence" | "done";

export type StepStates = Readonly<Record<Step, StepState>>;

/** The training exists, whether or not anybody has seen evidence of it. */
export function isTrained(steps: StepStates, step: Step): boolean {
  return steps[step] === "done" || steps[step] === "without-evidence";
}
