import type { Role } from "../../access/actor";

/** What lies on top for each role, in order: ids of materials. */
export type Pinned = Readonly<Partial<Record<Role, readonly string[]>>>;

/** A curated handful, not a second list (S40). Four roles with five each keep it at twenty. */
export const MOST_PINNED = 5;

/** Whether these can lie on top for a role: a handful, each once. */
export function canPin(ids: readonly string[]): boolean {
  return ids.length <= MOST_PINNED && new Set(ids).size === ids.length;
}

/**
 * What lies on top for somebody with these roles: the handful of the first of them that has one. Whoever has several
 * roles gets the handful of the narrowest, since those texts are about what they do with a student themselves.
 */
export function pinnedFor(pinned: Pinned, roles: readonly Role[]): readonly string[] {
  const order: readonly Role[] = ["supervisor", "lead", "manager", "hr"];
  const role = order.find((each) => roles.includes(each) && (pinned[each] ?? []).length > 0);
  return role ? pinned[role]! : (pinned.supervisor ?? []);
}
