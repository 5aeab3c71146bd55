import { setTimeout as pause } from "node:timers/promises";
import type { Delivery } from "../../bot/domain/network/delivery/delivery";
import { openStores, type Stores } from "../../bot/service/stores";
import { makeOrderDeliveries } from "../../bot/usecases/network/delivery/order-deliveries";
import { startConnector, type Connector } from "../support/connector/connector";
import { aPerson, TENANT, type Person } from "../support/connector/people";
import type { ScriptedReply } from "../support/connector/scripted-reply";
import type { CountingDoor } from "../support/counting-door";
import { startMeasured, type MeasuredProcess } from "./measured-process";
import { clockFrom, MONDAY_MORNING } from "./moving-clock";
import { postPlainly } from "./plain-posts";
import { BOT_ID } from "./send-a-round";

/** As the configuration has it when nobody says otherwise. */
export const LIMIT_PER_SECOND = 10;
const NO_LIMIT = 10_000;
/** The lease of what was under way when the process died is over by then. */
const TEN_MINUTES_LATER = "2024-11-11T09:10:00.000Z";
const GIVE_UP_AFTER_MS = 5 * 60_000;
/** Which posts the connector takes in another way, by their number. */
const BAD_MOODS: Readonly<Record<number, ScriptedReply>> = {
  20: { status: 429, headers: { "retry-after": "1" } },
  60: { status: 502, deliver: true },
  90: { then: "reset" },
};

export interface FanOut {
  readonly seconds: number;
  readonly cpuMillisecondsPerCard: number;
  readonly storageCallsPerCard: number;
  /** People with more than one card. */
  readonly twice: number;
  /** People without a card whose row does not say so. */
  readonly lost: number;
  /** People of whom nobody knows whether they got their card; they get no other. */
  readonly uncertain: number;
}

export interface FanOutFigures {
  /** Plain posts of the same size, as many at once, without storage, limit or service. */
  readonly floorSeconds: number;
  readonly withinLimit: FanOut;
  readonly withoutLimit: FanOut;
  /** Without the limit, with a connector that fails now and then and a process that is killed in the middle. */
  readonly disturbed: FanOut;
}

interface Given {
  readonly people: number;
  readonly tables: string;
  readonly storage: CountingDoor;
}

/** One post to so many people, one card each, by the service as it runs in production. */
export async function benchFanOut(given: Given): Promise<FanOutFigures> {
  return {
    floorSeconds: await plainly(given.people),
    withinLimit: await fanOut(given, "fanlimit", LIMIT_PER_SECOND, false),
    withoutLimit: await fanOut(given, "fanfree", NO_LIMIT, false),
    disturbed: await fanOut(given, "fankill", NO_LIMIT, true),
  };
}

async function plainly(count: number): Promise<number> {
  const connector = await startConnector();
  const people = peopleOf(count);
  connector.addPeople(...people);
  await postPlainly(connector, people);
  connector.forgetCalls();
  const startedAt = performance.now();
  await postPlainly(connector, people);
  const seconds = (performance.now() - startedAt) / 1000;
  await connector.close();
  return seconds;
}

async function fanOut(given: Given, prefix: string, perSecond: number, isDisturbed: boolean): Promise<FanOut> {
  const { storage } = given;
  const connector = await startConnector();
  const people = peopleOf(given.people);
  connector.addPeople(...people);
  if (isDisturbed) misbehave(connector);
  const stores = await openStores({ connectionString: given.tables }, prefix);
  const contactKeys = await reachable(stores, people, connector.serviceUrl);
  const id = await aPublishedPost(stores);
  let service = await startService(storage, prefix, perSecond, MONDAY_MORNING);
  const before = await service.usage();
  storage.takeCount();
  const orderDeliveries = makeOrderDeliveries({ ...stores, clock: clockFrom(MONDAY_MORNING) });
  await orderDeliveries({ about: { kind: "post", id }, contactKeys });
  await until(async () => connector.callsOf("post").length > 0);
  const startedAt = performance.now();
  if (isDisturbed) {
    await until(async () => connector.callsOf("post").length >= people.length / 2);
    await service.kill();
    service = await startService(storage, prefix, perSecond, TEN_MINUTES_LATER);
  }
  await until(async () => (await stores.deliveries.openOrders()).length === 0);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await service.usage();
  const figures = {
    seconds,
    cpuMillisecondsPerCard: (after.cpuMicroseconds - before.cpuMicroseconds) / 1000 / people.length,
    storageCallsPerCard: storage.takeCount() / people.length,
    ...(await whatBecameOf(stores, id, people, connector)),
  };
  await service.stop();
  await connector.close();
  return figures;
}

/** What people see against what the rows say. */
async function whatBecameOf(stores: Stores, id: string, people: readonly Person[], connector: Connector) {
  const rows = new Map<string, Delivery["state"]>();
  for await (const { value } of stores.deliveries.of({ kind: "post", id })) rows.set(value.contactKey, value.state);
  const seen = people.map((person) => ({
    cards: connector.shownTo(person).length,
    state: rows.get(`${TENANT}|${person.aadObjectId}`),
  }));
  return {
    twice: seen.filter(({ cards }) => cards > 1).length,
    lost: seen.filter(({ cards, state }) => (cards === 0 ? state !== "uncertain" : false) || state === undefined)
      .length,
    uncertain: seen.filter(({ state }) => state === "uncertain").length,
  };
}

function misbehave(connector: Connector): void {
  let posts = 0;
  connector.decide((call) => (call.kind === "post" ? BAD_MOODS[++posts] : undefined));
}

function peopleOf(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, number) => aPerson(number));
}

async function reachable(stores: Stores, people: readonly Person[], serviceUrl: string): Promise<readonly string[]> {
  const contacts = people.map((person) => ({
    key: `${TENANT}|${person.aadObjectId}`,
    tenantId: TENANT,
    aadObjectId: person.aadObjectId,
    teamsUserId: person.teamsUserId,
    serviceUrl,
    userPrincipalName: person.userPrincipalName,
    email: person.email,
    conversationId: null,
    reachedBy: "personal-install" as const,
    unreachableSince: null,
  }));
  await stores.contacts.addAll(contacts);
  return contacts.map(({ key }) => key);
}

async function aPublishedPost(stores: Stores): Promise<string> {
  const { post } = await stores.posts.create({
    id: "fan-out",
    author: { id: "author", name: "Karin Ek", from: "Vårdboende Norr" },
    content: {
      kind: "tip",
      title: "Börja handledningen med tio lugna minuter",
      text: "Gå igenom dagen tillsammans innan ni går ut. ".repeat(10),
      link: null,
      picture: null,
      area: "Vårdboende Norr",
    },
    state: "published",
    createdAt: MONDAY_MORNING,
    changedAt: MONDAY_MORNING,
    publishedAt: MONDAY_MORNING,
    claimedAt: null,
    places: [],
  });
  return post.id;
}

function startService(
  storage: CountingDoor,
  prefix: string,
  perSecond: number,
  begin: string,
): Promise<MeasuredProcess> {
  return startMeasured("full-speed-service.js", {
    LOCAL_MODE: "1",
    PORT: "0",
    TABLES_CONNECTION_STRING: storage.connectionString,
    TABLES_PREFIX: prefix,
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    ROUNDS_STARTED_BY: "hand",
    BENCH_CARDS_PER_SECOND: String(perSecond),
    BENCH_BEGINS: begin,
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error("The post was not sent in time.");
    await pause(20);
  }
}
