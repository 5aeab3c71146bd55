import { TableClient, TableServiceClient } from "@azure/data-tables";
import { testTables } from "./azurite";

export interface FoundRow {
  readonly table: string;
  readonly timestamp: string;
  /** Keys and values as text. */
  readonly content: string;
}

/** Every row of every table whose name starts with the prefix, as somebody with access to the storage account sees it. */
export async function everyRow(prefix: string): Promise<readonly FoundRow[]> {
  const { connectionString } = testTables();
  const options = { allowInsecureConnection: true };
  const rows: FoundRow[] = [];
  for await (const { name } of TableServiceClient.fromConnectionString(connectionString, options).listTables()) {
    if (!name?.startsWith(prefix)) continue;
    for await (const entity of TableClient.fromConnectionString(connectionString, name, options).listEntities()) {
      const { timestamp, etag: _etag, ...own } = entity;
      rows.push({ table: name.slice(prefix.length), timestamp: String(timestamp), content: JSON.stringify(own) });
    }
  }
  return rows;
}
