import type {
  ImportCounts,
  ImportDifferences,
  ImportEffect,
  ImportEntryReport,
  ImportFileReport,
  ImportMapping,
  ImportMessage,
  ImportReport,
  ImportRowReport,
  ImportSheetReport,
  UndoReport,
} from "../../contract/import";
import {
  addCounts,
  type DecisionReason,
  type LeftOutReason,
  type RowBucket,
  type RowCounts,
  type RowNote,
  type RowOutcome,
  type SheetNotice,
  type SheetOutcome,
  type SheetPlan,
} from "../../domain/register/import/plan";
import { recordId } from "../../domain/register/import/combine-records";
import type { Difference, DifferenceKind, DifferenceValue } from "../../domain/register/import/differences";
import { FIELDS, usesField, type Field } from "../../domain/register/import/fields";
import type { Unit } from "../../domain/register/unit";
import type { ImportResult } from "./import-files";
import type { FileNotice, ImportedFile, UnreadableReason } from "./ports";
import type { LookAhead } from "./look-ahead";
import type { FileResult } from "./prepare-import";
import type { UndoResult } from "./undo-import";

/** How the codes of an import are put to a person. */
export interface ImportSentences {
  unreadable(reason: UnreadableReason): string;
  fileNotice(notice: FileNotice): string;
  sheetProblem(outcome: Exclude<SheetOutcome, { kind: "recognised" }>): string;
  sheetNotice(notice: SheetNotice): string;
  rowReason(row: {
    readonly reason: LeftOutReason | DecisionReason;
    readonly heading: string | null;
    readonly unit: string | null;
  }): string;
  rowNote(note: RowNote): string;
  field(field: Field): string;
  differenceKind(kind: DifferenceKind): string;
  difference(value: DifferenceValue): string;
}

type Suggestions = ReadonlyMap<string, Unit>;

/** More than anybody reads; the counts tell how many there are. */
const MOST_DIFFERENCES = 200;

const BUCKETS = {
  new: "new",
  changed: "changed",
  unchanged: "unchanged",
  "needs-decision": "needsDecision",
  "left-out": "leftOut",
} as const satisfies Record<RowBucket, keyof ImportCounts>;

/** The result as it leaves the service. */
export function reportOf(result: ImportResult, say: ImportSentences): ImportReport {
  const { importId, isDryRun, fingerprint, plan } = result;
  const { suggestions } = result.ahead;
  const files = result.files.map((file) => fileReport(file, suggestions, say));
  const added = plan.changes.filter(({ before }) => before === null).length;
  return {
    importId,
    isDryRun,
    fingerprint,
    counts: countsOf(plan.counts),
    rowsRead: total(plan.counts),
    rowsToSave: rowsToSave(plan),
    records: { new: added, changed: plan.changes.length - added },
    needsAttention: plan.counts["needs-decision"] > 0 || files.some(({ problem }) => problem !== null),
    files,
    effect: effectReport(result.ahead),
    differences: differencesReport(result.ahead, say),
  };
}

function rowsToSave({ sheets, changes }: ImportResult["plan"]): number {
  const changed = new Set(changes.map(({ after }) => recordId(after)));
  const isSaved = ({ bucket, records }: RowOutcome) =>
    bucket === "new" || bucket === "changed" || records.some((record) => changed.has(recordId(record)));
  return sheets.reduce((sum, { rows }) => sum + rows.filter(isSaved).length, 0);
}

function effectReport({ effect: { asOf, before, after } }: LookAhead): ImportEffect {
  const pick = ({ supervisors, permanentCareStaff, share }: typeof before) => ({
    supervisors,
    permanentCareStaff,
    share,
  });
  return { asOf, before: pick(before), after: pick(after) };
}

function differencesReport({ differences }: LookAhead, say: ImportSentences): ImportDifferences {
  const count = (change: Difference["change"]) => differences.filter((line) => line.change === change).length;
  return {
    counts: { new: count("new"), changed: count("changed"), ended: count("ended") },
    lines: differences.slice(0, MOST_DIFFERENCES).map(({ kind, change, title, parts }) => ({
      kind: say.differenceKind(kind),
      change,
      title,
      parts: parts.map(({ before, after }) => ({
        before: before && say.difference(before),
        after: after && say.difference(after),
      })),
    })),
  };
}

