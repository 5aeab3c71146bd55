import type { RegisterRoles } from "../../domain/access/register-roles";

/** What the register says about people, by address. */
export interface RoleDirectory {
  /** Null when the register does not hold the address (lower case, trimmed). */
  rolesOf(address: string): Promise<RegisterRoles | null>;
}
