import type { AddressInfo } from "node:net";
import { DEFAULT_CALENDARS } from "../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../bot/files/file-reader";
import { openDoors } from "../../../bot/service/doors";
import { makeNetwork } from "../../../bot/service/network";
import { makeProduct } from "../../../bot/service/product";
import { openStores } from "../../../bot/service/stores";
import type { TeamsApp } from "../../../bot/teams/app";
import { shuffle } from "../../../bot/usecases/evaluation/results/shuffle";
import { testTables, uniquePrefix } from "../../support/azurite";
import { ANSWERING, closeTerms } from "../../support/closed-terms";
import { openCountingDoor, type CountingDoor } from "../../support/counting-door";
import { startEntra, type Entra } from "../../support/entra";
import { aContact, TENANT } from "../../support/evaluation";
import { aCompetence, aUnit } from "../../support/records";
import { objectId, productionConfig } from "../../support/tab/production";

const NOW = "2025-02-03T09:00:00.000Z";
const clock = { now: () => NOW };
const log = () => undefined;

/** Each person has an e-mail address and, when they have two, a user name; the register knows them by both. */
const PEOPLE = {
  hr: {
    oid: objectId(1),
    email: "harriet.holm@kommun.example",
    other: "hh01@kommun.example",
    claims: { roles: ["HR"] },
  },
  manager: { oid: objectId(2), email: "chef.v2101@kommun.example", other: "chef01@kommun.example", claims: {} },
  lead: { oid: objectId(3), email: "stina.steg@kommun.example", other: "ss01@kommun.example", claims: {} },
  supervisor: { oid: objectId(4), email: "hans.h@kommun.example", other: "hh02@kommun.example", claims: {} },
} as const;
type Who = keyof typeof PEOPLE;

const PAGES: Readonly<Record<string, Partial<Record<Who, string>>>> = {
  overview: everybody("/api/overview?term=HT2024"),
  area: { hr: areaPage(), manager: areaPage(), lead: areaPage("Hemvård Söder") },
  unit: { ...everybody("/api/units/V2101?term=HT2024"), lead: "/api/units/H3100?term=HT2024" },
  workload: everybody("/api/workload?term=HT2024"),
  evaluation: everybody("/api/evaluation?term=HT2024"),
};

function everybody(path: string): Record<Who, string> {
  return { hr: path, manager: path, lead: path, supervisor: path };
}
function areaPage(area = "Vårdboende Norr"): string {
  return `/api/areas/${encodeURIComponent(area)}?term=HT2024`;
}

let door: CountingDoor;
let entra: Entra;
const prefix = uniquePrefix();

beforeAll(async () => {
  entra = await startEntra(() => Date.parse(NOW));
  door = await openCountingDoor(testTables().connectionString);
  const stores = await openStores(testTables(), prefix);
  const people = [PEOPLE.manager, PEOPLE.lead, PEOPLE.supervisor];
  const records = [
    ...ANSWERING.map(({ unitCode, unitName, area }) => aUnit({ code: unitCode, name: unitName, area })),
    ...people.flatMap(({ email, other }, index) => {
      const unit = { code: ["V2101", "H3100", "V2101"][index]!, name: null };
      const stepsDone = index === 1 ? ([1, 2, 3] as const) : ([1, 2] as const);
      return [email, other].map((address) => aCompetence({ name: `Kim ${index}`, email: address, unit, stepsDone }));
    }),
  ];
  await stores.records.replace(
    records.map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
  await closeTerms({ ...stores, clock, shuffle, minimumGroup: 5, minimumSupervisorsRated: 1 });
  const { readFigures } = productOf(stores);
  for (const term of ["HT2024", "VT2025"]) await readFigures(term);
});
afterAll(async () => {
  await door.close();
  await entra.stop();
});

type Stores = Awaited<ReturnType<typeof openStores>>;

function productOf(stores: Stores) {
  return makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars: DEFAULT_CALENDARS });
}

/** A service that has just started, at production's doors, without the clockwork that reads the storage by itself. */
async function aNewService() {
  const stores = await openStores({ connectionString: door.connectionString }, prefix);
  const product = productOf(stores);
  const nobody = () => Promise.reject(new Error("Nobody talks to Teams here."));
  const ways = { channels: nobody, chats: nobody, roster: nobody } as never;
  const network = makeNetwork({ stores, product, clock, ways, config: productionConfig(entra), log });
  const server = openDoors(
    productionConfig(entra),
    { stores, clock, log, tabFolder: __dirname },
    { product, network, teams: { handle: nobody } as unknown as TeamsApp },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.server.closeAllConnections();
    },
  };
}

/** What the pages cost that somebody opens, each at a service that has just started, and once more. */
async function costs(who: Who, addresses: "one" | "two") {
  const { oid, email, other, claims } = PEOPLE[who];
  const stores = await openStores(testTables(), prefix);
  const userPrincipalName = addresses === "two" ? other : email;
  await stores.contacts.save(aContact(email, { key: `${TENANT}|${oid}`, aadObjectId: oid, userPrincipalName }));
  const headers = { Authorization: `Bearer ${await entra.sign({ oid, preferred_username: email, ...claims })}` };
  const found: Record<string, { readonly first: number; readonly again: number }> = {};
  for (const [page, { [who]: path }] of Object.entries(PAGES)) {
    if (path === undefined) continue;
    const service = await aNewService();
    // As the browser asks: who one is, and what the page shows, at the same time.
    const open = async () => {
      door.takeCount();
      const answers = await Promise.all(["/api/session", path].map((each) => fetch(service.base + each, { headers })));
      expect([page, ...answers.map(({ status }) => status)]).toEqual([page, 200, 200]);
      return door.takeCount();
    };
    found[page] = { first: await open(), again: await open() };
    service.close();
  }
  return found;
}

const READERS = (["hr", "manager", "lead", "supervisor"] as const).flatMap((who) =>
  (["one", "two"] as const).map((addresses) => [who, addresses] as const),
);

test.each(READERS)(
  "a %s with %s address(es) opens every page for six storage calls, and again for one",
  async (who, addresses) => {
    const calls = await costs(who, addresses);
    const pages = Object.keys(PAGES).filter((page) => PAGES[page]![who] !== undefined);
    expect(calls).toEqual(Object.fromEntries(pages.map((page) => [page, { first: 6, again: 1 }])));
  },
);
