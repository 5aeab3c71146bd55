import type { ContactDirectory } from "../../bot/usecases/network/ports";
import { openContacts } from "../../bot/storage/network/contacts";
import { testTables, uniquePrefix } from "./azurite";

/** Contacts in tables of their own, on the real Azurite. */
export function newContacts(): Promise<ContactDirectory> {
  return openContacts(testTables(), uniquePrefix());
}
