import type { TableEntityResult, TransactionAction } from "@azure/data-tables";
import type { TableRows } from "../../usecases/operation/backup/ports";
import { connect, type TablesLocation } from "../connect";

/** Azure's limits for one transaction are 100 rows and 4 MiB; a row has 1 MiB at most. */
const MAX_BATCH = 100;
const MAX_BATCH_CHARACTERS = 3 * 1024 * 1024;
/** What the storage adds by itself, and what belongs to the moment of reading. */
const NOT_KEPT = new Set(["etag", "timestamp", "odata.metadata"]);

/** A value with the type that Azure Tables gives it, so that a number that looks like text stays one. */
type TypedRow = Readonly<Record<string, unknown>> & { readonly partitionKey: string; readonly rowKey: string };

/** Whole tables as lines, and back, with every value's type. Reads them from end to end: nobody may wait for that. */
export function openTableRows(
  location: TablesLocation,
  prefix: string,
): TableRows & { drop(table: string): Promise<void> } {
  const client = (table: string) => connect(location, `${prefix}${table}`);

  async function* rowsOf(table: string, select?: string[]): AsyncGenerator<TypedRow> {
    const options = { disableTypeConversion: true, ...(select ? { queryOptions: { select } } : {}) };
    const pages = client(table).listEntities<TableEntityResult<object>>(options).byPage();
    for await (const page of pages) for (const entity of page) yield entity as unknown as TypedRow;
  }

  /** Rows of one partition come after each other, so a transaction is filled until the partition changes. */
  async function inTransactions(
    table: string,
    rows: AsyncIterable<TypedRow>,
    toAction: (row: TypedRow) => TransactionAction,
  ): Promise<number> {
    const tableClient = client(table);
    let waiting: TypedRow[] = [];
    let characters = 0;
    let count = 0;
    const send = async () => {
      if (waiting.length > 0) await tableClient.submitTransaction(waiting.map(toAction));
      count += waiting.length;
      [waiting, characters] = [[], 0];
    };
    for await (const row of rows) {
      const size = JSON.stringify(row).length;
      const isFull = waiting.length === MAX_BATCH || characters + size > MAX_BATCH_CHARACTERS;
      if (isFull || waiting[0]?.partitionKey !== row.partitionKey) await send();
      waiting.push(row);
      characters += size;
    }
    await send();
    return count;
  }

  return {
    async *lines(table) {
      for await (const row of rowsOf(table)) {
        const kept = Object.entries(row).filter(([name]) => !NOT_KEPT.has(name));
        // The order in which the storage gives a row's values is its own business.
        yield JSON.stringify(Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))));
      }
    },
    async write(table, lines) {
      await client(table).createTable();
      return inTransactions(table, parsed(lines), (row) => ["upsert", row, "Replace"]);
    },
    async empty(table) {
      await client(table).createTable();
      const keys = rowsOf(table, ["PartitionKey", "RowKey"]);
      await inTransactions(table, keys, ({ partitionKey, rowKey }) => ["delete", { partitionKey, rowKey }]);
    },
    async hasRows(table) {
      for await (const _row of rowsOf(table, ["RowKey"])) return true;
      return false;
    },
    async drop(table) {
      await client(table).deleteTable();
    },
  };
}

async function* parsed(lines: AsyncIterable<string>): AsyncGenerator<TypedRow> {
  for await (const line of lines) yield JSON.parse(line) as TypedRow;
}
