import type { ProtectedRecord, RegisterRecord } from "../records";
import type { UnitReference } from "../unit";
import { addCounted, isCounted, joinCompetences, recordId, sameRecord, type Counted } from "./combine-records";
import { unitKey } from "./readers/cells";
import type { RowReading } from "./row-reading";

/** What became of one row's records when the rows of its sheet were put together. */
export interface GatheredRow {
  readonly ids: readonly string[];
  readonly isDuplicate: boolean;
  readonly isContradiction: boolean;
}

export interface GatheredSheet {
  readonly records: ReadonlyMap<string, RegisterRecord>;
  /** One for each reading, in the same order; null for rows without records. */
  readonly rows: readonly (GatheredRow | null)[];
}

type Fate = "first" | "duplicate" | "joined" | "contradiction";

/**
 * Puts the rows of one sheet together. The same row twice is one fact. Rows about the same person are joined, and
 * counts of different parts (two shifts, two schools) are added. Where two rows contradict each other the first one
 * stands and the other waits for a person.
 */
export function gatherSheet(readings: readonly RowReading[], texts: readonly string[]): GatheredSheet {
  const records = new Map<string, RegisterRecord>();
  const parts = new Map<string, Map<string, RegisterRecord>>();
  const seen = new Set<string>();
  const rows = readings.map((reading, index): GatheredRow | null => {
    if (reading.kind === "left-out" || reading.records.length === 0) return null;
    const isSeen = seen.has(texts[index]!);
    seen.add(texts[index]!);
    const fates = reading.records.map((record) => (isSeen ? "duplicate" : add(record, reading.part)));
    return {
      ids: reading.records.map(recordId),
      isDuplicate: fates.every((fate) => fate === "duplicate"),
      isContradiction: fates.includes("contradiction"),
    };
  });
  return { records, rows };

  function add(record: RegisterRecord, part: string | null): Fate {
    const id = recordId(record);
    const before = records.get(id);
    const ownParts = parts.get(id) ?? new Map<string, RegisterRecord>();
    if (part !== null) parts.set(id, ownParts);
    if (before === undefined) {
      records.set(id, record);
      if (part !== null) ownParts.set(part, record);
      return "first";
    }
    if (before.kind === "competence" && record.kind === "competence") {
      const joined = joinCompetences(before, record);
      records.set(id, joined);
      const isSaidBefore = sameRecord(before, joined) && unitKey(before.unit) === unitKey(record.unit);
      return isSaidBefore ? "duplicate" : "joined";
    }
    if (part === null || !isCounted(before) || !isCounted(record)) {
      return sameRecord(before, record) ? "duplicate" : "contradiction";
    }
    const samePart = ownParts.get(part);
    if (samePart) return sameRecord(samePart, record) ? "duplicate" : "contradiction";
    ownParts.set(part, record);
    records.set(id, addCounted(before, record satisfies Counted));
    return "joined";
  }
}

export interface GatheredBatch {
  /** What the batch says, each fact once. */
  readonly records: ReadonlyMap<string, RegisterRecord>;
  /** Facts that two sheets state differently. They are not in `records`. */
  readonly contradicted: ReadonlySet<string>;
  /** For each sheet, the facts that an earlier sheet has already stated in the same words. */
  readonly repeated: readonly ReadonlySet<string>[];
}

/**
 * Puts the sheets of a batch together, whatever their order. Statements about people are joined. Other facts that two
 * sheets state differently are left to a person: imported one file at a time, the later one replaces the earlier.
 */
export function gatherBatch(sheets: readonly ReadonlyMap<string, RegisterRecord>[]): GatheredBatch {
  const records = new Map<string, RegisterRecord>();
  const contradicted = new Set<string>();
  const repeated = sheets.map((sheet) => {
    const again = new Set<string>();
    for (const [id, record] of sheet) {
      const before = records.get(id);
      if (before === undefined) records.set(id, record);
      else if (sameRecord(before, record)) again.add(id);
      else if (before.kind === "competence" && record.kind === "competence")
        records.set(id, joinCompetences(before, record));
      else if (before.kind === "protected" && record.kind === "protected") records.set(id, higher(before, record));
      else contradicted.add(id);
    }
    return again;
  });
  for (const id of contradicted) records.delete(id);
  return { records, contradicted, repeated };
}

/** Rows about people with protected identity, as numbers per unit and nothing else (D31). */
export function protectedRecords(
  source: ProtectedRecord["source"],
  units: readonly UnitReference[],
): readonly ProtectedRecord[] {
  const counts = new Map<string, ProtectedRecord>();
  for (const unit of units) {
    const key = `${source}|${unitKey(unit)}`;
    const before = counts.get(key);
    counts.set(key, { kind: "protected", key, source, unit: before?.unit ?? unit, count: (before?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function higher(a: ProtectedRecord, b: ProtectedRecord): ProtectedRecord {
  return a.count === b.count ? (JSON.stringify(a.unit) <= JSON.stringify(b.unit) ? a : b) : a.count > b.count ? a : b;
}
