import { isTrained } from "../../register/step-state";
import type { Supervisor } from "../../register/supervisor";

/** Where a person with supervisor training stands in relation to the coverage goal. */
export type Standing =
  | "counts"
  | "only-step-1"
  /** Step 2 or 3 without the ones before, or nothing finished yet. */
  | "incomplete-steps"
  | "unknown-unit"
  | "not-receiving"
  | "not-permanent"
  | "without-evidence";

/**
 * Where somebody stands; the first hindrance decides. Evidence comes last, so that everybody "without evidence" would
 * count as soon as the certificate is shown.
 */
export function standingOf({ steps, unit, isPermanent }: Supervisor): Standing {
  if (!isTrained(steps, 1)) return "incomplete-steps";
  if (!isTrained(steps, 2)) return isTrained(steps, 3) ? "incomplete-steps" : "only-step-1";
  if (unit === null) return "unknown-unit";
  if (!unit.receivesStudents) return "not-receiving";
  if (!isPermanent) return "not-permanent";
  return steps[1] === "done" && steps[2] === "done" ? "counts" : "without-evidence";
}

/**
 * Whether somebody is one of the plan's 361: step 1 and 2 with evidence, permanently employed, at a unit that receives
 * students. Whoever also has step 3 is inside the number: the plan's 26 are part of the 361 (decision 9). This is the
 * only place where that is decided.
 */
export function countsTowardsCoverage(supervisor: Supervisor): boolean {
  return standingOf(supervisor) === "counts";
}

/** All three steps with evidence: somebody who can supervise other supervisors (S7). */
export function isLeadSupervisor({ steps }: Pick<Supervisor, "steps">): boolean {
  return steps[1] === "done" && steps[2] === "done" && steps[3] === "done";
}