export function entryReport(entry: {
  readonly id: string;
  readonly startedAt: string;
  readonly isUndone: boolean;
  readonly files: readonly ImportedFile[];
}): ImportEntryReport {
  const { id, startedAt, isUndone, files } = entry;
  return {
    importId: id,
    startedAt,
    isUndone,
    files: files.map(({ name, counts }) => ({ file: name, counts: countsOf(counts) })),
  };
}

export function undoReport({ importId, startedAt, files, restored, leftAsTheyAre }: UndoResult): UndoReport {
  return { undone: entryReport({ id: importId, startedAt, isUndone: true, files }), restored, leftAsTheyAre };
}

function fileReport(
  { fileName, problem, notices, sheets }: FileResult,
  suggestions: Suggestions,
  say: ImportSentences,
): ImportFileReport {
  const counts = addCounts(sheets.map((sheet) => sheet.counts));
  return {
    file: fileName,
    problem: problem ? { code: problem, message: say.unreadable(problem) } : nothingUsable(sheets, say),
    notices: notices.map((notice) => ({ code: notice.code, message: say.fileNotice(notice) })),
    counts: countsOf(counts),
    rowsRead: total(counts),
    sheets: sheets.map((sheet) => sheetReport(sheet, say)),
    rows: sheets.flatMap(({ rows }) => rows.filter(isWorthTelling).map((row) => rowReport(row, suggestions, say))),
  };
}

/** A sheet that nobody knows beside one that is known is only an instruction; alone it is the file's problem. */
function nothingUsable(sheets: readonly SheetPlan[], say: ImportSentences): ImportMessage | null {
  const problems = sheets.map(({ outcome }) => outcome).filter((outcome) => outcome.kind !== "recognised");
  if (problems.length < sheets.length) return null;
  const worst = problems.find(({ kind }) => kind !== "empty") ?? problems[0] ?? ({ kind: "empty" } as const);
  return { code: worst.kind, message: say.sheetProblem(worst) };
}

function sheetReport({ sheetName, outcome, notices, counts }: SheetPlan, say: ImportSentences): ImportSheetReport {
  const isKnown = outcome.kind === "recognised";
  return {
    sheet: sheetName,
    kind: isKnown ? outcome.sheetKind : null,
    problem: isKnown ? null : { code: outcome.kind, message: say.sheetProblem(outcome) },
    notices: notices.map((code) => ({ code, message: say.sheetNotice(code) })),
    counts: countsOf(counts),
    mapping: isKnown ? null : mappingFor(outcome, say),
  };
}

/** What is asked about headings that were not understood: the missing columns, or any column of the kinds it could be. */
function mappingFor(
  outcome: Exclude<SheetOutcome, { kind: "recognised" }>,
  say: ImportSentences,
): ImportMapping | null {
  if (outcome.kind === "empty") return null;
  const labelled = (fields: readonly Field[]) => fields.map((field) => ({ field, label: say.field(field) }));
  const headings = outcome.seen;
  if (outcome.kind === "unknown") {
    // Nothing to go by: it is some other kind of file.
    return outcome.missing.length === 0 ? null : { headings, missing: outcome.missing.map(labelled) };
  }
  const fits = (field: Field) =>
    field !== "ignored" && outcome.candidates.some((sheetKind) => usesField(sheetKind, field));
  return { headings, missing: [labelled(FIELDS.filter(fits))] };
}

function isWorthTelling({ bucket, notes }: RowOutcome): boolean {
  return bucket === "needs-decision" || bucket === "left-out" || notes.length > 0;
}

function rowReport(
  { sheetName, row, bucket, reason, heading, unit, notes }: RowOutcome,
  suggestions: Suggestions,
  say: ImportSentences,
): ImportRowReport {
  const suggested = reason === "unit-unknown" && unit !== null ? suggestions.get(unit) : undefined;
  return {
    sheet: sheetName,
    row,
    bucket: BUCKETS[bucket],
    reason: reason === null ? null : { code: reason, message: say.rowReason({ reason, heading, unit }) },
    heading,
    unit,
    suggestion: suggested ? { id: suggested.code, name: suggested.name } : null,
    notes: notes.map((code) => ({ code, message: say.rowNote(code) })),
  };
}

function countsOf(counts: RowCounts): ImportCounts {
  return {
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    needsDecision: counts["needs-decision"],
    leftOut: counts["left-out"],
  };
}

function total(counts: RowCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
