import { cleanCell, isBlank } from "../clean";
import { isYes } from "../yes-no";
import { parseStepDate } from "./step-date";

/** What one cell says in a list with a column for each step. */
export type StepMark = "done" | "ongoing" | "none" | "unclear";

/**
 * Reads the cell under a heading such as "Steg 2": a cross, yes, the step's own number or the date when it was done
 * means done; anything that is neither yes nor no is "unclear" and left for a person.
 */
export function parseStepMark(text: string): StepMark {
  if (isBlank(text)) return "none";
  const mark = cleanCell(text).toLowerCase();
  if (/^(pågå|påbörja|går|läser)/.test(mark)) return "ongoing";
  if (/^(nej|n|ej|inte|saknas|0|ig|nej!)$/.test(mark)) return "none";
  const isDone = isYes(mark) || /^(klar|godkänd|g|vg|[123]|betyg|intyg)\.?$/.test(mark);
  return isDone || parseStepDate(mark).kind === "date" ? "done" : "unclear";
}
