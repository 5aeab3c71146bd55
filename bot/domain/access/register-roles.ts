import { isLeadSupervisor } from "../placement/coverage/who-counts";
import { withoutRoles, type Actor } from "./actor";
import type { CompetenceRecord } from "../register/records";
import { supervisorsOf } from "../register/supervisor";
import { makeUnitLookup, type UnitAlias } from "../register/unit-lookup";
import type { Unit } from "../register/unit";

/** What the register says about whoever has an address: the parts of `Actor` that do not come from Entra. */
export interface RegisterRoles {
  readonly name: string | null;
  /** Codes, sorted. */
  readonly managerOf: readonly string[];
  readonly managesIn: readonly string[];
  readonly leadIn: readonly string[];
  readonly worksAt: readonly string[];
  readonly worksIn: readonly string[];
  readonly supervisorId: string | null;
}

export interface RegisterRolesInput {
  readonly units: readonly Unit[];
  readonly competences: readonly CompetenceRecord[];
  readonly aliases: readonly UnitAlias[];
}

const NO_ROLES: RegisterRoles = {
  name: null,
  managerOf: [],
  managesIn: [],
  leadIn: [],
  worksAt: [],
  worksIn: [],
  supervisorId: null,
};

/**
 * Everybody's roles by address, in lower case: managers by the organisation's addresses, supervisors by every address
 * that a statement about them holds, step 3 with evidence as leads of their unit's area (plan, N4). Whoever rests keeps
 * the right to see.
 */
export function registerRolesOf({
  units,
  competences,
  aliases,
}: RegisterRolesInput): ReadonlyMap<string, RegisterRoles> {
  const byAddress = new Map<string, RegisterRoles>();
  const add = (address: string, roles: Partial<RegisterRoles>) =>
    byAddress.set(address, together([byAddress.get(address) ?? NO_ROLES, { ...NO_ROLES, ...roles }]));
  for (const unit of units) {
    if (unit.managerEmail === null) continue;
    add(unit.managerEmail, { name: unit.managerName, managerOf: [unit.code], managesIn: [unit.area] });
  }
  for (const supervisor of supervisorsOf(competences, makeUnitLookup(units, aliases))) {
    const { unit } = supervisor;
    const roles = {
      name: supervisor.name,
      worksAt: unit ? [unit.code] : [],
      worksIn: unit ? [unit.area] : [],
      leadIn: unit && isLeadSupervisor(supervisor) ? [unit.area] : [],
      supervisorId: supervisor.id,
    };
    for (const email of supervisor.emails) add(email, roles);
  }
  return byAddress;
}

/** One person's roles when they go by several addresses. */
export function together(all: readonly RegisterRoles[]): RegisterRoles {
  const every = (of: (roles: RegisterRoles) => readonly string[]) => [...new Set(all.flatMap(of))].sort();
  return {
    name: all.map(({ name }) => name).find((name) => name !== null) ?? null,
    managerOf: every(({ managerOf }) => managerOf),
    managesIn: every(({ managesIn }) => managesIn),
    leadIn: every(({ leadIn }) => leadIn),
    worksAt: every(({ worksAt }) => worksAt),
    worksIn: every(({ worksIn }) => worksIn),
    supervisorId: all.map(({ supervisorId }) => supervisorId).find((id) => id !== null) ?? null,
  };
}

/** Somebody with what the register says about them. */
export function actorOf(
  { id, name, isHr, isAdministrator = false }: Pick<Actor, "id" | "name" | "isHr"> & Partial<Actor>,
  roles: RegisterRoles,
): Actor {
  const { managerOf, managesIn, leadIn, worksAt, worksIn, supervisorId } = roles;
  return {
    ...withoutRoles(id, name ?? roles.name),
    ...{ isHr, isAdministrator, managerOf, managesIn, leadIn, worksAt, worksIn, supervisorId },
  };
}
