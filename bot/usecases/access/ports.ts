import type { RegisterRoles } from "../../domain/access/register-roles";

/** What the register says about people, by address. */
export interface RoleDirectory {
  /** In the addresses' order; null for an address (lower case, trimmed) that the register does not hold. */
  rolesOf(addresses: readonly string[]): Promise<readonly (RegisterRoles | null)[]>;
}
