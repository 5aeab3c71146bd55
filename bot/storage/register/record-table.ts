import { createHash } from "node:crypto";
import type { Term } from "../../domain/placement/term";
import type { RecordKind, RegisterRecord } from "../../domain/register/records";
import type { UnitReference } from "../../domain/register/unit";
import { encodeKey } from "../keys";
import type { Row, StoredRow } from "../table";

/** How one kind of record lies in its table; each kind is one partition. */
export interface RecordTable<Kind extends RecordKind> {
  readonly kind: Kind;
  readonly tableName: string;
  rowKey(record: Extract<RegisterRecord, { kind: Kind }>): string;
  toRow(record: Extract<RegisterRecord, { kind: Kind }>): Row;
  fromRow(row: StoredRow): Extract<RegisterRecord, { kind: Kind }>;
}

/** Every byte can become three characters, and 255 is the limit. */
const LONGEST_PLAIN_KEY = 85;

/** A record's key as row key. A key that is too long is replaced by its hash; the key itself stands in the row. */
export function rowKeyOf(key: string): string {
  return Buffer.byteLength(key.normalize("NFC")) <= LONGEST_PLAIN_KEY
    ? encodeKey(key)
    : `=${createHash("sha256").update(key.normalize("NFC")).digest("hex")}`;
}

/** A term so that row keys lie in time: "2024-2" for HT2024. */
export function sortableTerm(term: Term): string {
  return `${term.slice(2)}-${term.startsWith("VT") ? 1 : 2}`;
}

export function unitColumns(unit: UnitReference): Row {
  return { unitCode: unit.code ?? undefined, unitName: unit.name ?? undefined };
}

export function unitOf(row: StoredRow): UnitReference {
  return { code: textOrNull(row, "unitCode"), name: textOrNull(row, "unitName") };
}

export function textOf(row: StoredRow, property: string): string {
  const value = row[property];
  if (typeof value !== "string") throw new TypeError(`Row ${row.rowKey} has no text in ${property}.`);
  return value;
}

export function textOrNull(row: StoredRow, property: string): string | null {
  return row[property] === undefined || row[property] === null ? null : textOf(row, property);
}

export function numberOf(row: StoredRow, property: string): number {
  const value = row[property];
  if (typeof value !== "number") throw new TypeError(`Row ${row.rowKey} has no number in ${property}.`);
  return value;
}

export function numberOrNull(row: StoredRow, property: string): number | null {
  return row[property] === undefined || row[property] === null ? null : numberOf(row, property);
}

/** Lists and small structures are JSON text in one property; only we write them. */
export function listOf<T>(row: StoredRow, property: string): T {
  return JSON.parse(textOf(row, property)) as T;
}
