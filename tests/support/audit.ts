import { openAudit } from "../../bot/storage/access/audit";
import type { AuditEntry, AuditTrail } from "../../bot/usecases/access/audit/audit-trail";
import type { AuditLink } from "../../bot/usecases/access/audit/chain";
import type { AuditStore, FoundAuditRow } from "../../bot/usecases/access/audit/ports";
import { testTables, uniquePrefix } from "./azurite";

/** An audit trail that keeps what it is told in a list, for tests of what is noted. */
export function listedAudit() {
  const entries: AuditEntry[] = [];
  const audit: AuditTrail = {
    note: (entry) => Promise.resolve(void entries.push(entry)),
    noteSoon: (entry) => void entries.push(entry),
    begin(entry) {
      entries.push({ ...entry, outcome: "begun" });
      return Promise.resolve((outcome, reason) => {
        entries.push({ ...entry, outcome, ...(reason === undefined ? {} : { reason }) });
      });
    },
  };
  return { audit, entries };
}

/** For tests of something else. */
export const NO_AUDIT: AuditTrail = listedAudit().audit;

/** The storage's own table of the audit trail, empty. */
export function anAuditStore(prefix = uniquePrefix()): Promise<AuditStore> {
  return openAudit(testTables(), prefix);
}

/** The chains in a map instead: for thousands of trails. Rows can be changed as somebody with the storage's key might. */
export function auditInMemory() {
  const rows: FoundAuditRow[] = [];
  const inOrder = () => rows.sort((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : a.number - b.number));
  const store: AuditStore = {
    append(chain, added) {
      const isTaken = rows.some((row) => row.chain === chain && row.number === added[0]!.number);
      if (!isTaken) rows.push(...added.map((row) => ({ ...row, chain, extra: [] })));
      return Promise.resolve(isTaken ? "taken" : "added");
    },
    since: (chain, number) => Promise.resolve(inOrder().filter((row) => row.chain === chain && row.number >= number)),
    async *rows({ first, last }) {
      await Promise.resolve();
      yield* [...inOrder()].filter(({ chain }) => chain.slice(0, 6) >= first && chain.slice(0, 6) <= last);
    },
    removeChain(chain) {
      rows.splice(0, rows.length, ...rows.filter((row) => row.chain !== chain));
      return Promise.resolve();
    },
  };
  return { store, rows };
}

/** Everything that has been noted, in the order of chains and rows. */
export async function auditLinksIn(store: AuditStore): Promise<readonly AuditLink[]> {
  const links: AuditLink[] = [];
  for await (const { text } of store.rows({ first: "000000", last: "999999" }))
    links.push(JSON.parse(text) as AuditLink);
  return links;
}
