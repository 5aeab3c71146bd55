import type { Term } from "../../domain/placement/term";
import { encodeKey } from "../keys";
import { Table, type Row, type StoredRow, type TablesLocation } from "../table";

interface AttemptOf {
  readonly term: Term;
  readonly attempt: string;
}

/**
 * Rows of a term that count only if the attempt to close that wrote them has succeeded; which one did, the list of
 * closings tells. So several tables change together although no transaction reaches over them.
 * Partition "<term>", row "<attempt>.<number>".
 */
export class AttemptRows {
  private constructor(private readonly table: Table) {}

  static async open(location: TablesLocation, name: string): Promise<AttemptRows> {
    return new AttemptRows(await Table.open(location, name));
  }

  async write(term: Term, attempt: string, rows: readonly Row[]): Promise<void> {
    await this.table.batch(
      encodeKey(term),
      rows.map((row, index) => ({ kind: "put", rowKey: `${attempt}.${String(index).padStart(6, "0")}`, row }) as const),
    );
  }

  /** In the order in which they were written. */
  async read(term: Term, attempt: string): Promise<readonly StoredRow[]> {
    const rows: StoredRow[] = [];
    for await (const row of this.table.listPrefix(encodeKey(term), `${attempt}.`)) rows.push(row);
    return rows;
  }

  /** The same for several attempts, by one query: a table of closings stays small. */
  async readAll(attempts: readonly AttemptOf[]): Promise<ReadonlyMap<string, readonly StoredRow[]>> {
    const rows = new Map<string, StoredRow[]>(attempts.map(({ attempt }) => [attempt, []]));
    const prefixes = attempts.map(({ term, attempt }) => ({ partition: encodeKey(term), rowKey: `${attempt}.` }));
    for await (const row of this.table.listPrefixes(prefixes)) rows.get(row.rowKey.split(".")[0]!)!.push(row);
    return rows;
  }

  /** Replaces a row that was read; false when somebody else has changed it since. */
  async replace(read: StoredRow, row: Row): Promise<boolean> {
    return (await this.table.replace(read, row)) === "replaced";
  }

  /** Removes the rows of one attempt, or of all but one. */
  async remove(term: Term, which: { readonly only: string } | { readonly allBut: string }): Promise<void> {
    const gone: StoredRow[] = [];
    for await (const row of this.table.list(encodeKey(term))) {
      const attempt = row.rowKey.split(".")[0];
      if ("only" in which ? attempt === which.only : attempt !== which.allBut) gone.push(row);
    }
    await this.removeRows(term, gone);
  }

  async removeRows(term: Term, rows: readonly StoredRow[]): Promise<void> {
    for (const { rowKey } of rows) await this.table.delete(encodeKey(term), rowKey);
  }
}
