import { createHash } from "node:crypto";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import type { MappingStore } from "../../usecases/register/ports";
import { Table, type TablesLocation } from "../table";
import { listOf, textOf } from "./record-table";

const PARTITION = "mapping";

/** Opens what people have said about headings; keyed by a hash, since a signature can be as long as a heading row. */
export async function openMappingStore(location: TablesLocation, prefix: string): Promise<MappingStore> {
  const table = await Table.open(location, `${prefix}Mappings`);
  return {
    async all() {
      const mappings = new Map<string, ColumnMapping>();
      for await (const row of table.list(PARTITION)) mappings.set(textOf(row, "signature"), listOf(row, "mapping"));
      return mappings;
    },
    async save(signature, mapping) {
      const rowKey = createHash("sha256").update(signature).digest("hex");
      await table.put(PARTITION, rowKey, { signature, mapping: JSON.stringify(mapping) });
    },
  };
}
