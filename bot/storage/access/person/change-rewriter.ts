import { sameRecord } from "../../../domain/register/import/combine-records";
import type { RegisterRecord } from "../../../domain/register/records";
import type { ChangeRewriter } from "../../../usecases/access/person/ports";
import { Table, type TablesLocation } from "../../table";
import { everyRow, jsonIn, rowWith } from "./row-source";

/** Opens what imports have changed, so that undoing one does not bring back what has been put right. */
export async function openChangeRewriter(location: TablesLocation, prefix: string): Promise<ChangeRewriter> {
  const table = await Table.open(location, `${prefix}Imports`);
  return {
    async rewrite(changed) {
      for await (const row of everyRow(table)) {
        const [before, after] = [jsonIn<RegisterRecord>(row, "before"), jsonIn<RegisterRecord>(row, "after")];
        if (!after) continue;
        const [earlier, later] = [before && changed(before), changed(after)];
        if (sameRecord(after, later) && (!before || sameRecord(before, earlier!))) continue;
        const json = { ...(earlier ? { before: JSON.stringify(earlier) } : {}), after: JSON.stringify(later) };
        await table.replace(row, rowWith(row, json));
      }
    },
  };
}
