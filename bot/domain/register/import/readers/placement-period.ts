import { parsePeriod, parseWeeks } from "../../cells/placement-cells";
import type { PlacementForm } from "../../../placement/placement";
import { addDays, mondayInTerm, parseTerm, type AplPeriod, type TermCalendar } from "../../../placement/term";
import type { RowNote } from "../plan";
import type { Decision, ReadingContext, TableRow } from "../row-reading";
import { readDay } from "./cells";

export type PeriodCells =
  | {
      readonly kind: "period";
      readonly number: number | null;
      readonly start: string;
      readonly end: string;
      readonly notes: readonly RowNote[];
    }
  | { readonly kind: "unclear"; readonly decision: Decision };

/**
 * When a placement takes place. The dates decide; without them the period's or the weeks' dates in the term's calendar
 * are taken, for a term that the file or the cell itself names. Apprentices have no period.
 */
export function readPeriod(
  row: TableRow,
  form: PlacementForm,
  { term: fileTerm, calendars }: Pick<ReadingContext, "term" | "calendars">,
): PeriodCells {
  const text = row.cell("period");
  const [start, end] = [readDay(row, "start"), readDay(row, "end")];
  if (start === "unreadable") return unclear("date-ambiguous", "start");
  if (end === "unreadable") return unclear("date-ambiguous", "end");
  const hasDates = start !== null && end !== null;
  const term = termIn(text) ?? fileTerm;
  const days = hasDates ? { start, end } : term === null ? null : daysOfPeriod(text, calendars.of(term));
  if (days === null) return unclear("date-missing", start === null ? "start" : "end");
  if (days.end < days.start) return unclear("end-before-start", "end");
  if (form === "apprenticeship") return { kind: "period", number: null, ...days, notes: [] };
  const { periods } = calendars.of(calendars.termOf(days.end));
  const number = parsePeriod(text) ?? periods.find((period) => period.start === days.start)?.number ?? null;
  const named = periods.find((period) => period.number === number);
  const isOutside = number !== null && !(named && overlaps(named, days));
  const notes: RowNote[] = hasDates ? [] : ["dates-from-period"];
  return { kind: "period", number, ...days, notes: isOutside ? [...notes, "period-outside-term"] : notes };
}

/** "APL 1 VT25" and "Period 5, HT 2024" name their term. */
function termIn(text: string): string | null {
  const match = /\b([hv]t)[ -]{0,2}(\d{4}|\d{2})\b/i.exec(text.slice(0, 60));
  return match ? parseTerm(`${match[1]}${match[2]}`) : null;
}

function daysOfPeriod(text: string, calendar: TermCalendar): { readonly start: string; readonly end: string } | null {
  const number = parsePeriod(text);
  const period = calendar.periods.find((candidate) => candidate.number === number);
  if (period) return { start: period.start, end: period.end };
  const weeks = parseWeeks(text);
  if (!weeks) return null;
  return { start: mondayInTerm(weeks.first, calendar), end: addDays(mondayInTerm(weeks.last, calendar), 4) };
}

function overlaps(period: AplPeriod, days: { readonly start: string; readonly end: string }): boolean {
  return period.start <= days.end && days.start <= period.end;
}

function unclear(reason: Decision["reason"], field: Decision["field"]): PeriodCells {
  return { kind: "unclear", decision: { reason, field } };
}
