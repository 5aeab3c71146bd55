import type { MissCount, MissStore } from "../../usecases/access/limit-misses";
import { Table, type StoredRow, type TablesLocation } from "../table";

/** How many wrong links there have been of late: partition the kind of link, one row for everybody and one per box. */
export async function openMisses(location: TablesLocation, prefix: string): Promise<MissStore> {
  const table = await Table.open(location, `${prefix}Misses`);
  return {
    async read(door, row) {
      const stored = await table.get(door, row);
      return { count: stored && (JSON.parse(String(stored["count"])) as MissCount), version: stored };
    },
    async write(door, row, count, version) {
      const content = { count: JSON.stringify(count) };
      if (version === null) return (await table.insert(door, row, content)) === "inserted";
      return (await table.replace(version as StoredRow, content)) === "replaced";
    },
  };
}
