import { randomUUID } from "node:crypto";
import type { Newcomer } from "../../domain/network/people/newcomers";
import type { Question } from "../../domain/network/question/question";
import type { DueItem, Shelf } from "../../usecases/access/retention/ports";
import { encodeKey } from "../keys";
import { Table, type StoredRow, type TablesLocation } from "../table";
import { contactRowsOf } from "./contacts";
import { deliveryIn } from "./deliveries";

/** An asker of a question that nobody closes is forgotten half a year after asking: the class's 30 days and these. */
const MILLISECONDS_OPEN = 150 * 86_400_000;

/** Who did what in the network, which is nobody's business once it has served. */
export async function openPeopleShelves(location: TablesLocation, prefix: string): Promise<readonly Shelf[]> {
  const names = [
    "Contacts",
    "Followers",
    "NetworkNewcomers",
    "NetworkSponsors",
    "Questions",
    "QuestionAskers",
  ] as const;
  const open = (name: string) => Table.open(location, prefix + name);
  const [contacts, followers, newcomers, sponsors, questions, askers] = await Promise.all(names.map(open));
  const [materials, deliveries] = await Promise.all([open("Materials"), open("Deliveries")]);
  return [
    { table: "Contacts", classId: "contact", due: (cutoff) => contactsDue(contacts!, cutoff) },
    { table: "Followers", classId: "contact", due: (cutoff) => followersDue(followers!, contacts!, cutoff) },
    { table: "NetworkNewcomers", classId: "newcomer", due: (cutoff) => newcomersDue(newcomers!, cutoff) },
    { table: "NetworkSponsors", classId: "ended-sponsorship", due: (cutoff) => sponsorsDue(sponsors!, cutoff) },
    { table: "QuestionAskers", classId: "asker", due: (cutoff) => askersDue(askers!, questions!, cutoff) },
    { table: "Materials", classId: "vote", due: (cutoff) => votesDue(materials, cutoff) },
    { table: "Deliveries", classId: "delivery", due: (cutoff) => deliveriesDue(deliveries, cutoff) },
  ];
}

/** Only those in no team: whoever asked the bot to stop and still is in one would be found there, and written to, again. */
async function* contactsDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.listPrefix("network", "c:")) {
    const at = String(row["unreachableSince"] ?? "");
    if (at === "" || at > cutoff || row["teamIds"] !== "[]") continue;
    const remove = async () => {
      const rows = await existing(table, contactRowsOf(row));
      await table.transact(
        "network",
        rows.map((rowKey) => ({ kind: "delete", rowKey })),
      );
    };
    yield { at, count: 1, remove };
  }
}

async function existing(table: Table, rowKeys: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(rowKeys.map((rowKey) => table.get("network", rowKey)));
  return found.flatMap((row) => (row ? [row.rowKey] : []));
}

/** Whoever wants no cards is remembered as long as there is a way to send any. */
async function* followersDue(table: Table, contacts: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.list("unfollowed")) {
    const at = String(row["at"]);
    if (at > cutoff || (await contacts.get("network", `c:${row.rowKey}`))) continue;
    yield { at, count: 1, remove: () => drop(table, row) };
  }
}

async function* newcomersDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.list("new")) {
    const { since } = JSON.parse(String(row["newcomer"])) as Newcomer;
    if (since <= cutoff) yield { at: since, count: 1, remove: () => drop(table, row) };
  }
}

async function* sponsorsDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.listPartitions("a", "z", "")) {
    const at = String(row["changedAt"]);
    if (row["marks"] === "null" && at <= cutoff) yield { at, count: 1, remove: () => drop(table, row) };
  }
}

/** Both rows of an asker; also when the question itself has gone. */
async function* askersDue(table: Table, questions: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.list("askers")) {
    const stored = await questions.get("questions", `q:${encodeKey(String(row["questionId"]))}`);
    const at = stored ? forgottenFrom(JSON.parse(String(stored["question"])) as Question) : cutoff;
    if (at <= cutoff) yield { at, count: 1, remove: () => drop(table, row) };
  }
}

function forgottenFrom({ closedAt, askedAt }: Question): string {
  return closedAt ?? new Date(Date.parse(askedAt) + MILLISECONDS_OPEN).toISOString();
}

/** The vote stays in the count, under a key that nobody's account leads to. */
async function* votesDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  for await (const row of table.list("votes")) {
    const at = String(row["timestamp"]);
    if (row["isUnsigned"] === true || Date.parse(at) > Date.parse(cutoff)) continue;
    const unsigned = `${row.rowKey.split("!")[0]}!${encodeKey(randomUUID())}`;
    const remove = async () => {
      await table.transact("votes", [
        { kind: "insert", rowKey: unsigned, row: { helped: row["helped"] === true, isUnsigned: true } },
        { kind: "delete", rowKey: row.rowKey },
      ]);
    };
    yield { at, count: 1, remove };
  }
}

/** What has gone out, or never will; an order that is still open keeps all of its own, so that nobody gets a second card. */
async function* deliveriesDue(table: Table, cutoff: string): AsyncGenerator<DueItem> {
  const open = new Set<string>();
  for await (const rowKey of table.listKeys("open")) open.add(`d.${rowKey}`);
  for await (const row of table.listPartitions("d.", "d/", "")) {
    const { dueAt, state } = deliveryIn(row);
    if (dueAt > cutoff || open.has(row.partitionKey) || state === "planned" || state === "claimed") continue;
    yield { at: dueAt, count: 1, remove: () => drop(table, row) };
  }
}

/** Deletes the row as it was read; changed meanwhile, it stays until the next time. */
async function drop(table: Table, row: StoredRow): Promise<void> {
  await table.take(row);
}
