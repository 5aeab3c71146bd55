import { shortHash } from "../../evaluation/secrets";
import type { AuditObject } from "./audit-trail";

/**
 * What our own ids look like, and no name, address or personnummer does: terms, months, codes of units ("V2100"), UUIDs,
 * and what chance or a hash has made, which has digits and both kinds of letters.
 */
const OURS: readonly RegExp[] = [
  /^(HT|VT)\d{4}$/,
  /^\d{4}-(0[1-9]|1[0-2])$/,
  /^\p{Lu}{1,3}\d{1,5}$/u,
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
  /^((HT|VT)\d{4}\.)?(?=[^.]*\d)(?=[^.]*[a-z])(?=[^.]*[A-Z])([\w-]{22}|[\w-]{43})$/,
];

/** Words of our own that stand where ids do: offices, and what a list or a message is about. */
const WORDS: ReadonlySet<string> = new Set(["all", "hr", "manager", "lead", "supervisor", "student"]);

/**
 * What something was done to, by ids that come from outside. Whatever is not known to be an id of ours could be a name
 * or an address, and is kept as a hash, and so is all of `named`: whoever knows it can see that it was this one. Null
 * without an id.
 */
export function auditObject(kind: string, ids: readonly string[], named: readonly string[] = []): AuditObject | null {
  const kept = [...ids.map((id) => (isOurs(id) ? id : hidden(id))), ...named.map(hidden)];
  return kept.length === 0 ? null : { kind, id: kept.join("/") };
}

function isOurs(id: string): boolean {
  return WORDS.has(id) || OURS.some((shape) => shape.test(id));
}

function hidden(text: string): string {
  return `#${shortHash([text.trim().toLowerCase()])}`;
}
