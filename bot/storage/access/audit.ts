import type { AuditStore, FoundAuditRow } from "../../usecases/access/audit/ports";
import type { AuditRow } from "../../usecases/access/audit/chain";
import { decodeKey, encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";

const DIGITS = 10;
/** What a row consists of; "nonce" and whatever else stands there has been put there by somebody else. */
const OURS: ReadonlySet<string> = new Set(["partitionKey", "rowKey", "etag", "timestamp", "text", "hash"]);

/**
 * The audit trail: partition "<yyyyMM>.<process>", row "<number>". Rows are only ever created: two that want the same
 * number meet in the storage, and one of them is told.
 */
export async function openAudit(location: TablesLocation, prefix: string): Promise<AuditStore> {
  const table = await Table.open(location, `${prefix}Audit`);

  async function since(chain: string, number: number): Promise<readonly AuditRow[]> {
    const rows: AuditRow[] = [];
    for await (const row of table.list(encodeKey(chain), { from: keyOf(number) })) rows.push(rowIn(row));
    return rows;
  }

  return {
    async append(chain, rows) {
      const inserts = rows.map(({ number, text, hash }) => ({
        kind: "insert" as const,
        rowKey: keyOf(number),
        row: { text, hash },
      }));
      if ((await table.transact(encodeKey(chain), inserts)) === "done") return "added";
      // A lost reply makes the client write again, and meet itself.
      const [first] = rows;
      const stored = first && (await table.get(encodeKey(chain), keyOf(first.number)));
      return stored && stored["hash"] === first.hash ? "added" : "taken";
    },
    since,
    async *rows({ first, last }) {
      for await (const row of table.listPartitions(`${first}.`, `${last}.\u{10FFFF}`, "")) yield foundIn(row);
    },
    async removeChain(chain) {
      const numbers = await since(chain, 0);
      await table.batch(
        encodeKey(chain),
        numbers.map(({ number }) => ({ kind: "delete", rowKey: keyOf(number) })),
      );
    },
  };
}

function keyOf(number: number): string {
  return String(number).padStart(DIGITS, "0");
}

function rowIn(row: StoredRow): AuditRow {
  return { number: Number(row.rowKey), text: String(row["text"]), hash: String(row["hash"]) };
}

function foundIn(row: StoredRow): FoundAuditRow {
  const extra = Object.keys(row).filter((name) => !OURS.has(name) && !name.startsWith("odata"));
  return { ...rowIn(row), chain: decodeKey(row.partitionKey), extra };
}
