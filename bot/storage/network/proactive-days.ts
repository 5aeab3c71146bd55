import type { About } from "../../domain/network/delivery/delivery";
import type { ProactiveDays } from "../../usecases/network/delivery/ports";
import { decodeKey, encodeKey } from "../keys";
import { Table, type TablesLocation } from "../table";

const EVALUATION = "evaluation";
/** Before every day that anything has been noted for. */
const FIRST_DAY = "2000-01-01";

/** Who has had a card that nobody asked for: partition the day in Stockholm, one row a person. */
export async function openProactiveDays(location: TablesLocation, prefix: string): Promise<ProactiveDays> {
  const table = await Table.open(location, `${prefix}ProactiveDays`);
  return {
    markEvaluation: (day, contactKey) => table.put(day, encodeKey(contactKey), { by: EVALUATION }),
    async take(day, contactKey, about) {
      const by = nameOf(about);
      if ((await table.insert(day, encodeKey(contactKey), { by })) === "inserted") return true;
      return (await table.get(day, encodeKey(contactKey)))?.["by"] === by;
    },
    async marked(day) {
      const marked = new Map<string, string>();
      for await (const row of table.list(day)) marked.set(decodeKey(row.rowKey), String(row["by"]));
      return marked;
    },
    async removeBefore(day) {
      const gone = new Map<string, string[]>();
      for await (const { partitionKey, rowKey } of table.listPartitions(FIRST_DAY, day, "")) {
        if (partitionKey < day) gone.set(partitionKey, [...(gone.get(partitionKey) ?? []), rowKey]);
      }
      for (const [partition, rowKeys] of gone) {
        for (const rowKey of rowKeys) await table.delete(partition, rowKey);
      }
    },
  };
}

function nameOf({ kind, id }: About): string {
  return `${kind} ${id}`;
}
