import type { RegisterRecord } from "../records";
import type { UnitReference } from "../unit";
import type { UnitLookup } from "../unit-lookup";
import { sameRecord } from "./combine-records";
import type { Field } from "./fields";
import type { GatheredBatch, GatheredRow } from "./gather-records";
import type { RowNote, RowOutcome } from "./plan";
import type { RecognisedSheet } from "./recognise-sheet";
import type { Decision, RowReading } from "./row-reading";

export interface JudgedRow {
  readonly number: number;
  readonly cellNotes: readonly RowNote[];
  readonly reading: RowReading;
  readonly gathered: GatheredRow | null;
}

/** What a row is judged against. */
export interface Judgement {
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly recognised: RecognisedSheet;
  readonly batch: GatheredBatch;
  /** Facts of this sheet that an earlier sheet has stated already. */
  readonly repeated: ReadonlySet<string>;
  readonly stored: ReadonlyMap<string, RegisterRecord>;
  readonly findUnit: UnitLookup;
}

/** Puts one row into its bucket. */
export function outcomeOf({ number, cellNotes, reading, gathered }: JudgedRow, judgement: Judgement): RowOutcome {
  const { fileName, sheetName, batch, repeated } = judgement;
  const place = { fileName, sheetName, row: number };
  const nothing = { heading: null, unit: null, notes: cellNotes, records: [] };
  if (reading.kind === "left-out") return { ...place, ...nothing, bucket: "left-out", reason: reading.reason };
  const ids = gathered?.ids ?? [];
  if (gathered?.isDuplicate || (ids.length > 0 && ids.every((id) => repeated.has(id)))) {
    return { ...place, ...nothing, bucket: "left-out", reason: "duplicate" };
  }
  const records = ids.flatMap((id) => batch.records.get(id) ?? []);
  const isJoined =
    !gathered?.isContradiction && records.some((record, index) => !sameRecord(record, reading.records[index]!));
  const said = {
    notes: notesOf(cellNotes, reading.notes, isJoined),
    records: records.map(({ kind, key }) => ({ kind, key })),
  };
  const decision = decisionOn(reading.records, reading.decision, gathered, records, judgement);
  if (decision) {
    const heading = headingOf(decision.field, judgement.recognised);
    return { ...place, ...said, bucket: "needs-decision", reason: decision.reason, heading, unit: decision.unit };
  }
  const bucket = bucketOf(ids, records, judgement);
  return { ...place, ...said, bucket, reason: null, heading: null, unit: null };
}

function notesOf(cell: readonly RowNote[], row: readonly RowNote[], isJoined: boolean): readonly RowNote[] {
  if (cell.length === 0 && row.length === 0 && !isJoined) return [];
  return [...new Set([...cell, ...row, ...(isJoined ? (["merged-with-another-row"] as const) : [])])];
}

type Reason = Decision & { readonly unit: string | null };

function decisionOn(
  own: readonly RegisterRecord[],
  decision: Decision | null,
  gathered: GatheredRow | null,
  records: readonly RegisterRecord[],
  { batch, findUnit }: Judgement,
): Reason | null {
  if (decision) return { ...decision, unit: null };
  if (gathered?.isContradiction || gathered?.ids.some((id) => batch.contradicted.has(id))) {
    return { reason: "contradicts-another-row", field: null, unit: null };
  }
  for (const [index, record] of own.entries()) {
    if (record.kind === "unit") continue;
    const { unit } = record;
    const written = unit.code ?? unit.name;
    const field = unit.code === null ? "unitName" : "unitCode";
    if (written === null) return { reason: "unit-missing", field: "unitName", unit: null };
    if (findUnit(unit) === null) return { reason: "unit-unknown", field, unit: written };
    const joined = records[index];
    if (joined && joined.kind !== "unit" && !isSameUnit(unit, joined.unit, findUnit)) {
      return { reason: "two-units", field, unit: written };
    }
  }
  return null;
}

function isSameUnit(a: UnitReference, b: UnitReference, findUnit: UnitLookup): boolean {
  return findUnit(a)?.code === findUnit(b)?.code;
}

function bucketOf(
  ids: readonly string[],
  records: readonly RegisterRecord[],
  { stored }: Judgement,
): "new" | "changed" | "unchanged" {
  const before = ids.map((id) => stored.get(id));
  if (before.includes(undefined)) return "new";
  return records.every((record, index) => sameRecord(record, before[index]!)) ? "unchanged" : "changed";
}

/** The heading as the file writes it. Fields that a file can split over columns are named by the first of them. */
function headingOf(field: Field | null, { columns, headings }: RecognisedSheet): string | null {
  const split: Readonly<Partial<Record<Field, readonly Field[]>>> = { name: ["firstName"], steps: ["step1"] };
  const candidates = field === null ? [] : [field, ...(split[field] ?? [])];
  const column = candidates.map((candidate) => columns.get(candidate)).find((found) => found !== undefined);
  return column === undefined ? null : (headings[column] ?? null);
}
