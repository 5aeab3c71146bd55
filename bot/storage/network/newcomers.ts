import type { Newcomer } from "../../domain/network/people/newcomers";
import type { NewcomerStore } from "../../usecases/network/people/ports";
import { encodeKey } from "../keys";
import { Table, type BatchChange, type TablesLocation } from "../table";

const STATE = { partition: "state", row: "state" };
/** One row for each mark of everybody who has been in the register, as a digest. */
const KNOWN = "known";
const NEW = "new";
const ATTEMPTS = 8;
const MARKS_PER_TRANSACTION = 100;

export async function openNewcomers(location: TablesLocation, prefix: string): Promise<NewcomerStore> {
  const table = await Table.open(location, `${prefix}NetworkNewcomers`);
  return {
    async lookedAt() {
      const row = await table.get(STATE.partition, STATE.row);
      return row && String(row["version"]);
    },
    setLookedAt: (version) => table.put(STATE.partition, STATE.row, { version }),

    async knownMarks() {
      const known = new Set<string>();
      for await (const key of table.listKeys(KNOWN)) known.add(key);
      return known;
    },
    async addKnown(digests) {
      const rows = [...new Set(digests)].map((rowKey): BatchChange => ({ kind: "put", rowKey, row: {} }));
      for (let start = 0; start < rows.length; start += MARKS_PER_TRANSACTION) {
        await table.batch(KNOWN, rows.slice(start, start + MARKS_PER_TRANSACTION));
      }
    },

    async add(newcomer) {
      await table.insert(NEW, encodeKey(newcomer.key), { newcomer: JSON.stringify(newcomer) });
    },
    async all() {
      const all: Newcomer[] = [];
      for await (const row of table.list(NEW)) all.push(JSON.parse(String(row["newcomer"])) as Newcomer);
      return all;
    },
    async get(key) {
      const row = await table.get(NEW, encodeKey(key));
      return row && (JSON.parse(String(row["newcomer"])) as Newcomer);
    },
    async change(key, changed) {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const row = await table.get(NEW, encodeKey(key));
        const newcomer = row && changed(JSON.parse(String(row["newcomer"])) as Newcomer);
        if (!row || !newcomer) return null;
        if ((await table.replace(row, { newcomer: JSON.stringify(newcomer) })) === "replaced") return newcomer;
      }
      throw new Error("A newcomer could not be changed: others kept changing it.");
    },
    remove: (key) => table.delete(NEW, encodeKey(key)),
  };
}
