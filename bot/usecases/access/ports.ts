import type { RegisterDirectory } from "../../domain/access/register-directory";
import type { RegisterRoles } from "../../domain/access/register-roles";

/** What the register says about people, by address. */
export interface RoleDirectory {
  /** In the addresses' order; null for an address (lower case, trimmed) that the register does not hold. */
  rolesOf(addresses: readonly string[]): Promise<readonly (RegisterRoles | null)[]>;
}

/** Where the units are and which terms have answers, as it was at most a moment ago. Nobody may change what they get. */
export type ReadDirectory = () => Promise<RegisterDirectory>;
