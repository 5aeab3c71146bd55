import { registerRolesOf, type RegisterRoles } from "../../domain/access/register-roles";
import { ofKind } from "../placement/of-kind";
import type { RecordStore } from "../register/ports";

/** Everybody's roles by address, as the register has them now. */
export type ReadRoles = () => Promise<ReadonlyMap<string, RegisterRoles>>;

/** Reads the whole register for it: for what is asked seldom, such as the people to choose between in local mode. */
export function makeReadRoles({ records }: { readonly records: RecordStore }): ReadRoles {
  return async () => {
    const [loaded, aliases] = await Promise.all([records.load(["unit", "competence"]), records.unitAliases()]);
    return registerRolesOf({ units: ofKind(loaded, "unit"), competences: ofKind(loaded, "competence"), aliases });
  };
}
