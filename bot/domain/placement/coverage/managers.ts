import type { Supervisor } from "../../register/supervisor";
import type { Unit } from "../../register/unit";
import { isLeadSupervisor } from "./who-counts";

/** How many managers have somebody with step 3 (goal of May 2022: at least one per manager, N4). */
export interface ManagerLeads {
  readonly total: number;
  readonly withLead: number;
  /** As `withLead`, but only people who act as supervisors just now. */
  readonly withActiveLead: number;
  readonly withoutLead: readonly { readonly name: string; readonly unitCodes: readonly string[] }[];
}

/**
 * Managers with and without a step 3 supervisor (S7). A manager is known by the mail address, or by the name where the
 * organisation file gives no address, and counts once with however many units; a unit with a vacant post has no manager.
 * All units' managers count, also where no students are received. The lead works at one of the manager's units, in
 * whatever form of employment: this goal, unlike coverage, says nothing about permanent staff.
 */
export function leadPerManager(
  units: readonly Unit[],
  supervisors: readonly Supervisor[],
  isActive: (supervisor: Supervisor) => boolean,
): ManagerLeads {
  const managers = new Map<string, { name: string; unitCodes: string[] }>();
  for (const unit of [...units].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const key = unit.managerEmail ?? unit.managerName?.toLowerCase();
    if (!key) continue;
    const manager = managers.get(key);
    if (manager) manager.unitCodes.push(unit.code);
    else managers.set(key, { name: unit.managerName ?? key, unitCodes: [unit.code] });
  }
  const leads = supervisors.filter(isLeadSupervisor);
  const led = codesOf(leads);
  const ledNow = codesOf(leads.filter(isActive));
  const all = [...managers.values()];
  const hasUnitIn = (codes: ReadonlySet<string>) => (manager: { unitCodes: readonly string[] }) =>
    manager.unitCodes.some((code) => codes.has(code));
  return {
    total: all.length,
    withLead: all.filter(hasUnitIn(led)).length,
    withActiveLead: all.filter(hasUnitIn(ledNow)).length,
    withoutLead: all
      .filter((manager) => !hasUnitIn(led)(manager))
      .sort((a, b) => a.name.localeCompare(b.name, "sv") || (a.unitCodes[0]! < b.unitCodes[0]! ? -1 : 1)),
  };
}

function codesOf(supervisors: readonly Supervisor[]): ReadonlySet<string> {
  return new Set(supervisors.flatMap(({ unit }) => (unit ? [unit.code] : [])));
}
