import type { NetworkPerson } from "../people/people-documents";

/** An account as the network has seen it in Teams. */
export interface SeenAccount {
  readonly key: string;
  /** Lower case, each once. */
  readonly addresses: readonly string[];
  /** Whether a team that has the app has it as a member. */
  readonly isMember: boolean;
}

/**
 * Why a supervisor is in no team: the register has no address for them; Teams has shown nobody with the address; the
 * account is known but no member; or several accounts have the person's addresses, and nobody knows whose they are.
 */
type MissingBecause = "no-address" | "not-seen" | "not-member" | "several-accounts";

export interface Membership {
  /** Supervisors who are in a team. */
  readonly inTeam: readonly NetworkPerson[];
  readonly missing: readonly { readonly person: NetworkPerson; readonly because: MissingBecause }[];
  /** Members who are neither supervisors nor managers in the register: no name is kept of them. */
  readonly extra: readonly SeenAccount[];
  readonly managers: number;
  /** Supervisors who are hidden in the network; they are in neither list (D35). */
  readonly hidden: number;
}

/**
 * Holds the register's supervisors against the teams' members (S38), by exact address and never by name. Whoever is
 * hidden is only counted, and people with protected identity are not in the register at all (D31): a member whom the
 * register does not hold may be one, so only HR sees the list.
 */
export function membershipOf(given: {
  readonly people: readonly NetworkPerson[];
  readonly accounts: readonly SeenAccount[];
  /** Lower case. */
  readonly managerAddresses: ReadonlySet<string>;
  readonly isHidden: (marks: readonly string[]) => boolean;
}): Membership {
  const { people, accounts, managerAddresses, isHidden } = given;
  const holders = new Map<string, SeenAccount[]>();
  for (const account of accounts) {
    for (const address of account.addresses) holders.set(address, [...(holders.get(address) ?? []), account]);
  }
  const seen = people.filter(({ marks }) => !isHidden(marks));
  const placed = seen.map((person) => ({ person, because: missingBecause(person, holders) }));
  const supervisorAddresses = new Set(people.flatMap(({ emails }) => emails));
  const others = accounts.filter(
    ({ isMember, addresses }) => isMember && !addresses.some((address) => supervisorAddresses.has(address)),
  );
  const isManager = ({ addresses }: SeenAccount) => addresses.some((address) => managerAddresses.has(address));
  return {
    inTeam: placed.filter(({ because }) => because === null).map(({ person }) => person),
    missing: placed.flatMap(({ person, because }) => (because === null ? [] : [{ person, because }])),
    extra: others.filter((account) => !isManager(account) && !isHidden(account.addresses.map((one) => `email:${one}`))),
    managers: others.filter(isManager).length,
    hidden: people.length - seen.length,
  };
}

function missingBecause(
  { emails }: NetworkPerson,
  holders: ReadonlyMap<string, readonly SeenAccount[]>,
): MissingBecause | null {
  if (emails.length === 0) return "no-address";
  const accounts = new Map(emails.flatMap((email) => holders.get(email) ?? []).map((one) => [one.key, one]));
  const members = [...accounts.values()].filter(({ isMember }) => isMember);
  if (members.length === 1) return null;
  if (accounts.size > 1) return "several-accounts";
  return accounts.size === 0 ? "not-seen" : "not-member";
}
