import { createHash } from "node:crypto";
import type { FigureDocument } from "../../domain/placement/figures/documents";
import type { BatchChange, Row, StoredRow } from "../table";

/** A property holds 32,768 characters, and a row 1 MiB, which is half as many characters (Azure Tables). */
const CHARACTERS_IN_PROPERTY = 32_000;
const PROPERTIES_IN_ROW = 14;
const CHARACTERS_IN_ROW = CHARACTERS_IN_PROPERTY * PROPERTIES_IN_ROW;
/** A transaction holds 100 rows and 4 MiB, and a character is three bytes at most on its way there. */
const ROWS_IN_BATCH = 100;
const CHARACTERS_IN_BATCH = 1_200_000;

/** A document as rows: JSON cut into properties, and into several rows when it is large. The first tells how many. */
export function rowsOf(edition: string, { name, content }: FigureDocument): readonly BatchChange[] {
  const json = JSON.stringify(content);
  const parts = cut(json, CHARACTERS_IN_ROW);
  return parts.map((part, index) => ({
    kind: "put",
    rowKey: documentKey(edition, name, index),
    row: { ...propertiesOf(part), rows: parts.length },
  }));
}

/** Row key of a document's part. Names are of any length and in any letters, so their digests stand for them. */
export function documentKey(edition: string, name: string, index: number): string {
  const digest = createHash("sha256").update(name.normalize("NFC")).digest("base64url").slice(0, 22);
  return `${edition}.${digest}.${String(index).padStart(3, "0")}`;
}

export function editionIn(rowKey: string): string {
  return rowKey.split(".")[0]!;
}

/** How many rows the document has whose first row this is. */
export function rowCount(first: StoredRow): number {
  return Number(first["rows"]);
}

/** The document that the rows hold together. */
export function contentOf(rows: readonly StoredRow[]): unknown {
  return JSON.parse(rows.map(textIn).join(""));
}

/** Groups that a transaction can take, each made when it is asked for. */
export function* inBatches(changes: Iterable<BatchChange>): Generator<readonly BatchChange[]> {
  let batch: BatchChange[] = [];
  let characters = 0;
  for (const change of changes) {
    const size = "row" in change ? sizeOf(change.row) : 0;
    if (batch.length === ROWS_IN_BATCH || (batch.length > 0 && characters + size > CHARACTERS_IN_BATCH)) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(change);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}

function cut(text: string, length: number): readonly string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += length) parts.push(text.slice(start, start + length));
  return parts;
}

function propertiesOf(part: string): Row {
  return Object.fromEntries(cut(part, CHARACTERS_IN_PROPERTY).map((text, index) => [`json${index}`, text]));
}

function textIn(row: StoredRow): string {
  let text = "";
  for (let index = 0; index < PROPERTIES_IN_ROW; index += 1) text += String(row[`json${index}`] ?? "");
  return text;
}

function sizeOf(row: Row): number {
  return Object.values(row).reduce<number>((sum, cell) => sum + String(cell).length, 0);
}
