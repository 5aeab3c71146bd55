import { randomUUID } from "node:crypto";
import type { ImportLock, LockHold } from "../../usecases/register/ports";
import { Table, type TablesLocation } from "../table";
import { textOf } from "./record-table";

const PARTITION = "lock";
const ROW = "import";

/** Opens the lock that lets one import at a time through, whichever process it runs in. */
export async function openImportLock(location: TablesLocation, prefix: string): Promise<ImportLock> {
  const table = await Table.open(location, `${prefix}ImportLock`);
  return {
    async take(now, staleBefore) {
      const owner = randomUUID();
      if ((await table.insert(PARTITION, ROW, { owner, renewedAt: now })) === "inserted") return hold(table, owner);
      const held = await table.get(PARTITION, ROW);
      if (held === null || textOf(held, "renewedAt") >= staleBefore) return null;
      return (await table.replace(held, { owner, renewedAt: now })) === "replaced" ? hold(table, owner) : null;
    },
  };
}

function hold(table: Table, owner: string): LockHold {
  const mine = async () => {
    const held = await table.get(PARTITION, ROW);
    return held?.["owner"] === owner ? held : null;
  };
  return {
    async renew(now) {
      const held = await mine();
      return held !== null && (await table.replace(held, { owner, renewedAt: now })) === "replaced";
    },
    async release() {
      if (await mine()) await table.delete(PARTITION, ROW);
    },
  };
}
