import type { Clock } from "../../../../../bot/clock";
import { anActor } from "../../../../support/actors";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { makePeopleDeskFrom, makePeopleSlice } from "../../../../../bot/service/network/people";
import { openStores, type Stores } from "../../../../../bot/service/stores";
import type { DeliveryOrder } from "../../../../../bot/usecases/network/delivery/ports";
import type { TeamsContact } from "../../../../../bot/usecases/network/ports";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { aPerson, aTeam, TENANT, type Person } from "../../../../support/connector/people";
import { aNetworkTeam } from "../../../../support/network-team";
import { peopleIn } from "../../../../support/network-people";
import { aSponsorship } from "../../../../support/network/sponsors";
import { aCompetence, aUnit } from "../../../../support/records";
import { startTeamsService, type TeamsService } from "../../../../support/teams-service";

const HOSTILE = "${1+1} [Öppna](https://ond.example) **fet** \u202Eabc <at>Alla</at>";
const clock: Clock = { now: () => now };
const address = (name: string) => `${name.toLowerCase().replaceAll(" ", ".")}@kommun.example`;
const anna = aPerson(1, { name: "Anna Ek", email: "anna.ek@kommun.example" });
const nora = aPerson(2, { name: "Nora Ny", email: "nora.ny@kommun.example" });
const team = aTeam(1, [anna, nora]);

let now: string;
let version: string;
let records: readonly RegisterRecord[];
let stores: Stores;
let service: TeamsService;
let slice: ReturnType<typeof makePeopleSlice>;
let orders: DeliveryOrder[];

const units = [aUnit({ code: "V1", name: "Lindhaga" }), aUnit({ code: "S1", area: "Vårdboende Syd" })];
const colleagues = Array.from({ length: 7 }, (_, i) => aCompetence({ name: `Kollega ${i}` }));
const lead = aCompetence({ name: "Lena Led", stepsDone: [1, 2, 3] });
const annas = aCompetence({ name: "Anna Ek" });

beforeEach(async () => {
  now = "2024-10-03T08:00:00.000Z";
  version = "first";
  records = [...units, annas, lead, ...colleagues];
  orders = [];
  stores = await openStores(testTables(), uniquePrefix());
  const readPeople = {
    areas: () => peopleIn(records).areas(),
    managerAreas: () => peopleIn(records).managerAreas(),
    leads: () => peopleIn(records).leads(),
    of: (area: string | null) => peopleIn(records).of(area),
    everybody: () => peopleIn(records).everybody(),
    managerAddresses: () => peopleIn(records).managerAddresses(),
  };
  slice = makePeopleSlice(
    {
      stores: {
        ...stores,
        figures: { ...stores.figures, state: () => Promise.resolve({ version, isChanging: false, editions: {} }) },
      },
      ways: {
        channels: {
          start: (...given) => service.app.channels.start(...given),
          reply: (...given) => service.app.channels.reply(...given),
          replace: (...given) => service.app.channels.replace(...given),
        },
      },
      clock,
    },
    {
      ...makePeopleDeskFrom({ stores, readPeople }),
      orderDeliveries(order) {
        orders.push(order);
        return Promise.resolve({ added: 1 });
      },
    },
  );
  service = await startTeamsService({
    ...slice,
    contacts: stores.contacts,
    async identifySender({ objectId }) {
      const name = [anna, nora].find(({ aadObjectId }) => aadObjectId === objectId)?.name;
      const found = (await readPeople.everybody()).find((person) => person.name === name);
      if (!found?.unit) return anActor({ id: objectId });
      const { area, code } = found.unit;
      return anActor({ id: objectId, supervisorId: found.id, worksIn: [area], worksAt: [code] });
    },
  });
  service.connector.addTeam(team);
  await stores.teams.change(team.id, () =>
    aNetworkTeam({ teamId: team.id, tenantId: TENANT, serviceUrl: service.connector.serviceUrl }),
  );
});
afterEach(() => service.stop());

