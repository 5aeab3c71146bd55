import type { Finding, FindingKind } from "../../../domain/access/person/finding";
import { isAddressOf, type Person } from "../../../domain/access/person/person";
import type { About } from "../../../domain/network/delivery/delivery";
import type { PersonSource } from "../../../usecases/access/person/ports";
import type { ExportLink } from "../../../usecases/export/ports";
import { addressesOf } from "../../../usecases/network/find-contact";
import type { OpenOrder } from "../../../usecases/network/delivery/ports";
import { decodeKey } from "../../keys";
import { contactOf } from "../../network/contacts";
import { deliveryIn, orderOf, orderRow } from "../../network/deliveries";
import type { StoredRow, TablesLocation } from "../../table";
import { jsonIn, openRowSource, textIn, type Look } from "./row-source";

/** Where somebody's account in Teams is the key: how they are reached, what they have had, and what they want. */
export async function openAccountSources(location: TablesLocation, prefix: string): Promise<readonly PersonSource[]> {
  const open = (source: Parameters<typeof openRowSource>[2]) => openRowSource(location, prefix, source);
  return Promise.all([
    open({ table: "Followers", look: (row, person) => ownRow(row, person, "unfollowed", { at: textIn(row, "at") }) }),
    open({ table: "ProactiveDays", look: lookAtCardDay }),
    open({ table: "Deliveries", look: lookAtDelivery }),
    open({
      table: "HrSightings",
      look: (row, person) => ownRow(row, person, "sighting", { at: textIn(row, "seenAt") }),
    }),
    open({ table: "Exports", look: lookAtExport }),
    open({ table: "Contacts", look: lookAtContact, identify: identifyByContact }),
  ]);
}

/** Rows whose key is the account. */
function ownRow(row: StoredRow, person: Person, kind: FindingKind, fields: Finding["fields"]): Look | null {
  return person.contactKeys.includes(decodeKey(row.rowKey)) ? { kind, fields, then: "remove" } : null;
}

/** A day with a reminder tells that no answer had come, and a day with a notice about a question who asked it. */
function lookAtCardDay(row: StoredRow, person: Person): Look | null {
  return person.contactKeys.includes(decodeKey(row.rowKey)) ? { kind: "untold", then: "remove" } : null;
}

/** A card is the person's; an order only holds whom it has yet to be written down for. */
function lookAtDelivery(row: StoredRow, person: Person): Look | null {
  if (row.partitionKey !== "open") {
    const [, about = ""] = row.partitionKey.split(".");
    const own = ownRow(row, person, "delivery", { about, state: textIn(row, "state") });
    return own && isToAsker(deliveryIn(row).about) ? { kind: "untold", then: own.then } : own;
  }
  const { value } = orderOf(row);
  const without = withoutAccount(value, person);
  if (without === value) return null;
  const then = orderRow(without);
  return isToAsker(value.about) ? { kind: "untold", then } : { kind: "delivery", fields: null, then };
}

/** Notices about a question go to whoever asked it, except those that tell others that it waits. */
function isToAsker({ kind, id }: About): boolean {
  return kind === "question" && !id.startsWith("raised.");
}

function withoutAccount(order: OpenOrder, person: Person): OpenOrder {
  const isTheirs = (key: string) => person.contactKeys.includes(key);
  if (!order.toPlan.some(({ contactKeys }) => contactKeys.some(isTheirs))) return order;
  const toPlan = order.toPlan.map((part) => ({
    ...part,
    contactKeys: part.contactKeys.filter((key) => !isTheirs(key)),
  }));
  return { ...order, toPlan };
}

/** Links to files live for two minutes. They know who ordered, and an extract's link whom it is about. */
function lookAtExport(row: StoredRow, person: Person): Look | null {
  const link = jsonIn<ExportLink>(row, "link");
  if (!link) return null;
  const isOrderer = person.actorIds.includes(link.actor.id);
  const isAbout = Object.values(link.order.parameters).some((value) => isAddressOf(person, value));
  if (!isOrderer && !isAbout) return null;
  return { kind: "export-link", fields: { view: link.order.view, expiresAt: link.expiresAt }, then: "remove" };
}

/** `c:` the contact itself, `a:` the index of its addresses, `w:` that it has been greeted. */
function lookAtContact(row: StoredRow, person: Person): Look | null {
  const isOwn = (key: string) => person.contactKeys.includes(key);
  if (row.rowKey.startsWith("c:") && isOwn(textIn(row, "key") ?? "")) {
    const text = (property: string) => textIn(row, property) || null;
    const fields = {
      email: text("email"),
      userName: text("userPrincipalName"),
      entraObjectId: text("aadObjectId"),
      teamsUserId: text("teamsUserId"),
      conversation: text("conversationId"),
      reachedBy: text("reachedBy"),
      unreachableSince: text("unreachableSince"),
      teams: jsonIn<readonly string[]>(row, "teamIds") ?? [],
    };
    return { kind: "contact", fields, then: "remove" };
  }
  const isIndex = row.rowKey.startsWith("a:") && isOwn(textIn(row, "contact") ?? "");
  const isGreeted = row.rowKey.startsWith("w:") && isOwn(decodeKey(row.rowKey.slice(2)));
  return isIndex || isGreeted ? { kind: "contact", fields: null, then: "remove" } : null;
}

/**
 * The account that has one of the person's addresses, and accounts that had it and have left. An address that two who are
 * there have is nobody's, as it is when cards are sent: then the accounts are left alone and the address is told.
 */
function identifyByContact(rows: readonly StoredRow[], person: Person): Partial<Person> {
  const all = rows.filter(({ rowKey }) => rowKey.startsWith("c:")).map(contactOf);
  const holding = person.emails.map((email) => ({
    email,
    holders: all.filter((contact) => addressesOf(contact).includes(email)),
  }));
  const isShared = ({ holders }: (typeof holding)[number]) =>
    holders.filter(({ unreachableBecause }) => unreachableBecause !== "left-team").length > 1;
  const own = holding.filter((each) => !isShared(each)).flatMap(({ holders }) => holders);
  return {
    emails: own.flatMap(addressesOf),
    contactKeys: own.map(({ key }) => key),
    actorIds: own.map(({ aadObjectId }) => aadObjectId),
    sharedAddresses: holding.filter(isShared).map(({ email }) => email),
  };
}
