import { normaliseUnitName } from "../../domain/register/cells/unit-name";
import type { UnitAlias } from "../../domain/register/unit-lookup";
import { Table, type TablesLocation } from "../table";
import { rowKeyOf, textOf } from "./record-table";

const PARTITION = "alias";

/** Opens what people have said that spellings of units mean; one row for all ways to write the same spelling. */
export async function openUnitAliases(location: TablesLocation, prefix: string) {
  const table = await Table.open(location, `${prefix}UnitAliases`);
  return {
    async all(): Promise<readonly UnitAlias[]> {
      const aliases: UnitAlias[] = [];
      for await (const row of table.list(PARTITION))
        aliases.push({ name: textOf(row, "name"), code: textOf(row, "code") });
      return aliases;
    },
    async save(aliases: readonly UnitAlias[]): Promise<void> {
      for (const { name, code } of aliases)
        await table.put(PARTITION, rowKeyOf(normaliseUnitName(name)), { name, code });
    },
  };
}
