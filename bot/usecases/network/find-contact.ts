import type { ContactDirectory, TeamsContact } from "./ports";
import { normaliseAddress } from "./remember-contact";

export type FoundContact =
  | { readonly kind: "found"; readonly contact: TeamsContact }
  | { readonly kind: "none" }
  /** Two accounts have the address, so it is nobody's: a card to the wrong person is worse than none. */
  | { readonly kind: "ambiguous" };

export type FindContact = (address: string) => Promise<FoundContact>;

/** Finds the account that has exactly this e-mail address or user principal name. A name is never compared. */
export function makeFindContact(deps: { readonly contacts: Pick<ContactDirectory, "holding"> }): FindContact {
  return async (address) => {
    const normal = normaliseAddress(address);
    return normal === null ? { kind: "none" } : only(await deps.contacts.holding(normal));
  };
}

/** The same for many addresses at once, with the contacts at hand. */
export function contactsByAddress(contacts: readonly TeamsContact[]): (address: string) => FoundContact {
  const holders = new Map<string, TeamsContact[]>();
  for (const contact of contacts) {
    for (const address of addressesOf(contact)) holders.set(address, [...(holders.get(address) ?? []), contact]);
  }
  return (address) => only(holders.get(normaliseAddress(address) ?? "") ?? []);
}

/** The addresses that a contact is found by, each once. */
export function addressesOf(contact: TeamsContact): readonly string[] {
  return [...new Set([contact.email, contact.userPrincipalName].map(normaliseAddress))].filter((one) => one !== null);
}

function only(holders: readonly TeamsContact[]): FoundContact {
  const present = holders.filter((contact) => contact.unreachableBecause !== "left-team");
  if (present.length > 1) return { kind: "ambiguous" };
  return present[0] ? { kind: "found", contact: present[0] } : { kind: "none" };
}
