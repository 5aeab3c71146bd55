import { latestDay } from "../../step-day";
import { cleanCell } from "../clean";
import { parseStepDate, type StepDateOutcome } from "./step-date";

export type EndDayOutcome =
  { readonly kind: "end"; readonly day: string } | Exclude<StepDateOutcome, { readonly kind: "date" }>;

/** How systems say that something has no end: words, or a year that nobody will see. */
const OPEN_ENDED = /^(?:tills ?vidare|tv|löpande|ingen slutdag|(?:2[1-9]|[3-9]\d)\d\d[-/. ]?\d\d[-/. ]?\d\d)$/i;

/** Reads the last day that something holds: the last of the month when only a month is given. "empty" is without end. */
export function parseEndDay(text: string): EndDayOutcome {
  if (OPEN_ENDED.test(cleanCell(text.slice(0, 40)))) return { kind: "empty" };
  const outcome = parseStepDate(text);
  return outcome.kind === "date" ? { kind: "end", day: latestDay(outcome.date) } : outcome;
}
