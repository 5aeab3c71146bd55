import type { Clock } from "../../clock";
import type { Actor } from "../../domain/access/actor";
import { actorOf, together, type RegisterRoles } from "../../domain/access/register-roles";
import { addressesOf } from "../network/find-contact";
import type { ContactDirectory, TeamsContact } from "../network/ports";
import { keyOf, normaliseAddress } from "../network/remember-contact";
import type { RoleDirectory } from "./ports";

/** A person whom Entra vouches for. */
export interface SignedIn {
  readonly tenantId: string;
  /** The Entra object id. */
  readonly objectId: string;
  readonly name: string | null;
  /** The user name of the moment; it can change, so it is a key to nothing of ours. */
  readonly address: string | null;
  /** App roles that have been given in Entra. */
  readonly roles: readonly string[];
}

export interface IdentifyActorDeps {
  readonly contacts: Pick<ContactDirectory, "get" | "holdersOf">;
  readonly directory: RoleDirectory;
  readonly clock: Clock;
}

export type IdentifyActor = (person: SignedIn) => Promise<Actor>;

/** The app role in Entra that makes somebody HR. */
export const HR_ROLE = "HR";
/** The one that makes somebody administrator. */
const ADMINISTRATOR_ROLE = "Admin";
/** Whoever loses a role in the register has lost it within this time. */
const REMEMBERED_FOR_MS = 60_000;
const MOST_REMEMBERED = 5_000;

/**
 * Finds out which roles somebody has: HR from Entra, the others from the register, by the addresses that Teams knows the
 * account by. An address that two accounts have gives neither of them anything, unless one has left. What the register
 * says is remembered for a minute.
 */
export function makeIdentifyActor({ contacts, directory, clock }: IdentifyActorDeps): IdentifyActor {
  const remembered = new Map<string, { readonly roles: Promise<RegisterRoles>; readonly until: number }>();

  async function read(key: string, userName: string | null): Promise<RegisterRoles> {
    const contact = await contacts.get(key);
    const known = contact ? addressesOf(contact) : [];
    const addresses = known.length > 0 ? known : [normaliseAddress(userName)].filter((one) => one !== null);
    const found = await directory.rolesOf(addresses);
    // Most addresses give nothing, and then nobody needs to know who else has them.
    const giving = found.flatMap((roles, index) => (roles ? [{ roles, address: addresses[index]! }] : []));
    const holders = await contacts.holdersOf(
      giving.map(({ address }) => address),
      contact,
    );
    return together(giving.filter((_, index) => holders[index]!.every(isAllowed)).map(({ roles }) => roles));

    function isAllowed(holder: TeamsContact): boolean {
      return holder.key === key || holder.unreachableBecause === "left-team";
    }
  }

  /** The requests of one page come at once, and share one reading. */
  function rolesInRegister(key: string, userName: string | null): Promise<RegisterRoles> {
    const entry = `${key}|${userName ?? ""}`;
    const now = Date.parse(clock.now());
    const before = remembered.get(entry);
    if (before && before.until > now) return before.roles;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const roles = read(key, userName);
    remembered.set(entry, { roles, until: now + REMEMBERED_FOR_MS });
    roles.catch(() => remembered.delete(entry));
    return roles;
  }

  return async ({ tenantId, objectId, name, address, roles }) => {
    const known = await rolesInRegister(keyOf({ tenantId, aadObjectId: objectId }), address);
    const offices = { isHr: roles.includes(HR_ROLE), isAdministrator: roles.includes(ADMINISTRATOR_ROLE) };
    return actorOf({ id: objectId, name, ...offices }, known);
  };
}
