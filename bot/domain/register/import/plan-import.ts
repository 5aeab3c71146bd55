import type { Calendars } from "../../placement/calendars";
import { parseTerm } from "../../placement/term";
import { containsPersonnummer } from "../cells/people/personnummer";
import type { ProtectedRecord, RegisterRecord, UnitRecord } from "../records";
import { makeUnitLookup, type UnitAlias, type UnitLookup } from "../unit-lookup";
import { recordId, sameRecord } from "./combine-records";
import type { SheetKind } from "./fields";
import { gatherBatch, gatherSheet, protectedRecords, type GatheredRow } from "./gather-records";
import {
  addCounts,
  NO_ROWS,
  type ImportPlan,
  type RecordChange,
  type RowOutcome,
  type SheetNotice,
  type SheetPlan,
} from "./plan";
import { READERS } from "./readers/readers";
import { recogniseSheet, type ColumnMapping, type RecognisedSheet, type Recognition } from "./recognise-sheet";
import { leftOut, type ReadingContext, type RowReading } from "./row-reading";
import { outcomeOf, type JudgedRow } from "./row-outcome";
import { linesOf, type SheetInput, type SheetLine } from "./sheet-rows";

export interface ImportInput {
  readonly sheets: readonly SheetInput[];
  /** Given by the person for this import; goes before what is remembered. */
  readonly mapping: ColumnMapping;
  /** What somebody has said before about a source with these headings. */
  readonly remembered: (signature: string) => ColumnMapping | null;
  /** The term of PRAO and places when the files' names do not tell. */
  readonly term: string | null;
  /** ISO day in Stockholm. */
  readonly today: string;
  /** When terms and periods are. */
  readonly calendars: Calendars;
  /** Other names of units that somebody has told, before or for this import. */
  readonly aliases: readonly UnitAlias[];
  /** What the register holds: all units, and all records of the kinds that the files can touch. */
  readonly stored: readonly RegisterRecord[];
  /** What has been put right about people, against what the files say. */
  readonly correct?: (record: RegisterRecord) => RegisterRecord;
}

interface ReadSheet {
  readonly sheet: SheetInput;
  readonly recognised: RecognisedSheet;
  readonly lines: readonly SheetLine[];
  readonly notices: readonly SheetNotice[];
  readonly readings: readonly RowReading[];
  readonly rows: readonly (GatheredRow | null)[];
  readonly records: ReadonlyMap<string, RegisterRecord>;
}

const PROTECTED_SOURCES: Readonly<Partial<Record<SheetKind, ProtectedRecord["source"]>>> = {
  competence: "hr-system",
  inventory: "inventory",
  placements: "placements",
};

/**
 * Tells what an import would do, row by row, and writes nothing (S4). Every row below a heading gets exactly one
 * outcome. Files that state different facts give the same register in any order, together or one at a time, because a
 * record names its unit as its row does and the unit is looked up when it is needed. A row that waits because its unit
 * is unknown is stored, and stops waiting when a later organisation file brings the unit.
 */
export function planImport(input: ImportInput): ImportPlan {
  const read = input.sheets.map((sheet) => ({ sheet, result: readSheet(sheet, input) }));
  const recognised = read.flatMap(({ result }) => (isRead(result) ? [result] : []));
  const batch = gatherBatch(recognised.map(({ records }) => records));
  const stored = new Map(input.stored.map((record) => [recordId(record), record]));
  const findUnit = lookupOver(stored, batch.records, input.aliases);
  const sheets = read.map(({ sheet, result }): SheetPlan => {
    if (!isRead(result)) return { ...namesOf(sheet), outcome: result, notices: [], counts: NO_ROWS, rows: [] };
    const names = namesOf(sheet);
    const repeated = batch.repeated[recognised.indexOf(result)]!;
    const judgement = { ...names, recognised: result.recognised, batch, repeated, stored, findUnit };
    const rows = judgedRows(result).map((judged) => outcomeOf(judged, judgement));
    const { sheetKind, signature } = result.recognised;
    const outcome = { kind: "recognised", sheetKind, signature } as const;
    return { ...names, outcome, notices: noticesOf(result), counts: countRows(rows), rows };
  });
  return {
    sheets,
    counts: addCounts(sheets.map(({ counts }) => counts)),
    changes: changesBetween(stored, batch.records),
  };
}

