import { parsePeriod, parsePlacementForm, parseWeek, parseWeeks } from "../../cells/placement-cells";
import type { PlacesRecord, PraoRecord } from "../../../placement/places";
import { mondayInTerm, parseTerm, type TermCalendar } from "../../../placement/term";
import type { Field } from "../fields";
import type { RowNote } from "../plan";
import { needsDecision, readPart, type ReadingContext, type RowReader, type TableRow } from "../row-reading";
import { readCount, readUnit } from "./cells";

/** Pupils in PRAO at one unit in one week. Rows of different schools are added up; no person data is read (D28). */
export const readPraoRow: RowReader = (row, context) => {
  const { unit, key } = readUnit(row);
  if (key === "") return needsDecision("unit-missing", "unitName");
  const term = termFor(row, context);
  if (term === null) return needsDecision("term-missing", "term");
  const week = parseWeek(row.cell("week"));
  if (week === null) return needsDecision("week-unknown", "week");
  const count = readCount(row, "count");
  if (count.kind === "unclear") return needsDecision(count.reason, "count");
  if (count.value === null) return needsDecision("number-missing", "count");
  const record: PraoRecord = { kind: "prao", key: [term, key, week].join("|"), unit, term, week, count: count.value };
  const calendar = context.calendars.of(term);
  const monday = mondayInTerm(week, calendar);
  return readPart(record, row.text, monday > calendar.end || monday < calendar.start ? ["week-outside-term"] : []);
};

const NUMBERS = ["wanted", "offered", "booked", "started"] as const;

/** Places wanted, offered and booked at one unit for one period (S18). An empty cell is not known, which is not none. */
export const readPlacesRow: RowReader = (row, context) => {
  const { unit, key } = readUnit(row);
  if (key === "") return needsDecision("unit-missing", "unitName");
  const term = termFor(row, context);
  if (term === null) return needsDecision("term-missing", "term");
  const period = periodFor(row.cell("period"), context.calendars.of(term));
  if (period === null) return needsDecision("period-unknown", "period");
  const numbers: Partial<Record<Field, number | null>> = {};
  for (const field of NUMBERS) {
    const count = readCount(row, field);
    if (count.kind === "unclear") return needsDecision(count.reason, field);
    numbers[field] = count.value;
  }
  const form = parsePlacementForm(row.cell("form")) ?? "apl";
  const record: PlacesRecord = {
    kind: "places",
    key: [term, key, form, period].join("|"),
    unit,
    term,
    form,
    period,
    wanted: numbers.wanted ?? null,
    offered: numbers.offered ?? null,
    booked: numbers.booked ?? null,
    started: numbers.started ?? null,
  };
  const notes: RowNote[] = row.cell("form") === "" ? ["form-assumed-apl"] : [];
  const { started, booked, offered } = record;
  if (booked !== null && offered !== null && booked > offered) notes.push("booked-over-offered");
  const taken = booked ?? offered;
  if (started !== null && taken !== null && started > taken) notes.push("started-over-booked");
  return readPart(record, row.text, notes);
};

/** A column of terms goes before what the file is called. */
function termFor(row: TableRow, context: ReadingContext): string | null {
  return row.cell("term") === "" ? context.term : parseTerm(row.cell("term"));
}

function periodFor(text: string, calendar: TermCalendar): number | null {
  const number = parsePeriod(text);
  const weeks = parseWeeks(text);
  if (number !== null || weeks === null) return number;
  const monday = mondayInTerm(weeks.first, calendar);
  return calendar.periods.find((period) => period.start === monday)?.number ?? null;
}
