import type { Actor } from "../../../bot/domain/access/actor";
import { materialRoutes } from "../../../bot/http/network/material-routes";
import { makeMaterialSlice } from "../../../bot/service/network/materials";
import { openContacts } from "../../../bot/storage/network/contacts";
import { openDeliveries } from "../../../bot/storage/network/deliveries";
import { openFollowers } from "../../../bot/storage/network/followers";
import { openMaterials } from "../../../bot/storage/network/materials";
import { openProfiles } from "../../../bot/storage/network/profiles";
import { openProactiveDays } from "../../../bot/storage/network/proactive-days";
import { makePace } from "../../../bot/usecases/evaluation/sending/pace";
import { makeDeliverDue } from "../../../bot/usecases/network/delivery/deliver-due";
import { makeOrderDeliveries } from "../../../bot/usecases/network/delivery/order-deliveries";
import { anActor, HR } from "../actors";
import { startApi } from "../api";
import { testTables, uniquePrefix } from "../azurite";
import { aPerson, TENANT, type Person } from "../connector/people";
import { aContact } from "../evaluation";
import { startTeamsService } from "../teams-service";

/** Agda supervises, Stina has step 3, Maj manages a unit, Harriet is HR, Nils is nobody the register knows. */
export const agda = aPerson(11, { name: "Agda Ek", email: "agda@kommun.example" });
export const stina = aPerson(13, { name: "Stina Öberg", email: "stina@kommun.example" });
export const maj = aPerson(16, { name: "Maj Dal", email: "maj@kommun.example" });
export const harriet = aPerson(14, { name: "Harriet Holm", email: "harriet@kommun.example" });
export const nils = aPerson(15, { name: "Nils Okänd", email: "nils@kommun.example" });

const AREA = "Vårdboende Norr";
const named = ({ aadObjectId, name }: Person, roles: Partial<Actor>) => anActor({ id: aadObjectId, name, ...roles });
const ACTORS: readonly Actor[] = [
  named(agda, { worksIn: [AREA], supervisorId: "agda" }),
  named(stina, { worksIn: [AREA], leadIn: [AREA], supervisorId: "stina" }),
  named(maj, { managerOf: ["V1"], managesIn: [AREA] }),
  { ...HR, id: harriet.aadObjectId, name: harriet.name },
];
export const actorOf = ({ aadObjectId, name }: Person): Actor =>
  ACTORS.find(({ id }) => id === aadObjectId) ?? anActor({ id: aadObjectId, name });

/** Thursday 3 October 2024, ten o'clock in Stockholm. */
const NOW = "2024-10-03T08:00:00.000Z";
const HOST = "kommun.example";
const CONFIG = { contactMailbox: "vof.akademi@kommun.example", linkHosts: [HOST], checksLinks: false };

/** What is sent to add material. */
export const A_MATERIAL = {
  language: "sv" as const,
  title: "Lyft med taklift",
  why: "Så visar du ett säkert lyft steg för steg.",
  text: "1. Berätta vad ni ska göra.\n2. Kontrollera selen.",
  link: null as string | null,
  roles: ["supervisor" as const],
  reviewOn: "2025-10-01",
};

/** The material bank on real tables, with its first content, in chats of a connector, and the API. */
export async function startMaterialWorld() {
  const [location, prefix] = [testTables(), uniquePrefix()];
  const [materials, profiles, contacts, deliveries, followers, days] = await Promise.all([
    openMaterials(location, prefix),
    openProfiles(location, prefix),
    openContacts(location, prefix),
    openDeliveries(location, prefix),
    openFollowers(location, prefix),
    openProactiveDays(location, prefix),
  ]);
  const world = { now: NOW };
  const clock = { now: () => world.now };
  const stores = { deliveries, followers, days, contacts };
  const orderDeliveries = makeOrderDeliveries({ ...stores, clock });
  /** What one process has: starting again, or beside, is making another. */
  const newSlice = () =>
    makeMaterialSlice({ stores: { materials, contacts, profiles }, clock, config: CONFIG }, { orderDeliveries });
  const slice = newSlice();
  await slice.seedMaterials();
  const service = await startTeamsService(
    {
      materialDesk: slice.materialDesk,
      identifySender: ({ objectId, name }) =>
        Promise.resolve(ACTORS.find(({ id }) => id === objectId) ?? anActor({ id: objectId, name })),
      contacts,
    },
    CONFIG,
  );
  const deliverDue = makeDeliverDue({
    ...stores,
    sources: { material: slice.materialSource },
    chats: service.app.chats,
    evaluationsToday: () => Promise.resolve(new Set<string>()),
    cards: { pace: makePace({ perSecond: 50, clock, sleep: () => Promise.resolve() }), isSending: () => false },
    ...{ clock, concurrency: 1, isStopping: () => false },
    report: (error) => {
      throw error;
    },
  });
  const api = await startApi(materialRoutes(slice.materialDesk));
  const { connector, client } = service;
  for (const person of [agda, stina, maj, harriet]) {
    connector.addPeople(person);
    await contacts.save({
      ...aContact(person.email),
      ...{ key: `${TENANT}|${person.aadObjectId}`, tenantId: TENANT, aadObjectId: person.aadObjectId },
      ...{ teamsUserId: person.teamsUserId, serviceUrl: connector.serviceUrl },
      ...{ email: person.email, userPrincipalName: person.email },
    });
  }
  return Object.assign(world, {
    ...{ materials, slice, newSlice, connector, client },
    /** What the API answers somebody. */
    async ask(person: Person, method: "get" | "post" | "put", path: string, body?: object, ifMatch?: string) {
      api.as(actorOf(person));
      const headers = { "Content-Type": "application/json", ...(ifMatch ? { "If-Match": ifMatch } : {}) };
      const given = body ? { method, headers, body: JSON.stringify(body) } : { method, headers };
      const response = await fetch(api.base + path, given);
      const answer: unknown = await response.json();
      return { status: response.status, etag: response.headers.get("etag") ?? "", body: answer };
    },
    /** The clock's turn at a moment. */
    async turn(at: string): Promise<void> {
      world.now = at;
      await slice.lookAfterMaterials();
      await deliverDue();
    },
    async stop() {
      api.close();
      await service.stop();
    },
  });
}

export type MaterialWorld = Awaited<ReturnType<typeof startMaterialWorld>>;
