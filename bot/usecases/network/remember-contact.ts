import type { ContactDirectory, TeamsContact } from "./ports";

/** A person as one event or one line of the roster shows them. Addresses may be missing from an event. */
export type SeenPerson = Omit<TeamsContact, "key" | "unreachableSince" | "unreachableBecause">;

export type RememberContact = (seen: SeenPerson) => Promise<RememberOutcome>;

interface RememberOutcome {
  readonly contact: TeamsContact;
  /** True for exactly one of several deliveries of the same event. */
  readonly isToBeWelcomed: boolean;
}

/**
 * Keeps how a person can be reached after they themselves did something: installed the app, or asked to get messages
 * again. That makes them reachable, whatever was before.
 */
export function makeRememberContact(deps: { readonly contacts: ContactDirectory }): RememberContact {
  return async (seen) => {
    const known = await deps.contacts.get(keyOf(seen));
    const contact = withSeen(known, seen);
    const isToBeWelcomed = seen.reachedBy === "personal-install" && (await deps.contacts.claimWelcome(contact.key));
    await deps.contacts.save(contact);
    return { contact, isToBeWelcomed };
  };
}

/** The contact's key: one person in one tenant. */
export function keyOf(person: { readonly tenantId: string; readonly aadObjectId: string }): string {
  return `${person.tenantId}|${person.aadObjectId}`;
}

/**
 * What is known, with what has been seen now on top; a personal installation is not undone by a roster, and whoever is
 * seen in one team does not leave the others by it.
 */
export function withSeen(known: TeamsContact | null, seen: SeenPerson): TeamsContact {
  const teamIds = [...new Set([...(known?.teamIds ?? []), ...(seen.teamIds ?? [])])].sort();
  return {
    key: keyOf(seen),
    tenantId: seen.tenantId,
    aadObjectId: seen.aadObjectId,
    teamsUserId: seen.teamsUserId,
    serviceUrl: seen.serviceUrl,
    userPrincipalName: normaliseAddress(seen.userPrincipalName) ?? known?.userPrincipalName ?? null,
    email: normaliseAddress(seen.email) ?? known?.email ?? null,
    conversationId: seen.conversationId ?? known?.conversationId ?? null,
    reachedBy: known?.reachedBy === "personal-install" ? "personal-install" : seen.reachedBy,
    unreachableSince: null,
    ...(teamIds.length > 0 ? { teamIds } : {}),
  };
}

/** Addresses are compared trimmed and in lower case, and never in any looser way. */
export function normaliseAddress(address: string | null | undefined): string | null {
  const normal = address?.normalize("NFC").trim().toLowerCase() ?? "";
  return normal === "" ? null : normal;
}
