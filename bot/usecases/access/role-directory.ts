import { stockholmDay, type Clock } from "../../clock";
import { rolesDocumentFor } from "../../domain/access/register-role-documents";
import type { Calendars } from "../../domain/placement/calendars";
import type { ReadFigures } from "../placement/figures/read-figures";
import type { RoleDirectory } from "./ports";

export interface RoleDirectoryDeps {
  readonly readFigures: ReadFigures;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/** Roles as they were computed ahead from the register: one storage call, and one per address. */
export function makeRoleDirectory({ readFigures, clock, calendars }: RoleDirectoryDeps): RoleDirectory {
  return {
    async rolesOf(addresses) {
      if (addresses.length === 0) return [];
      const present = calendars.termOf(stockholmDay(clock.now()));
      const drawers = await readFigures(present, ...addresses.map(rolesDocumentFor));
      return addresses.map((address, index) => {
        const drawer = drawers[index];
        return drawer && Object.hasOwn(drawer, address) ? drawer[address]! : null;
      });
    },
  };
}
