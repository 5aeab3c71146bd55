import { shortHash } from "../../evaluation/secrets";
import type { AuditObject } from "./audit-trail";

/** Terms, codes of units, and ids that the service has made itself. */
const PLAIN_ID = /^[\w.:~-]{1,64}$/;

/**
 * What something was done to, by ids that come from outside. Whatever could be a name or an address is kept as a hash:
 * whoever knows it can see that it was this one. Null without an id.
 */
export function auditObject(kind: string, ids: readonly string[]): AuditObject | null {
  return ids.length === 0 ? null : { kind, id: ids.map(plain).join("/") };
}

function plain(id: string): string {
  return PLAIN_ID.test(id) ? id : `#${shortHash([id.trim().toLowerCase()])}`;
}
