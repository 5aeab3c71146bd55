import type { NetworkFigures, NetworkSponsors, SponsoredArea } from "../../../../bot/contract/network/people";
import { peopleRoutes } from "../../../../bot/http/network/people-routes";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { NOW, peopleWorld, type PeopleWorld } from "../../../support/network/people-world";
import { aCompetence, aUnit } from "../../../support/records";

const at = (code: string) => ({ code, name: null });
const RECORDS = [
  aUnit({ code: "N1", area: "Norr" }),
  aUnit({ code: "S1", area: "Syd" }),
  aUnit({ code: "O1", area: "Öst" }),
  aCompetence({ name: "Lena Led", stepsDone: [1, 2, 3], unit: at("N1") }),
  aCompetence({ name: "Anna Ek", unit: at("N1") }),
  aCompetence({ name: "Bo Syd", unit: at("S1") }),
  aCompetence({ name: "Cia Öst", unit: at("O1") }),
];

let world: PeopleWorld;
let api: Api;

beforeEach(async () => {
  world = await peopleWorld(RECORDS);
  api = await startApi(peopleRoutes(world));
});
afterEach(() => api.close());

async function ask<Body>(method: string, path: string, { body, ifMatch }: { body?: object; ifMatch?: string } = {}) {
  const headers = {
    ...(body ? { "content-type": "application/json" } : {}),
    ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
  };
  const response = await fetch(`${api.base}/api/network/${path}`, {
    ...{ method, headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Body };
}
const sponsors = async (page = 1) => (await ask<NetworkSponsors>("GET", `sponsors?page=${page}`)).body;
const versionOf = async (unit: string) => (await sponsors()).areas.find(({ id }) => id === unit)?.version ?? '"x.x"';
const link = async (unit: string, id: string, ifMatch?: string) =>
  ask<SponsoredArea>("PUT", `sponsors/${unit}`, { body: { id }, ifMatch: ifMatch ?? (await versionOf(unit)) });

test("managers without a step 3 come first, and every active step 3 can be their sponsor (S39)", async () => {
  const { areas, candidates, ...pages } = await sponsors();
  expect(
    areas.map(({ manager, areas: within, activeLeads, sponsor }) => [manager, within, activeLeads, sponsor]),
  ).toEqual([
    ["Chef O1", ["Öst"], 0, null],
    ["Chef S1", ["Syd"], 0, null],
    ["Chef N1", ["Norr"], 1, null],
  ]);
  expect(pages).toEqual({ page: 1, pages: 1, found: 3 });
  expect(candidates).toEqual([{ id: expect.any(String) as string, name: "Lena Led", area: "Norr", sponsorOf: 0 }]);
  expect(JSON.stringify(candidates)).not.toContain("@");
});

test("sixty managers are three pages, and a page beyond the last is the last", async () => {
  const units = Array.from({ length: 60 }, (_, number) => aUnit({ code: `V${number + 100}` }));
  world = await peopleWorld(units);
  api.close();
  api = await startApi(peopleRoutes(world));
  const [first, last, beyond] = [await sponsors(1), await sponsors(3), await sponsors(9)];
  expect([first.areas.length, first.pages, first.found]).toEqual([20, 3, 60]);
  expect(last.areas.at(-1)).toMatchObject({ id: "V159" });
  expect(beyond).toEqual(last);
});

test("a link says who it is, who made it and when, and is kept until it is taken away", async () => {
  const [lena] = (await sponsors()).candidates;
  const { status, body } = await link("S1", lena!.id);
  expect([status, body.sponsor?.name, body.changed]).toEqual([200, "Lena Led", { at: NOW, by: HR.id }]);
  expect((await sponsors()).candidates[0]?.sponsorOf).toBe(1);
  const gone = await ask<SponsoredArea>("DELETE", "sponsors/S1", { ifMatch: body.version });
  expect(gone.body).toMatchObject({ sponsor: null, changed: { by: HR.id } });
  expect((await sponsors()).areas.find(({ id }) => id === "S1")).toMatchObject({ sponsor: null });
});

test("a link that somebody else has changed meanwhile is refused with 412, and one of two at the same time stands", async () => {
  const [lena] = (await sponsors()).candidates;
  const seen = await versionOf("S1");
  const both = await Promise.all([link("S1", lena!.id, seen), link("S1", lena!.id, seen)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect((await ask("DELETE", "sponsors/S1", { ifMatch: seen })).status).toBe(412);
  expect((await ask("DELETE", "sponsors/S1")).status).toBe(400);
  expect(await world.stores.sponsors.all()).toMatchObject([{ key: "S1", units: ["S1"], version: 1 }]);
});

test("an unknown place and somebody who is no candidate are refused, and nothing is kept", async () => {
  const [lena] = (await sponsors()).candidates;
  expect((await link("M1", lena!.id)).status).toBe(404);
  expect((await link("S1", "nobody")).status).toBe(404);
  expect((await ask("PUT", "sponsors/S1", { body: {} })).status).toBe(400);
  expect(await world.stores.sponsors.all()).toEqual([]);
});

test("a sponsor who hides is no candidate, and the place is told as linked to somebody who cannot be shown", async () => {
  const [lena] = (await sponsors()).candidates;
  await link("S1", lena!.id);
  await world.stores.profiles.hide("tenant|lena", ["email:lena.led@kommun.example"], NOW);
  const { areas, candidates } = await sponsors();
  expect([candidates, areas.find(({ id }) => id === "S1")?.sponsor]).toEqual([[], { id: null, name: null }]);
});

test("the share with a local network is covered by active, with those who have a sponsor beside (S39)", async () => {
  const [lena] = (await sponsors()).candidates;
  await link("S1", lena!.id);
  const { body } = await ask<NetworkFigures>("GET", "figures");
  expect(body.total).toMatchObject({ active: 4, covered: 2, withSponsor: 1, share: 0.5, shareWithSponsor: 0.75 });
  expect(body.areas?.map(({ area, covered, withSponsor }) => [area, covered, withSponsor])).toEqual([
    ["Norr", 2, 0],
    ["Syd", 0, 1],
    ["Öst", 0, 0],
  ]);
});

test("a supervisor sees the whole, not single areas", async () => {
  api.as(anActor({ supervisorId: "email:anna.ek@kommun.example", worksIn: ["Norr"], worksAt: ["N1"] }));
  const { status, body } = await ask<NetworkFigures>("GET", "figures");
  expect([status, body.total.active, body.areas]).toEqual([200, 4, null]);
});
