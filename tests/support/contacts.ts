import { openContacts } from "../../bot/storage/network/contacts";
import { openTeams } from "../../bot/storage/network/teams";
import type { ContactDirectory, TeamStore } from "../../bot/usecases/network/ports";
import { testTables, uniquePrefix } from "./azurite";

/** Contacts in tables of their own, on the real Azurite. */
export function newContacts(): Promise<ContactDirectory> {
  return openContacts(testTables(), uniquePrefix());
}

/** Contacts and teams, in one table as in production. */
export async function newContactsAndTeams(): Promise<{
  readonly contacts: ContactDirectory;
  readonly teams: TeamStore;
}> {
  const prefix = uniquePrefix();
  const [contacts, teams] = await Promise.all([openContacts(testTables(), prefix), openTeams(testTables(), prefix)]);
  return { contacts, teams };
}
