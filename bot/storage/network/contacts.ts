import { addressesOf } from "../../usecases/network/find-contact";
import type { ContactDirectory, TeamsContact } from "../../usecases/network/ports";
import { encodeKey } from "../keys";
import { Table, type BatchChange, type Row, type StoredRow, type TablesLocation } from "../table";

/** One partition, so that a contact and its address index change in one transaction. */
const PARTITION = "network";
const ATTEMPTS = 5;
/** A contact is at most three rows, and a transaction at most a hundred. */
const CONTACTS_PER_TRANSACTION = 33;

/**
 * How people are reached through Teams. Row keys: `c:` a contact, `a:<address>:` the index of addresses, `w:` the
 * contacts that have been greeted; `t:` are the teams (storage/network/teams).
 */
export async function openContacts(location: TablesLocation, prefix: string): Promise<ContactDirectory> {
  const table = await Table.open(location, `${prefix}Contacts`);

  async function contactsUnder(keyPrefix: string): Promise<TeamsContact[]> {
    const contacts: TeamsContact[] = [];
    for await (const row of table.listPrefix(PARTITION, keyPrefix)) contacts.push(contactOf(row));
    return contacts;
  }

  async function read(key: string): Promise<TeamsContact | null> {
    const row = await table.get(PARTITION, contactKey(key));
    return row ? contactOf(row) : null;
  }

  async function save(contact: TeamsContact): Promise<void> {
    const row = await table.get(PARTITION, contactKey(contact.key));
    await table.batch(PARTITION, [
      { kind: "put", rowKey: contactKey(contact.key), row: rowOf(contact) },
      ...indexChanges(row ? contactOf(row) : null, contact),
    ]);
  }

  async function holdersOf(addresses: readonly string[], atHand: TeamsContact | null): Promise<TeamsContact[][]> {
    const prefixes = addresses.map(addressPrefix);
    const holders: TeamsContact[][] = addresses.map(() => []);
    for await (const row of table.listPrefixes(prefixes.map((rowKey) => ({ partition: PARTITION, rowKey })))) {
      const key = text(row, "contact");
      const holder = atHand?.key === key ? atHand : await read(key);
      if (holder) holders[prefixes.findIndex((prefix) => row.rowKey.startsWith(prefix))]!.push(holder);
    }
    return holders;
  }

  /** Changes what is stored now, so that nothing that somebody else has changed meanwhile is undone. */
  async function change(key: string, changed: (contact: TeamsContact) => TeamsContact): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const row = await table.get(PARTITION, contactKey(key));
      if (!row) return;
      if ((await table.replace(row, rowOf(changed(contactOf(row))))) !== "changed-by-someone-else") return;
    }
    throw new Error("A contact could not be changed: others kept changing it.");
  }

  return {
    get: read,

    save,

    async addAll(contacts) {
      for (let start = 0; start < contacts.length; start += CONTACTS_PER_TRANSACTION) {
        const some = contacts.slice(start, start + CONTACTS_PER_TRANSACTION);
        try {
          await table.batch(PARTITION, some.flatMap(insertions));
        } catch {
          // All or nothing: one of them is there already. Whatever else it was comes back here.
          for (const contact of some) {
            if (!(await table.get(PARTITION, contactKey(contact.key)))) await save(contact);
          }
        }
      }
    },

    markUnreachable: (key, since, because) =>
      change(key, ({ unreachableBecause: _before, ...contact }) => ({
        ...contact,
        unreachableSince: since,
        ...(because ? { unreachableBecause: because } : {}),
      })),

    setTeams: (key, teamIds) => change(key, (contact) => ({ ...contact, teamIds })),

    async refreshServiceUrl(key, serviceUrl) {
      const known = await read(key);
      if (known && known.serviceUrl !== serviceUrl) await change(key, (contact) => ({ ...contact, serviceUrl }));
    },

    rememberConversation: (key, conversationId) => change(key, (contact) => ({ ...contact, conversationId })),

    async all() {
      return (await contactsUnder("c:")).filter((contact) => contact.unreachableSince === null);
    },

    everyone: () => contactsUnder("c:"),

    holding: async (address) => (await holdersOf([address], null))[0]!,
    holdersOf,

    async claimWelcome(key) {
      return (await table.insert(PARTITION, `w:${encodeKey(key)}`, {})) === "inserted";
    },
    releaseWelcome: (key) => table.delete(PARTITION, `w:${encodeKey(key)}`),
  };
}

function insertions(contact: TeamsContact): readonly BatchChange[] {
  return [{ kind: "insert", rowKey: contactKey(contact.key), row: rowOf(contact) }, ...indexChanges(null, contact)];
}

/** A transaction fails when it deletes a row that is not there, so only rows of the stored contact are deleted. */
function indexChanges(before: TeamsContact | null, after: TeamsContact): readonly BatchChange[] {
  const wanted = addressesOf(after);
  const obsolete = (before ? addressesOf(before) : []).filter((address) => !wanted.includes(address));
  return [
    ...wanted.map((address) => ({
      kind: "put" as const,
      rowKey: addressKey(address, after.key),
      row: { contact: after.key },
    })),
    ...obsolete.map((address) => ({ kind: "delete" as const, rowKey: addressKey(address, after.key) })),
  ];
}

/** Row keys of a contact and of what belongs to it: its addresses, and that it has been greeted. */
export function contactRowsOf(row: StoredRow): readonly string[] {
  const contact = contactOf(row);
  const addresses = addressesOf(contact).map((address) => addressKey(address, contact.key));
  return [row.rowKey, ...addresses, `w:${encodeKey(contact.key)}`];
}

function contactKey(key: string): string {
  return `c:${encodeKey(key)}`;
}
function addressPrefix(address: string): string {
  return `a:${encodeKey(address)}:`;
}
function addressKey(address: string, key: string): string {
  return `${addressPrefix(address)}${encodeKey(key)}`;
}

/** Empty text stands for null: Azure drops a property that is null. */
function rowOf(contact: TeamsContact): Row {
  return {
    key: contact.key,
    tenantId: contact.tenantId,
    aadObjectId: contact.aadObjectId,
    teamsUserId: contact.teamsUserId,
    serviceUrl: contact.serviceUrl,
    userPrincipalName: contact.userPrincipalName ?? "",
    email: contact.email ?? "",
    conversationId: contact.conversationId ?? "",
    reachedBy: contact.reachedBy,
    unreachableSince: contact.unreachableSince ?? "",
    unreachableBecause: contact.unreachableBecause ?? "",
    teamIds: JSON.stringify(contact.teamIds ?? []),
  };
}

export function contactOf(row: StoredRow): TeamsContact {
  const teamIds = JSON.parse(text(row, "teamIds") || "[]") as string[];
  return {
    key: text(row, "key"),
    tenantId: text(row, "tenantId"),
    aadObjectId: text(row, "aadObjectId"),
    teamsUserId: text(row, "teamsUserId"),
    serviceUrl: text(row, "serviceUrl"),
    userPrincipalName: text(row, "userPrincipalName") || null,
    email: text(row, "email") || null,
    conversationId: text(row, "conversationId") || null,
    reachedBy: text(row, "reachedBy") === "personal-install" ? "personal-install" : "team-roster",
    unreachableSince: text(row, "unreachableSince") || null,
    ...(text(row, "unreachableBecause") === "left-team" ? { unreachableBecause: "left-team" as const } : {}),
    ...(teamIds.length > 0 ? { teamIds } : {}),
  };
}

function text(row: StoredRow, property: string): string {
  const value = row[property];
  return typeof value === "string" ? value : "";
}
