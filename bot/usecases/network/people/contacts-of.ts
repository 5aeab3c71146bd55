import type { NetworkPerson } from "../../../domain/network/people/people-documents";
import type { ContactDirectory, TeamsContact } from "../ports";

/** Somebody of the register, and how Teams knows them. */
export interface PersonContact {
  readonly person: NetworkPerson;
  /** Null when no account has one of the person's addresses, or two have: then it is nobody's. */
  readonly contact: TeamsContact | null;
  /** What a chat with them is opened by; null when neither Teams nor the register knows an address. */
  readonly address: string | null;
}

export type ContactsOf = (people: readonly NetworkPerson[]) => Promise<readonly PersonContact[]>;

/** Finds people's accounts by exact address, in the people's order; never by name. */
export function makeContactsOf({ contacts }: { readonly contacts: Pick<ContactDirectory, "holdersOf"> }): ContactsOf {
  return async (people) => {
    const addresses = [...new Set(people.flatMap(({ emails }) => emails))];
    const holders = new Map((await contacts.holdersOf(addresses, null)).map((held, i) => [addresses[i]!, held]));
    return people.map((person) => {
      const contact = theOnly(person.emails.flatMap((address) => holders.get(address) ?? []));
      const address = contact?.userPrincipalName ?? contact?.email ?? person.emails[0] ?? null;
      return { person, contact, address };
    });
  };
}

function theOnly(holders: readonly TeamsContact[]): TeamsContact | null {
  const present = new Map(
    holders.filter(({ unreachableBecause }) => unreachableBecause !== "left-team").map((one) => [one.key, one]),
  );
  return present.size === 1 ? [...present.values()][0]! : null;
}