function contactOf(person: Person): TeamsContact {
  return {
    ...{ key: `${TENANT}|${person.aadObjectId}`, tenantId: TENANT, aadObjectId: person.aadObjectId },
    ...{ teamsUserId: person.teamsUserId, serviceUrl: service.connector.serviceUrl, conversationId: null },
    ...{ userPrincipalName: person.userPrincipalName, email: person.email },
    ...{ reachedBy: "team-roster", unreachableSince: null },
  };
}
const lastTo = (person: Person) => JSON.stringify(service.connector.shownTo(person).at(-1)?.activity);
async function ask(person: Person, text: string): Promise<string> {
  expect((await service.client.say(person, text)).status).toBe(200);
  return lastTo(person);
}

test("“vem är min steg 3” shows the area's step 3 with a way to chat (S39)", async () => {
  const card = await ask(anna, "Vem är min steg 3?");
  expect(card).toContain("Lena Led");
  expect(card).toContain(`https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(address("Lena Led"))}`);
  expect(card).not.toContain("Kollega");
});

test("without a step 3 the sponsor is shown, and then not where they work; without either, HR's mailbox", async () => {
  const lena = aCompetence({ name: "Lena Led", stepsDone: [1, 2, 3], unit: { code: "S1", name: null } });
  records = [...units, annas, lena];
  expect(await ask(anna, "vem är min steg 3?")).toContain("vof.akademi@kommun.example");
  await stores.sponsors.save(aSponsorship({ units: ["V1"], marks: [`email:${address("Lena Led")}`] }));
  const card = await ask(anna, "vem är min steg 3?");
  expect(card).toContain("Fadder för Lindhaga");
  expect(card).not.toContain("Syd");
});

test("the own manager's step 3 is shown before others of the area, and those before nobody (S39)", async () => {
  const norra = aCompetence({ name: "Nina Nära", stepsDone: [1, 2, 3], unit: { code: "V2", name: null } });
  records = [...units, aUnit({ code: "V2" }), annas, lead, norra];
  const nearest = await ask(anna, "vem är min steg 3?");
  expect(nearest).toContain("Steg 3 för Lindhaga");
  expect(nearest).not.toContain("Nina");
  records = [...units, aUnit({ code: "V2" }), annas, norra];
  const around = await ask(anna, "vem är min steg 3?");
  expect(around).toContain("Nina Nära");
  expect(around).toContain("Steg 3 i Vårdboende Norr");
});

test("“vilka handledare finns hos oss” shows others of the area, five at a time, and “visa fler” goes round", async () => {
  const first = await ask(anna, "vilka handledare finns hos oss?");
  expect(first).toContain("8 handledare utom du själv");
  expect([...first.matchAll(/l\/chat\/0\/0/g)]).toHaveLength(5);
  expect(first).not.toContain("Skriv till Anna Ek");
  const press = async (page: number) => {
    const action = { verb: "network.people.more", data: { page } };
    return JSON.stringify((await service.client.press(anna, action)).body);
  };
  const second = await press(2);
  expect(second).toContain("Lena Led");
  expect(second).toContain("Visa från början");
  expect(await press(-7)).toContain("Kollega 0");
  expect(await press(99)).toContain("Lena Led");
});

test("who is hidden is shown nowhere, and everywhere again after “visa mig” (D35)", async () => {
  await stores.contacts.save(contactOf(nora));
  records = [...records, aCompetence({ name: "Nora Ny", stepsDone: [1, 2, 3] })];
  const seen = async () => [
    (await ask(anna, "vem är min steg 3?")).includes("Nora"),
    (await ask(anna, "vilka handledare finns hos oss?")).includes("7 handledare"),
  ];
  expect(await ask(nora, "dölj mig")).toContain("Du är dold i nätverket");
  expect(await seen()).toEqual([false, false]);
  expect(await ask(anna, "vilka handledare finns hos oss?")).toContain("8 handledare");
  await ask(nora, "visa mig");
  expect(await ask(anna, "vem är min steg 3?")).toContain("Nora Ny");
});

test("somebody outside the register is told whom to ask, and in a channel nobody's people are shown", async () => {
  records = [...units, lead];
  expect(await ask(anna, "vilka handledare finns hos oss?")).toContain("vof.akademi@kommun.example");
  await service.client.mention(anna, { team }, "vem är min steg 3?");
  expect(JSON.stringify(service.connector.shownIn(team.id))).not.toContain("Lena");
});

