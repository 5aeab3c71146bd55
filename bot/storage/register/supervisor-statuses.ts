import type { MarkedStatus } from "../../domain/register/supervisor-status";
import type { StatusStore, StoredStatus } from "../../usecases/register/ports";
import { encodeKey } from "../keys";
import { Table, type Row, type StoredRow, type TablesLocation } from "../table";
import { listOf, numberOf, textOf, textOrNull } from "./record-table";

const PARTITION = "status";

/**
 * Opens people's statuses (S5), in a table that no import writes to. There is no property for a reason, and whoever
 * set a status is not kept here.
 */
export async function openStatusStore(location: TablesLocation, prefix: string): Promise<StatusStore> {
  const table = await Table.open(location, `${prefix}SupervisorStatuses`);
  return {
    async all() {
      const statuses: StoredStatus[] = [];
      for await (const row of table.list(PARTITION)) statuses.push(fromRow(row));
      return statuses;
    },

    async save(key, expected, status) {
      const row = toRow(key, status, expected + 1);
      if (expected === 0) return (await table.insert(PARTITION, encodeKey(key), row)) === "inserted";
      const stored = await table.get(PARTITION, encodeKey(key));
      if (stored === null || numberOf(stored, "version") !== expected) return false;
      return (await table.replace(stored, row)) === "replaced";
    },
  };
}

function toRow(key: string, { state, since, until, marks }: MarkedStatus, version: number): Row {
  return { key, state, since, until: until ?? undefined, marks: JSON.stringify(marks), version };
}

function fromRow(row: StoredRow): StoredStatus {
  return {
    key: textOf(row, "key"),
    version: numberOf(row, "version"),
    state: textOf(row, "state") as StoredStatus["state"],
    since: textOf(row, "since"),
    until: textOrNull(row, "until"),
    marks: listOf(row, "marks"),
  };
}
