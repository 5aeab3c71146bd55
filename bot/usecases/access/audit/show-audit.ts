import type { AuditPage } from "../../../contract/audit";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { readLink, type AuditLink } from "./chain";
import type { AuditStore } from "./ports";

/** A month as "2024-11", and a page from 1 on. */
export type ShowAudit = (actor: Actor, wanted: { readonly month: string; readonly page: number }) => Promise<AuditPage>;

const ON_A_PAGE = 50;

/** Who has done what in a month, newest first. Rows that cannot be read are left to `audit verify`. */
export function makeShowAudit({ store }: { readonly store: Pick<AuditStore, "rows"> }): ShowAudit {
  return async (actor, { month, page }) => {
    requireAllowed(actor, "see-audit", "anywhere");
    const links: AuditLink[] = [];
    const name = month.replace("-", "");
    for await (const { text } of store.rows({ first: name, last: name })) {
      const link = readLink(text);
      if (link) links.push(link);
    }
    const inOrder = links.toSorted((a, b) => compare(b.at, a.at) || compare(b.chain, a.chain) || b.number - a.number);
    const entries = inOrder.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map(entryOf);
    const total = links.length;
    return { month, page, pages: Math.max(1, Math.ceil(total / ON_A_PAGE)), total, entries };
  };
}

function entryOf(link: AuditLink): AuditPage["entries"][number] {
  const { at, who, what, way = null, detail = null, which, outcome, reason = null, chain, number, of = null } = link;
  return { ...{ at, who, what, way, detail, which, outcome, reason }, place: `${chain}/${number}`, of };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