test("names cannot add anything to a card", async () => {
  records = [...units, annas, aCompetence({ name: HOSTILE, email: "ond@kommun.example", stepsDone: [1, 2, 3] })];
  for (const text of ["vem är min steg 3?", "vilka handledare finns hos oss?"]) {
    const card = await ask(anna, text);
    expect(card).not.toContain("${");
    expect(card).not.toContain("\u202E");
    expect(
      [...card.matchAll(/"type":"TextBlock","text":"([^"]*)"/g)].some(([, shown]) => shown!.includes("ond.example")),
    ).toBe(false);
  }
});

async function noraIsNew(): Promise<void> {
  await slice.meetNewcomers();
  records = [...records, aCompetence({ name: "Nora Ny" })];
  version = "second";
  await slice.meetNewcomers();
}
async function offerTo(person: Person): Promise<string> {
  const message = await slice.welcomeSource.messageFor(orders[0]!.about, orders[0]!.contactKeys[0]!);
  await service.app.chats.send(contactOf(person), message!, "x");
  return lastTo(person);
}
const answer = (person: Person, choice: "yes" | "no") =>
  service.client.press(person, {
    verb: "network.people.welcome",
    data: { newcomer: orders[0]!.about.id, answer: choice },
  });
const inChannel = () => JSON.stringify(service.connector.shownIn(team.id).map(({ activity }) => activity));

test("the first register is nobody's news, and a new supervisor is asked once, as soon as they can be reached (S38)", async () => {
  await stores.contacts.save(contactOf(anna));
  await noraIsNew();
  expect(orders).toEqual([]);
  await stores.contacts.save(contactOf(nora));
  await slice.meetNewcomers();
  version = "third";
  await slice.meetNewcomers();
  expect(orders).toMatchObject([{ about: { kind: "welcome" }, contactKeys: [`${TENANT}|${nora.aadObjectId}`] }]);
  const card = await offerTo(nora);
  expect(card).toContain("Vill du bli presenterad i nätverket?");
  expect(card).toContain("Det finns 9 handledare till i Vårdboende Norr");
  expect(card).toContain("Din handledare steg 3: Lena Led");
});

test("who says yes is presented once with first name and area, never the unit (D35)", async () => {
  await stores.contacts.save(contactOf(nora));
  await noraIsNew();
  await Promise.all([answer(nora, "yes"), answer(nora, "yes")]);
  await Promise.all([slice.meetNewcomers(), slice.meetNewcomers()]);
  await slice.meetNewcomers();
  expect(service.connector.shownIn(team.id)).toHaveLength(1);
  expect(inChannel()).toContain("Nora är ny handledare i Vårdboende Norr");
  expect(inChannel()).not.toMatch(/Lindhaga|Nora Ny|V1/);
});

test("who says no, or nothing, is not presented, and is not asked again", async () => {
  await stores.contacts.save(contactOf(nora));
  await noraIsNew();
  await slice.meetNewcomers();
  expect(JSON.stringify((await answer(nora, "no")).body)).toContain("Du presenteras inte");
  expect(JSON.stringify((await answer(nora, "yes")).body)).toContain("Frågan gäller inte längre");
  version = "third";
  await slice.meetNewcomers();
  expect([orders.length, service.connector.shownIn(team.id)]).toEqual([1, []]);
});

test("nobody else can answer for a new supervisor", async () => {
  await stores.contacts.save(contactOf(nora));
  await noraIsNew();
  expect(JSON.stringify((await answer(anna, "yes")).body)).toContain("Du får inte göra det här");
  await slice.meetNewcomers();
  expect(service.connector.shownIn(team.id)).toEqual([]);
});

test("a presentation that Teams could not take is posted later, and one that may have arrived is not posted again", async () => {
  await stores.contacts.save(contactOf(nora));
  await noraIsNew();
  await answer(nora, "yes");
  service.connector.replyNext("create-conversation", { status: 429 }, { status: 502 });
  await slice.meetNewcomers();
  await slice.meetNewcomers();
  await slice.meetNewcomers();
  expect(service.connector.callsOf("create-conversation")).toHaveLength(2);
});

test("who hides after saying yes is not presented", async () => {
  await stores.contacts.save(contactOf(nora));
  await noraIsNew();
  await answer(nora, "yes");
  await ask(nora, "dölj mig");
  await slice.meetNewcomers();
  expect(service.connector.shownIn(team.id)).toEqual([]);
});
