import { randomUUID } from "node:crypto";
import { odata, RestError, type TableClient, type TransactionAction } from "@azure/data-tables";
import { connect, type TablesLocation } from "./connect";

export type { TablesLocation } from "./connect";

/** Property values that we store. Structured values are JSON text in one property. */
type Cell = string | number | boolean | Date | bigint | undefined;
export type Row = Readonly<Record<string, Cell>>;
export interface StoredRow {
  readonly partitionKey: string;
  readonly rowKey: string;
  readonly etag: string;
  readonly [property: string]: unknown;
}

export type InsertOutcome = "inserted" | "exists";
export type ReplaceOutcome = "replaced" | "changed-by-someone-else" | "gone";
export type TransactOutcome = "done" | "exists" | "missing";

/** One change inside a transaction. All changes of a transaction share the partition key. */
export type BatchChange =
  | { readonly kind: "insert" | "put"; readonly rowKey: string; readonly row: Row }
  | { readonly kind: "delete"; readonly rowKey: string }
  /** Changes nothing that anybody reads; fails the transaction when the row is not there. */
  | { readonly kind: "touch"; readonly rowKey: string };

/** The beginning of some row keys in a partition. */
interface RowPrefix {
  readonly partition: string;
  readonly rowKey: string;
}

/** A filter holds fifteen comparisons at most (Azure Tables): three for each prefix, and the bounds. */
const MAX_PREFIXES = 4;
/** So many keys come with one request when only the first of them are wanted. */
const KEYS_AT_A_TIME = 100;
/** Azure's limit for one transaction. */
const MAX_BATCH = 100;
/** Set on every write: a lost reply makes the client library repeat a write, and its own success then looks like someone else's. */
const NONCE = "nonce";

/**
 * One Azure table with the manners that this product needs: no query without a partition key, no update without an
 * etag, whole-row replace (a merge cannot clear a value), and verdicts that survive a lost reply.
 */
export class Table {
  private constructor(private readonly client: TableClient) {}

  /** Opens the table and creates it when it is missing. */
  static async open(location: TablesLocation, name: string): Promise<Table> {
    const table = new Table(connect(location, name));
    await table.client.createTable();
    return table;
  }

