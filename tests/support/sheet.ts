import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { planImport, type ImportInput } from "../../bot/domain/register/import/plan-import";
import type { ImportPlan, RowOutcome } from "../../bot/domain/register/import/plan";
import type { SheetInput } from "../../bot/domain/register/import/sheet-rows";
import type { RecordKind, RegisterRecord } from "../../bot/domain/register/records";

/** A sheet written as lines with semicolons; an empty line is an empty row. */
export function aSheet(fileName: string, text: string, sheetName: string | null = null): SheetInput {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split(";").map((cell) => cell.trim()),
  }));
  return { fileName, sheetName, rows };
}

/** A plan for sheets against an empty register, unless told otherwise. */
export function plan(sheets: readonly SheetInput[], overrides: Partial<ImportInput> = {}): ImportPlan {
  return planImport({
    sheets,
    mapping: {},
    remembered: () => null,
    term: null,
    today: "2024-12-01",
    calendars: DEFAULT_CALENDARS,
    aliases: [],
    stored: [],
    ...overrides,
  });
}

/** The register after an import: what was there, with the changes in place. Sorted, to compare with. */
export function after(stored: readonly RegisterRecord[], { changes }: ImportPlan): readonly RegisterRecord[] {
  const records = new Map(stored.map((record) => [`${record.kind}|${record.key}`, record]));
  for (const change of changes) records.set(`${change.after.kind}|${change.after.key}`, change.after);
  return [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

/** The records of one kind that a plan writes. */
export function written<Kind extends RecordKind>(
  { changes }: ImportPlan,
  kind: Kind,
): readonly Extract<RegisterRecord, { kind: Kind }>[] {
  return changes
    .map((change) => change.after)
    .filter((record): record is Extract<RegisterRecord, { kind: Kind }> => record.kind === kind);
}

/** All row outcomes as "row bucket reason" with notes, e.g. "3 left-out total". */
export function outcomes({ sheets }: ImportPlan): readonly string[] {
  return sheets.flatMap(({ rows }) => rows.map(told));
}

function told({ row, bucket, reason, notes }: RowOutcome): string {
  return [row, bucket, reason, notes.length > 0 ? `(${notes.join(", ")})` : null]
    .filter((part) => part !== null)
    .join(" ");
}
