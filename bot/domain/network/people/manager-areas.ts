import { countsTowardsCoverage, isLeadSupervisor } from "../../placement/coverage/who-counts";
import { managersOf } from "../../placement/coverage/managers";
import { documentName, type FiguresSource } from "../../placement/figures/documents";
import type { Unit } from "../../register/unit";

/**
 * A manager's area (chefsområde): all units of one manager, since it is there that a step 3 makes a local network (S39).
 * A unit whose post is vacant is an area of its own until it has a manager.
 */
export interface ManagerArea {
  /** Null where the post is vacant. */
  readonly manager: string | null;
  /** In the order of their codes; never empty. */
  readonly units: readonly ManagedUnit[];
  /** Those with step 3 at the units who act as supervisors just now. */
  readonly activeLeads: number;
}

interface ManagedUnit {
  readonly code: string;
  readonly name: string;
  /** Verksamhetsområde; one manager may have units in several. */
  readonly area: string;
  /** Of the plan's supervisors (`countsTowardsCoverage`), those who act as such just now. */
  readonly activeSupervisors: number;
}

/** Every manager's area, in the order of their first unit's code. */
export const managerAreasName = documentName<readonly ManagerArea[]>("network.manager-areas");

/** Every unit is in exactly one manager's area. */
export function managerAreasOf({ units, supervisors, isActive }: FiguresSource): readonly ManagerArea[] {
  const active = supervisors.filter(isActive);
  const supervisorsAt = countByUnit(active.filter(countsTowardsCoverage));
  const leadsAt = countByUnit(active.filter(isLeadSupervisor));
  const managed = managersOf(units, supervisors, isActive).map(({ name, units: own }) => areaOf(name, own));
  const taken = new Set(managed.flatMap((area) => area.units.map(({ code }) => code)));
  const vacant = units.filter(({ code }) => !taken.has(code)).map((unit) => areaOf(null, [unit]));
  return [...managed, ...vacant].sort((a, b) => (keyOfArea(a) < keyOfArea(b) ? -1 : 1));

  function areaOf(manager: string | null, own: readonly Unit[]): ManagerArea {
    return {
      manager,
      units: own.map(({ code, name, area }) => ({
        ...{ code, name, area },
        activeSupervisors: supervisorsAt.get(code) ?? 0,
      })),
      activeLeads: own.reduce((sum, { code }) => sum + (leadsAt.get(code) ?? 0), 0),
    };
  }
}

/** What a manager's area is known by in addresses: the code of its first unit. */
export function keyOfArea({ units }: Pick<ManagerArea, "units">): string {
  return units[0]!.code;
}

/** Whether a unit belongs to a manager's area. */
export function holdsUnit({ units }: Pick<ManagerArea, "units">, code: string): boolean {
  return units.some((unit) => unit.code === code);
}

function countByUnit(people: FiguresSource["supervisors"]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { unit } of people) if (unit) counts.set(unit.code, (counts.get(unit.code) ?? 0) + 1);
  return counts;
}
