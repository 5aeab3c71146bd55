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

/** Roles as they were computed ahead from the register: finding out who somebody is costs two storage calls. */
export function makeRoleDirectory({ readFigures, clock, calendars }: RoleDirectoryDeps): RoleDirectory {
  return {
    async rolesOf(address) {
      const present = calendars.termOf(stockholmDay(clock.now()));
      const [drawer] = await readFigures(present, rolesDocumentFor(address));
      return drawer && Object.hasOwn(drawer, address) ? drawer[address]! : null;
    },
  };
}
