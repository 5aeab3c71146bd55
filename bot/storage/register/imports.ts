import type { RecordChange } from "../../domain/register/import/plan";
import type { ImportEntry, ImportJournal, ImportState } from "../../usecases/register/ports";
import { Table, type BatchChange, type Row, type StoredRow, type TablesLocation } from "../table";
import { listOf, textOf, textOrNull } from "./record-table";

const ENTRIES = "import";
/** Later than any instant in milliseconds. What is left of it at an import's start is its id, so the newest comes first. */
const END_OF_TIME = 9_999_999_999_999;

/** Opens the journal of imports and creates its table when it is missing. */
export async function openImportJournal(location: TablesLocation, prefix: string): Promise<ImportJournal> {
  const table = await Table.open(location, `${prefix}Imports`);

  async function save(entry: ImportEntry): Promise<ImportEntry> {
    await table.put(ENTRIES, entry.id, toRow(entry));
    return entry;
  }

  return {
    async *entries() {
      for await (const row of table.list(ENTRIES)) yield fromRow(row);
    },

    async begin(startedAt, files, changes) {
      const newest = await first(table.list(ENTRIES));
      const id = newId(startedAt, newest?.rowKey ?? null);
      const entry = await save({ id, startedAt, finishedAt: null, state: "preparing", files });
      await table.batch(
        changesPartition(id),
        changes.map((change, index): BatchChange => ({
          kind: "put",
          rowKey: String(index).padStart(7, "0"),
          row: {
            before: change.before ? JSON.stringify(change.before) : undefined,
            after: JSON.stringify(change.after),
          },
        })),
      );
      return save({ ...entry, state: "applying" });
    },

    setState: (entry, state, at) => save({ ...entry, state, finishedAt: at }),

    async changesOf(id) {
      const changes: RecordChange[] = [];
      for await (const row of table.list(changesPartition(id))) {
        const before = textOrNull(row, "before");
        changes.push({ before: before === null ? null : JSON.parse(before), after: listOf(row, "after") });
      }
      return changes;
    },

    async forgetChanges(id) {
      const rows: BatchChange[] = [];
      for await (const { rowKey } of table.list(changesPartition(id))) rows.push({ kind: "delete", rowKey });
      await table.batch(changesPartition(id), rows);
    },
  };
}

async function first<T>(items: AsyncIterable<T>): Promise<T | null> {
  for await (const item of items) return item;
  return null;
}

/** Sorts before the newest one also when the clock has been set back, or stands still. */
function newId(startedAt: string, newest: string | null): string {
  const left = END_OF_TIME - Date.parse(startedAt);
  const before = newest === null ? left : Math.min(left, Number(newest) - 1);
  return String(before).padStart(13, "0");
}

function changesPartition(id: string): string {
  return `changes-${id}`;
}

function toRow({ startedAt, finishedAt, state, files }: ImportEntry): Row {
  return { startedAt, finishedAt: finishedAt ?? undefined, state, files: JSON.stringify(files) };
}

function fromRow(row: StoredRow): ImportEntry {
  return {
    id: row.rowKey,
    startedAt: textOf(row, "startedAt"),
    finishedAt: textOrNull(row, "finishedAt"),
    state: textOf(row, "state") as ImportState,
    files: listOf<ImportEntry["files"]>(row, "files"),
  };
}
