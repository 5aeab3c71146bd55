import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TableClient, TableServiceClient, type TableEntity, type TransactionAction } from "@azure/data-tables";
import type { Clock } from "../../bot/clock";
import { testTables } from "./azurite";
import { anImporter, exampleFiles } from "./importing";

const OPTIONS = { allowInsecureConnection: true };
/** Azure's limit for one transaction. */
const MOST_IN_TRANSACTION = 100;

/** Rows with their types, by table. */
type Rows = Readonly<Record<string, readonly TableEntity[]>>;

/**
 * Makes tables with this prefix hold what importing the example files then gives. The first test of a run imports them;
 * the others get a copy of its rows, which takes a tenth of the time.
 */
export async function importExampleFiles(clock: Clock, prefix: string): Promise<void> {
  const file = join(process.env["TEST_FOLDER"] ?? "", `example-register-${Date.parse(clock.now())}.json`);
  if (existsSync(file)) return write(JSON.parse(readFileSync(file, "utf8")) as Rows, prefix);
  await (await anImporter(clock, prefix)).take(...exampleFiles());
  // Another process may be doing the same: each writes the whole file, and it has the same register in it.
  const mine = `${file}-${process.pid}`;
  writeFileSync(mine, JSON.stringify(await rowsUnder(prefix)));
  renameSync(mine, file);
}

async function rowsUnder(prefix: string): Promise<Rows> {
  const { connectionString } = testTables();
  const rows: Record<string, TableEntity[]> = {};
  for await (const { name = "" } of TableServiceClient.fromConnectionString(connectionString, OPTIONS).listTables()) {
    if (!name.startsWith(prefix)) continue;
    const table = TableClient.fromConnectionString(connectionString, name, OPTIONS);
    const found: TableEntity[] = [];
    for await (const entity of table.listEntities<TableEntity>({ disableTypeConversion: true })) {
      const { timestamp: _timestamp, etag: _etag, ...own } = entity;
      found.push(own);
    }
    rows[name.slice(prefix.length)] = found;
  }
  return rows;
}

async function write(rows: Rows, prefix: string): Promise<void> {
  const { connectionString } = testTables();
  await Promise.all(
    Object.entries(rows).map(async ([name, entities]) => {
      const table = TableClient.fromConnectionString(connectionString, prefix + name, OPTIONS);
      await table.createTable();
      for (const partition of new Set(entities.map(({ partitionKey }) => partitionKey))) {
        const all = entities.filter(({ partitionKey }) => partitionKey === partition);
        for (let start = 0; start < all.length; start += MOST_IN_TRANSACTION) {
          const some = all.slice(start, start + MOST_IN_TRANSACTION);
          await table.submitTransaction(some.map((entity): TransactionAction => ["create", entity]));
        }
      }
    }),
  );
}
