import type { Person } from "../../../domain/access/person/person";
import { withoutRestricted } from "../../../domain/access/person/restricted";
import type { Invitation } from "../../../domain/evaluation/invitation";
import type { InvitationStore } from "../../evaluation/ports";
import type { FollowerStore } from "../../network/delivery/ports";
import type { ProfileStore } from "../../network/people/ports";
import type { ContactDirectory } from "../../network/ports";
import type { RegisterStore } from "../../register/ports";
import type { RestrictionStore } from "./ports";

export interface ReadStores {
  readonly records: RegisterStore;
  readonly followers: FollowerStore;
  readonly profiles: ProfileStore;
}

export interface SeenStoresDeps extends ReadStores {
  readonly restrictions: Pick<RestrictionStore, "all">;
  readonly contacts: Pick<ContactDirectory, "holdersOf">;
}

/**
 * The stores as every read path is given them, so that whoever's data are restricted (GDPR article 18) is left out
 * without each having to think of it. The register: no list, figure, role, plan of a round or search for a supervisor
 * knows the person. The network: nobody finds or meets them, and no card goes to them. Only imports, and whoever handles
 * personal data, get what is behind.
 */
export function makeSeenStores(deps: SeenStoresDeps): ReadStores {
  const { records, followers, profiles } = deps;
  const restricted = restrictedPeople(deps.restrictions);
  const accounts = () => restrictedAccounts(deps);
  return {
    records: {
      ...records,
      load: async (kinds) => withoutRestricted(await records.load(kinds), await restricted()),
      placementsOf: async (calendar) => withoutRestricted(await records.placementsOf(calendar), await restricted()),
      placementsEndingFrom: async (day) =>
        withoutRestricted(await records.placementsEndingFrom(day), await restricted()),
    },
    followers: {
      ...followers,
      isUnfollowed: async (key) => (await followers.isUnfollowed(key)) || (await accounts()).has(key),
      unfollowed: async () => new Set([...(await followers.unfollowed()), ...(await accounts())]),
    },
    profiles: {
      ...profiles,
      hiddenMarks: async () =>
        new Set([...(await profiles.hiddenMarks()), ...(await restricted()).flatMap(({ marks }) => marks)]),
      hiddenContacts: async () => new Set([...(await profiles.hiddenContacts()), ...(await accounts())]),
    },
  };
}

/** The invitations that may be sent: those of people whose data are restricted wait until that is lifted. */
export function makeSendableInvitations(
  invitations: InvitationStore,
  deps: Pick<SeenStoresDeps, "restrictions" | "contacts">,
): InvitationStore {
  return {
    ...invitations,
    async *all(term) {
      const people = await restrictedPeople(deps.restrictions)();
      const accounts = await restrictedAccounts(deps);
      for await (const each of invitations.all(term)) if (!isTo(each.value, people, accounts)) yield each;
    },
  };
}

function isTo({ route }: Invitation, people: readonly Person[], accounts: ReadonlySet<string>): boolean {
  if (route.kind === "qr" || route.kind === "none") return false;
  if (route.kind === "card" && accounts.has(route.contactKey)) return true;
  return people.some(({ emails }) => emails.includes(route.email));
}

function restrictedPeople(restrictions: SeenStoresDeps["restrictions"]): () => Promise<readonly Person[]> {
  return async () => (await restrictions.all()).map(({ person }) => person);
}

/** Accounts known when it was decided, and those that have come with one of the addresses since. */
async function restrictedAccounts({
  restrictions,
  contacts,
}: Pick<SeenStoresDeps, "restrictions" | "contacts">): Promise<ReadonlySet<string>> {
  const people = await restrictedPeople(restrictions)();
  const emails = people.flatMap((person) => person.emails);
  const holders = emails.length === 0 ? [] : await contacts.holdersOf(emails, null);
  return new Set([...people.flatMap(({ contactKeys }) => contactKeys), ...holders.flat().map(({ key }) => key)]);
}
