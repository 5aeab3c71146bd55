import type { Restore, RestoreStore } from "../../usecases/operation/backup/ports";
import { Table, type TablesLocation } from "../table";

const PARTITION = "restore";
const LAST = "last";

/** The last restore: one row. */
export async function openRestores(location: TablesLocation, prefix: string): Promise<RestoreStore> {
  const table = await Table.open(location, `${prefix}Restores`);
  return {
    async last() {
      const row = await table.get(PARTITION, LAST);
      return row ? (JSON.parse(String(row["restore"])) as Restore) : null;
    },
    async save(restore) {
      await table.put(PARTITION, LAST, { state: restore.state, restore: JSON.stringify(restore) });
    },
  };
}
