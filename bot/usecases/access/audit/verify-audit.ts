import { hashOf, monthOf, readLink, type AuditLink, type ChainHead } from "./chain";
import type { AuditStore, FoundAuditRow } from "./ports";

/** Where a chain does not hold, and how. */
export interface AuditFault {
  readonly chain: string;
  readonly number: number;
  /**
   * "changed": the row is not what was written. "missing": rows that have been there are not. "moved": the row was
   * written for another place. "broken": the row does not go on from the one before it; one of them has been put in.
   */
  readonly problem: "changed" | "missing" | "moved" | "broken";
}

export interface AuditVerdict {
  readonly rows: number;
  readonly chains: number;
  /** In the order of chains and rows. */
  readonly faults: readonly AuditFault[];
  /** Begun, and nobody knows how it went: under way just now, or the process ended in between. */
  readonly unfinished: number;
  /** Every chain's end, for the anchor. */
  readonly heads: readonly ChainHead[];
  /** Ends of chains that an anchor holds already. */
  readonly anchored: ReadonlyMap<string, number>;
  /** Hashes of the links that hold ends of other chains: what the log has been told. */
  readonly anchors: ReadonlySet<string>;
}

export type VerifyAudit = (months?: { readonly first: string; readonly last: string }) => Promise<AuditVerdict>;

const ALWAYS = { first: "000000", last: "999999" };

/**
 * Goes through the audit trail and finds every row that has been changed, taken away, put in or moved. What has been cut
 * off at the end of a chain is found when an anchor or the process's next month still knows of it; the newest anchor is
 * in the log. Whole chains from before the oldest month that is left have been removed as they should (D23).
 */
export function makeVerifyAudit({ store }: { readonly store: Pick<AuditStore, "rows"> }): VerifyAudit {
  return async (months = ALWAYS) => {
    const hashes = new Map<string, string[]>();
    const faults: AuditFault[] = [];
    const claims: ChainHead[] = [];
    const anchors = new Set<string>();
    const begun = new Set<string>();
    let rows = 0;
    for await (const row of store.rows(months)) {
      rows += 1;
      const { chain } = row;
      const before = hashes.get(chain) ?? [];
      hashes.set(chain, before);
      const fault = look(row, before);
      before[row.number] = row.hash;
      if (fault) faults.push({ chain, number: row.number, problem: fault });
    }
    const oldest = [...hashes.keys()].map(monthOf).toSorted()[0] ?? "";
    faults.push(...missing(eachOnce(claims).filter(({ chain }) => monthOf(chain) >= oldest)));
    const heads = [...hashes].map(([chain, of]) => ({ chain, number: of.length - 1, hash: of.at(-1)! }));
    const anchored = new Map<string, number>();
    for (const { chain, number } of claims) anchored.set(chain, Math.max(number, anchored.get(chain) ?? 0));
    return {
      ...{ rows, chains: heads.length, unfinished: begun.size, heads, anchored, anchors },
      faults: faults.toSorted((a, b) => compare(a.chain, b.chain) || a.number - b.number),
    };

    function look(row: FoundAuditRow, before: readonly string[]): AuditFault["problem"] | null {
      const link = row.extra.length === 0 && hashOf(row.text) === row.hash ? readLink(row.text) : null;
      if (!link) return "changed";
      if (link.chain !== row.chain || link.number !== row.number) return "moved";
      if (row.number > 1 && before[row.number - 1] === undefined) return "missing";
      if (row.number > 1 && before[row.number - 1] !== link.previous) return "broken";
      note(link, row.hash);
      return null;
    }

    function note(link: AuditLink, hash: string): void {
      const { chain, number, previous, after, heads = [], of } = link;
      const place = `${chain}/${number}`;
      if (link.outcome === "begun") begun.add(place);
      if (of !== undefined) begun.delete(of);
      if (after !== undefined) claims.push({ chain: after, number: -1, hash: previous });
      claims.push(...heads);
      if (link.heads) anchors.add(hash);
    }

    /** What others say that a chain has held, and it does not. */
    function missing(said: readonly ChainHead[]): readonly AuditFault[] {
      return said.flatMap(({ chain, number, hash }): readonly AuditFault[] => {
        const of = hashes.get(chain) ?? [];
        if (of.at(number) === hash) return [];
        if (number >= 0) return [{ chain, number, problem: of[number] === undefined ? "missing" : "changed" }];
        const known = of.indexOf(hash);
        return known === -1
          ? [{ chain, number: of.length, problem: "missing" }]
          : [{ chain, number: known + 1, problem: "broken" }];
      });
    }
  };
}

function eachOnce(claims: readonly ChainHead[]): readonly ChainHead[] {
  return [...new Map(claims.map((claim) => [JSON.stringify(claim), claim])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