  async get(partitionKey: string, rowKey: string): Promise<StoredRow | null> {
    try {
      return (await this.client.getEntity(partitionKey, rowKey)) as unknown as StoredRow;
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }

  async insert(partitionKey: string, rowKey: string, row: Row): Promise<InsertOutcome> {
    const nonce = randomUUID();
    try {
      await this.client.createEntity({ ...row, partitionKey, rowKey, [NONCE]: nonce });
      return "inserted";
    } catch (error) {
      if (statusOf(error) !== 409) throw error;
      return (await this.get(partitionKey, rowKey))?.[NONCE] === nonce ? "inserted" : "exists";
    }
  }

  /** Replaces the whole row if it still has the etag that was read. */
  async replace(stored: Pick<StoredRow, "partitionKey" | "rowKey" | "etag">, row: Row): Promise<ReplaceOutcome> {
    const { partitionKey, rowKey, etag } = stored;
    const nonce = randomUUID();
    try {
      await this.client.updateEntity({ ...row, partitionKey, rowKey, [NONCE]: nonce }, "Replace", { etag });
      return "replaced";
    } catch (error) {
      const status = statusOf(error);
      if (status !== 412 && status !== 404) throw error;
      const current = await this.get(partitionKey, rowKey);
      if (!current) return "gone";
      return current[NONCE] === nonce ? "replaced" : "changed-by-someone-else";
    }
  }

  /** Writes the row whatever was there. Only for rows that one writer owns. */
  async put(partitionKey: string, rowKey: string, row: Row): Promise<void> {
    await this.client.upsertEntity({ ...row, partitionKey, rowKey }, "Replace");
  }

  async delete(partitionKey: string, rowKey: string): Promise<void> {
    try {
      await this.client.deleteEntity(partitionKey, rowKey, { etag: "*" });
    } catch (error) {
      if (statusOf(error) !== 404) throw error;
    }
  }

  /**
   * Deletes the row if it still is as it was read. Of several who try, one is told true; when a reply is lost nobody may
   * be, since a deleted row cannot say who deleted it.
   */
  async take(stored: Pick<StoredRow, "partitionKey" | "rowKey" | "etag">): Promise<boolean> {
    try {
      await this.client.deleteEntity(stored.partitionKey, stored.rowKey, { etag: stored.etag });
      return true;
    } catch (error) {
      const status = statusOf(error);
      if (status === 404 || status === 412) return false;
      throw error;
    }
  }

  /** All rows of a partition in key order, page by page; `from` (inclusive) and `before` (exclusive) bound the row keys. */
  async *list(
    partitionKey: string,
    range: { readonly from?: string; readonly before?: string } = {},
    only: { readonly select?: string[] } = {},
  ): AsyncGenerator<StoredRow> {
    yield* this.listWhere(odata`PartitionKey eq ${partitionKey}`, range, only);
  }

  /**
   * Rows of all partitions from the first to the last, both included, whose key starts with the prefix; in key order. One
   * query for what would be one for each partition.
   */
  listPartitions(first: string, last: string, prefix: string): AsyncGenerator<StoredRow> {
    const partitions = odata`PartitionKey ge ${first} and PartitionKey le ${last}`;
    return this.listWhere(partitions, { from: prefix, before: endOf(prefix) }, {});
  }

  private async *listWhere(
    partitions: string,
    range: { readonly from?: string; readonly before?: string },
    only: { readonly select?: string[] },
  ): AsyncGenerator<StoredRow> {
    let filter = partitions;
    if (range.from !== undefined) filter += ` and ${odata`RowKey ge ${range.from}`}`;
    if (range.before !== undefined) filter += ` and ${odata`RowKey lt ${range.before}`}`;
    for await (const page of this.client.listEntities({ queryOptions: { filter, ...only } }).byPage()) {
      for (const entity of page) yield entity as unknown as StoredRow;
    }
  }

  /** The row keys of a partition, without what lies in the rows. */
  async *listKeys(partitionKey: string): AsyncGenerator<string> {
    for await (const { rowKey } of this.list(partitionKey, {}, { select: ["PartitionKey", "RowKey"] })) yield rowKey;
  }

  /** The row keys that start with the prefix, a few at a time: for whoever wants only the first of them. */
  async *listKeysOf(partitionKey: string, prefix: string): AsyncGenerator<string> {
    const filter = odata`PartitionKey eq ${partitionKey} and RowKey ge ${prefix} and RowKey lt ${endOf(prefix)}`;
    const queryOptions = { filter, select: ["PartitionKey", "RowKey"] };
    for await (const page of this.client.listEntities({ queryOptions }).byPage({ maxPageSize: KEYS_AT_A_TIME })) {
      for (const { rowKey } of page) yield rowKey!;
    }
  }

  /** Rows whose key starts with the prefix. */
  listPrefix(partitionKey: string, prefix: string): AsyncGenerator<StoredRow> {
    return this.list(partitionKey, { from: prefix, before: endOf(prefix) });
  }

  /**
   * Rows that start with one of a few prefixes, in key order: one query for what would be one for each. It reads past
   * everything between the first and the last, so it is for prefixes that lie near, or for tables that stay small.
   */
  async *listPrefixes(prefixes: readonly RowPrefix[]): AsyncGenerator<StoredRow> {
    for (let start = 0; start < prefixes.length; start += MAX_PREFIXES) {
      const some = prefixes.slice(start, start + MAX_PREFIXES);
      const partitions = some.map(({ partition }) => partition).toSorted();
      const [first, last] = [partitions[0]!, partitions.at(-1)!];
      const rowKeys = some.map(({ rowKey }) => rowKey).toSorted();
      const range = first === last ? { from: rowKeys[0]!, before: endOf(rowKeys.at(-1)!) } : {};
      const each = some.map(({ partition, rowKey }) => {
        return `(${odata`PartitionKey eq ${partition} and RowKey ge ${rowKey} and RowKey lt ${endOf(rowKey)}`})`;
      });
      const between =
        first === last ? odata`PartitionKey eq ${first}` : odata`PartitionKey ge ${first} and PartitionKey le ${last}`;
      yield* this.listWhere(`${between} and (${each.join(" or ")})`, range, {});
    }
  }

  /** Writes changes of one partition, a hundred at a time; each hundred is all or nothing. */
  async batch(partitionKey: string, changes: readonly BatchChange[]): Promise<void> {
    for (let start = 0; start < changes.length; start += MAX_BATCH) {
      const actions = changes.slice(start, start + MAX_BATCH).map((change) => toAction(partitionKey, change));
      await this.client.submitTransaction(actions);
    }
  }

  /**
   * Writes a few changes of one partition, all or none. "exists" when a row to insert is there already, "missing" when
   * a row to touch is not. Others that touch the same row at the same moment only make it take a little longer.
   */
  async transact(partitionKey: string, changes: readonly BatchChange[]): Promise<TransactOutcome> {
    for (;;) {
      try {
        await this.client.submitTransaction(changes.map((change) => toAction(partitionKey, change)));
        return "done";
      } catch (error) {
        const status = statusOf(error);
        if (status === 404) return "missing";
        if (status === 409) return "exists";
        if (status !== 412) throw error;
      }
    }
  }

  /** Removes the table with everything in it. For tests and for restoring a backup. */
  async drop(): Promise<void> {
    await this.client.deleteTable();
  }
}

/** Sorts after everything that starts with the prefix. */
function endOf(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}

function toAction(partitionKey: string, change: BatchChange): TransactionAction {
  switch (change.kind) {
    case "insert":
      return ["create", { ...change.row, partitionKey, rowKey: change.rowKey }];
    case "put":
      return ["upsert", { ...change.row, partitionKey, rowKey: change.rowKey }, "Replace"];
    case "touch":
      return ["update", { partitionKey, rowKey: change.rowKey, [NONCE]: randomUUID() }, "Merge"];
    case "delete":
      return ["delete", { partitionKey, rowKey: change.rowKey }];
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof RestError ? error.statusCode : undefined;
}
