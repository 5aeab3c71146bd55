import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { addressesOf } from "../find-contact";
import type { ContactDirectory } from "../ports";
import type { ProfileStore } from "./ports";
import type { ReadPeople } from "./read-people";

interface Deps {
  readonly profiles: ProfileStore;
  readonly contacts: Pick<ContactDirectory, "get">;
  readonly readPeople: Pick<ReadPeople, "of">;
  readonly clock: Clock;
}

/** Hides somebody in the network, or shows them again (D35). Doing the same again changes nothing. */
export type SetVisibility = (input: {
  readonly actor: Actor;
  readonly contactKey: string;
  readonly isHidden: boolean;
}) => Promise<void>;

/** Whoever hides is known by the account's addresses and by all that the register knows them by. */
export function makeSetVisibility({ profiles, contacts, readPeople, clock }: Deps): SetVisibility {
  return async ({ actor, contactKey, isHidden }) => {
    if (!isHidden) return profiles.show(contactKey);
    const contact = await contacts.get(contactKey);
    const ofAccount = (contact ? addressesOf(contact) : []).map((address) => `email:${address}`);
    await profiles.hide(contactKey, [...new Set([...ofAccount, ...(await marksInRegister(actor))])], clock.now());
  };

  async function marksInRegister({ supervisorId, worksIn }: Actor): Promise<readonly string[]> {
    if (supervisorId === null) return [];
    for (const area of [...worksIn, null]) {
      const person = (await readPeople.of(area)).find(({ id }) => id === supervisorId);
      if (person) return person.marks;
    }
    return [];
  }
}
