import type { Recipient } from "../../../contract/round-recipients";
import type { Invitation } from "../../../domain/evaluation/invitation";
import type { AskedPerson } from "../../../domain/evaluation/who-is-asked";

/** The part of a recipient that every view shows: who it is and where, nothing about how it went. */
export type WhoIsAskedWhere = Pick<Recipient, "id" | "role" | "name" | "placementId" | "unit" | "period" | "route">;

/** Puts the register's person to an invitation. Somebody whom the register has lost is still told by unit and period. */
export function recipientOf(invitation: Invitation, person: AskedPerson | undefined): WhoIsAskedWhere {
  const { id, role, unitCode, unitName, period, route } = invitation;
  const name = role === "supervisor" ? (person?.name ?? person?.email ?? null) : null;
  const unit = { code: unitCode, name: unitName };
  return { id, role, name, placementId: person?.placementId ?? null, unit, period, route: route.kind };
}

/** Supervisors by name, then students by unit, period and placement; the same order whatever page is asked for. */
export function inListOrder(a: WhoIsAskedWhere, b: WhoIsAskedWhere): number {
  return (
    compare(b.role, a.role) ||
    compare(a.name ?? "", b.name ?? "") ||
    compare(a.unit.name, b.unit.name) ||
    compare(a.period, b.period) ||
    compare(a.placementId ?? "", b.placementId ?? "") ||
    (a.id < b.id ? -1 : 1)
  );
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, "sv", { numeric: true });
}
