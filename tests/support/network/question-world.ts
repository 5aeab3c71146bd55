import type { Actor } from "../../../bot/domain/access/actor";
import { questionRoutes } from "../../../bot/http/network/question-routes";
import { makeLog } from "../../../bot/log";
import { makeQuestionSlice } from "../../../bot/service/network/questions";
import { openContacts } from "../../../bot/storage/network/contacts";
import { openDeliveries } from "../../../bot/storage/network/deliveries";
import { openFollowers } from "../../../bot/storage/network/followers";
import { openProactiveDays } from "../../../bot/storage/network/proactive-days";
import { openQuestionAskers } from "../../../bot/storage/network/question-askers";
import { openQuestions } from "../../../bot/storage/network/questions";
import { openTeams } from "../../../bot/storage/network/teams";
import { makePace } from "../../../bot/usecases/evaluation/sending/pace";
import { makeDeliverDue } from "../../../bot/usecases/network/delivery/deliver-due";
import { makeOrderDeliveries } from "../../../bot/usecases/network/delivery/order-deliveries";
import type { LeadsFor } from "../../../bot/usecases/network/people/leads-for";
import type { FoundMaterial } from "../../../bot/usecases/network/question/ports";
import { anActor, HR } from "../actors";
import { startApi } from "../api";
import { testTables, uniquePrefix } from "../azurite";
import { startMailServer } from "../mail-server";
import { aPerson, aTeam, TENANT, type Person } from "../connector/people";
import { directoryOf } from "../directory";
import { aContact } from "../evaluation";
import { aNetworkTeam } from "../network-team";
import { aUnit } from "../records";
import { startTeamsService } from "../teams-service";

export const NORTH = "Vårdboende Norr";
const SOUTH = "Hemtjänst Syd";
export const MAILBOX = "vof.akademi@kommun.example";

/** Agda asks, Berit replies, Stina has step 3 in the north, Harriet is HR, Nils is nobody the register knows. */
export const agda = aPerson(11, { name: "Agda Frågvis", email: "agda@kommun.example" });
export const berit = aPerson(12, { name: "Berit Ek", email: "berit@kommun.example" });
export const stina = aPerson(13, { name: "Stina Öberg", email: "stina@kommun.example" });
export const harriet = aPerson(14, { name: "Harriet Holm", email: "harriet@kommun.example" });
export const nils = aPerson(15, { name: "Nils Okänd", email: "nils@kommun.example" });

const works = (person: Person, more: Partial<Actor> = {}) =>
  anActor({ id: person.aadObjectId, name: person.name, worksIn: [NORTH], supervisorId: person.email, ...more });
const ACTORS: readonly Actor[] = [
  works(agda),
  works(berit),
  works(stina, { leadIn: [NORTH] }),
  { ...HR, id: harriet.aadObjectId, name: harriet.name },
];
const actorOf = ({ aadObjectId, name }: Person): Actor =>
  ACTORS.find(({ id }) => id === aadObjectId) ?? anActor({ id: aadObjectId, name });

export const keyFor = ({ aadObjectId }: Person): string => `${TENANT}|${aadObjectId}`;
export const TEAM = aTeam(1, [agda, berit, stina, harriet, nils]);

/** Thursday 3 October 2024, ten o'clock in Stockholm. */
const ASKED_AT = "2024-10-03T08:00:00.000Z";
const CONFIG = { contactMailbox: MAILBOX, linkHosts: ["handledarnatet.kommun.example", "kommun.example"] };

