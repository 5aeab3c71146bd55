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

/** A manager, and the step 3 supervisors at the manager's units. */
export interface Manager {
  readonly name: string;
  /** In order. */
  readonly units: readonly Unit[];
  readonly leads: number;
  /** Of the leads, those who act as supervisors just now. */
  readonly activeLeads: number;
}

/**
 * Every manager, in the order of their first unit's code (S7). A manager is known by the mail address, or by the name
 * where the organisation file gives no address, and counts once with however many units; a unit with a vacant post has
 * no manager. All units' managers count, also where no students are received. The lead works at one of the manager's
 * units, in whatever form of employment: this goal, unlike coverage, says nothing about permanent staff.
 */
export function managersOf(
  units: readonly Unit[],
  supervisors: readonly Supervisor[],
  isActive: (supervisor: Supervisor) => boolean,
): readonly Manager[] {
  const leads = supervisors.filter(isLeadSupervisor);
  const leadsAt = countByUnit(leads);
  const activeLeadsAt = countByUnit(leads.filter(isActive));
  const managers = new Map<string, { name: string; units: Unit[] }>();
  for (const unit of [...units].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const key = unit.managerEmail ?? unit.managerName?.toLowerCase();
    if (!key) continue;
    const manager = managers.get(key);
    if (manager) manager.units.push(unit);
    else managers.set(key, { name: unit.managerName ?? key, units: [unit] });
  }
  return [...managers.values()].map((manager) => ({
    ...manager,
    leads: sumOver(manager.units, leadsAt),
    activeLeads: sumOver(manager.units, activeLeadsAt),
  }));
}

/** How many managers have a step 3 supervisor, and who has none. */
export function leadPerManager(
  units: readonly Unit[],
  supervisors: readonly Supervisor[],
  isActive: (supervisor: Supervisor) => boolean,
): ManagerLeads {
  const all = managersOf(units, supervisors, isActive);
  return {
    total: all.length,
    withLead: all.filter(({ leads }) => leads > 0).length,
    withActiveLead: all.filter(({ activeLeads }) => activeLeads > 0).length,
    withoutLead: all
      .filter(({ leads }) => leads === 0)
      .map((manager) => ({ name: manager.name, unitCodes: manager.units.map(({ code }) => code) }))
      .sort((a, b) => a.name.localeCompare(b.name, "sv") || (a.unitCodes[0]! < b.unitCodes[0]! ? -1 : 1)),
  };
}

function countByUnit(supervisors: readonly Supervisor[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of supervisors) if (unit) counts.set(unit.code, (counts.get(unit.code) ?? 0) + 1);
  return counts;
}

function sumOver(units: readonly Unit[], counts: ReadonlyMap<string, number>): number {
  return units.reduce((sum, { code }) => sum + (counts.get(code) ?? 0), 0);
}