/** "prao-ht2024.csv" and "Platser VT 25.xlsx" name their term. */
function termInFileName(name: string): string | null {
  const match = /(?<!\p{L})([hv]t)[-_ ]?(\d{4}|\d{2})(?!\d)/iu.exec(name);
  return match ? parseTerm(`${match[1]}${match[2]}`) : null;
}

function readSheet(sheet: SheetInput, input: ImportInput): ReadSheet | Exclude<Recognition, RecognisedSheet> {
  const filled = sheet.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const recognised = recogniseSheet(
    filled.map(({ cells }) => cells),
    input.mapping,
    input.remembered,
  );
  if (recognised.kind !== "recognised") return recognised;
  const { sheetKind } = recognised;
  const { lines, notices } = linesOf({ ...sheet, rows: filled }, recognised);
  const term = input.term ?? termInFileName(sheet.fileName) ?? termInFileName(sheet.sheetName ?? "");
  const context: ReadingContext = { term, today: input.today, calendars: input.calendars };
  const readings = lines.map((line) =>
    line.kind === "row" ? READERS[sheetKind](line.row, context) : leftOut(line.reason, line.unit),
  );
  const texts = lines.map((line) => (line.kind === "row" ? line.row.text : ""));
  const gathered = gatherSheet(readings, texts);
  const source = PROTECTED_SOURCES[sheetKind];
  const hidden = readings.flatMap((reading) =>
    reading.kind === "left-out" && reading.reason === "protected" ? [reading.unit] : [],
  );
  const { correct = (record) => record } = input;
  const records = new Map([...gathered.records].map(([id, record]) => [id, correct(record)]));
  if (source) for (const record of protectedRecords(source, hidden)) records.set(recordId(record), record);
  return { sheet, recognised, lines, notices, readings, rows: gathered.rows, records };
}

function isRead(result: ReadSheet | Exclude<Recognition, RecognisedSheet>): result is ReadSheet {
  return "recognised" in result;
}

function judgedRows({ lines, readings, rows }: ReadSheet): readonly JudgedRow[] {
  return lines.map((line, index) => ({
    number: line.kind === "row" ? line.row.number : line.number,
    cellNotes: line.kind === "row" ? line.notes : [],
    reading: readings[index]!,
    gathered: rows[index]!,
  }));
}

/** Units that the register holds and units that the batch brings, the batch's version first. */
function lookupOver(
  stored: ReadonlyMap<string, RegisterRecord>,
  batch: ReadonlyMap<string, RegisterRecord>,
  aliases: readonly UnitAlias[],
): UnitLookup {
  const units = [...new Map([...stored, ...batch]).values()];
  return makeUnitLookup(
    units.filter((record): record is UnitRecord => record.kind === "unit"),
    aliases,
  );
}

function changesBetween(
  stored: ReadonlyMap<string, RegisterRecord>,
  batch: ReadonlyMap<string, RegisterRecord>,
): readonly RecordChange[] {
  const changes = [...batch].flatMap(([id, after]): readonly RecordChange[] => {
    const before = stored.get(id) ?? null;
    return before && sameRecord(before, after) ? [] : [{ before, after }];
  });
  return changes.sort((a, b) => (recordId(a.after) < recordId(b.after) ? -1 : 1));
}

function noticesOf({ recognised, lines, notices }: ReadSheet): readonly SheetNotice[] {
  const { sheetKind, columns } = recognised;
  const lacksEvidence =
    (sheetKind === "competence" && !columns.has("attested")) || (sheetKind === "inventory" && !columns.has("evidence"));
  const lacksReceives = sheetKind === "organisation" && !columns.has("receivesStudents");
  return [
    ...notices,
    ...(lines.length === 0 ? (["no-rows"] as const) : []),
    ...(lacksEvidence ? (["no-evidence-column"] as const) : []),
    ...(lacksReceives ? (["no-receives-column"] as const) : []),
  ];
}

function countRows(rows: readonly RowOutcome[]): SheetPlan["counts"] {
  const counts = { ...NO_ROWS };
  for (const { bucket } of rows) counts[bucket] += 1;
  return counts;
}

function namesOf({ fileName, sheetName }: SheetInput): {
  readonly fileName: string;
  readonly sheetName: string | null;
} {
  return { fileName: safeName(fileName), sheetName: sheetName === null ? null : safeName(sheetName) };
}

/** A file's or sheet's name as it may be repeated to people and kept in the journal: without personnummer. */
export function safeName(name: string): string {
  return containsPersonnummer(name) ? "…" : name;
}
