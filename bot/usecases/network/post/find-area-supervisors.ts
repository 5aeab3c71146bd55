import type { ReadRoles } from "../../access/read-roles";
import { contactsByAddress } from "../find-contact";
import type { ContactDirectory } from "../ports";

/**
 * The contact keys of an area's supervisors who can be reached in Teams, each once, without the one whose Entra object
 * id is given. An address that two accounts have is nobody's.
 */
export type FindAreaSupervisors = (area: string, exceptId: string) => Promise<readonly string[]>;

export interface FindAreaSupervisorsDeps {
  readonly readRoles: ReadRoles;
  readonly contacts: Pick<ContactDirectory, "everyone">;
}

export function makeFindAreaSupervisors({ readRoles, contacts }: FindAreaSupervisorsDeps): FindAreaSupervisors {
  return async (area, exceptId) => {
    const [roles, everyone] = await Promise.all([readRoles(), contacts.everyone()]);
    const holderOf = contactsByAddress(everyone);
    const keys = [...roles].flatMap(([address, { supervisorId, worksIn }]) => {
      if (supervisorId === null || !worksIn.includes(area)) return [];
      const found = holderOf(address);
      if (found.kind !== "found" || found.contact.unreachableSince !== null) return [];
      return found.contact.aadObjectId === exceptId ? [] : [found.contact.key];
    });
    return [...new Set(keys)];
  };
}