/** Questions on real tables, in a channel of a connector, with the chats' delivery, the API, and time that a test moves. */
export async function startQuestionWorld() {
  const [location, prefix] = [testTables(), uniquePrefix()];
  const [questions, questionAskers, teams, contacts, deliveries, followers, days] = await Promise.all([
    openQuestions(location, prefix),
    openQuestionAskers(location, prefix),
    openTeams(location, prefix),
    openContacts(location, prefix),
    openDeliveries(location, prefix),
    openFollowers(location, prefix),
    openProactiveDays(location, prefix),
  ]);
  const mail = await startMailServer();
  const world = {
    now: ASKED_AT,
    mails: mail.received,
    materials: [] as FoundMaterial[],
    leads: [stina] as Person[],
    logged: "",
  };
  const clock = { now: () => world.now };
  const log = makeLog((line) => void (world.logged += line), clock.now);
  const stores = { deliveries, followers, days, contacts };
  const orderDeliveries = makeOrderDeliveries({ ...stores, clock });
  const leadsFor: LeadsFor = async () => ({
    kind: world.leads.length > 0 ? "leads" : "hr",
    people: await Promise.all(
      world.leads.map(async ({ name, email, ...person }) => ({
        person: { id: email, name, emails: [email], marks: [], unit: null } as never,
        contact: await contacts.get(keyFor(person as Person)),
        address: email,
      })),
    ),
  });

  /** What one process has: starting again is making another. */
  const newSlice = () =>
    makeQuestionSlice(
      {
        stores: { questions, questionAskers, teams },
        product: { readDirectory: directoryOf([aUnit(), aUnit({ code: "V2", area: SOUTH })]) },
        clock,
        config: { ...CONFIG, mail: { smtpUrl: mail.url, from: MAILBOX } },
        ways: {
          channels: {
            start: (...given) => service.app.channels.start(...given),
            reply: (...given) => service.app.channels.reply(...given),
            replace: (...given) => service.app.channels.replace(...given),
          },
        },
      },
      { orderDeliveries, leadsFor, findMaterial: () => Promise.resolve(world.materials) },
    );
  const slice = newSlice();
  const service = await startTeamsService(
    {
      questionDesk: slice.questionDesk,
      identifySender: ({ objectId, name }) =>
        Promise.resolve(ACTORS.find(({ id }) => id === objectId) ?? anActor({ id: objectId, name })),
      contacts,
      log,
    },
    CONFIG,
  );
  const deliverDue = makeDeliverDue({
    ...stores,
    sources: { question: slice.questionNotices },
    chats: service.app.chats,
    evaluationsToday: () => Promise.resolve(new Set<string>()),
    cards: { pace: makePace({ perSecond: 50, clock, sleep: () => Promise.resolve() }), isSending: () => false },
    ...{ clock, concurrency: 1, isStopping: () => false },
    report: (error) => log("error", "delivery-failed", { error }),
  });
  const api = await startApi(questionRoutes(slice));
  const { connector, client } = service;
  const { serviceUrl } = connector;
  connector.addTeam(TEAM);
  await teams.change(TEAM.id, () =>
    aNetworkTeam({ teamId: TEAM.id, tenantId: TENANT, serviceUrl, name: TEAM.name, areas: [NORTH] }),
  );
  for (const person of [agda, berit, stina, harriet]) {
    await contacts.save({
      ...aContact(person.email),
      ...{ key: keyFor(person), tenantId: TENANT, aadObjectId: person.aadObjectId },
      ...{ teamsUserId: person.teamsUserId, serviceUrl, email: person.email, userPrincipalName: person.email },
    });
  }
  return Object.assign(world, {
    ...{ prefix, questions, questionAskers, contacts, teams, slice, newSlice, service, connector, client, api },
    deliverDue,
    /** What the API answers somebody. */
    async ask(person: Person, method: "get" | "post" | "delete", path: string, body?: object) {
      api.as(actorOf(person));
      const headers = { "Content-Type": "application/json" };
      const given = body ? { method, headers, body: JSON.stringify(body) } : { method };
      const response = await fetch(api.base + path, given);
      return { status: response.status, body: (await response.json()) as unknown };
    },
    /** The clock's turn at a moment. */
    async turn(at: string): Promise<void> {
      world.now = at;
      await slice.keepQuestionsGoing();
      await deliverDue();
    },
    async stop() {
      api.close();
      await mail.stop();
      await service.stop();
    },
  });
}

export type QuestionWorld = Awaited<ReturnType<typeof startQuestionWorld>>;

export const DRAFT = {
  draftId: "utkast-0000000000000000",
  title: "",
  text: "Hur länge är en APL-period för en undersköterska?",
  area: NORTH,
};

/** The card in a press's answer; its text when it is one. */
export function answered(reply: { readonly body: unknown }): { readonly card: unknown; readonly text: string } {
  const { type, value } = reply.body as { readonly type: string; readonly value: unknown };
  const isText = type === "application/vnd.microsoft.activity.message";
  return { card: isText ? null : value, text: isText ? String(value) : textsOf(value).join("\n") };
}

/** Every text that can be read on a card or in a message. */
export function textsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    ["text", "title", "label", "value"].includes(name) && typeof value === "string" ? [value] : textsOf(value),
  );
}

/** What a channel shows at this moment, one text for each message. */
export function channelTexts({ connector }: QuestionWorld): readonly string[] {
  return connector.shownIn(TEAM.id).map(({ activity }) => textsOf(activity).join("\n"));
}

export function chatTexts({ connector }: QuestionWorld, person: Person): readonly string[] {
  return connector.shownTo(person).map(({ activity }) => textsOf(activity).join("\n"));
}
