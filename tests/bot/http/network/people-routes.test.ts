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

async function ask<Body>(method: string, path: string, body?: object) {
  const response = await fetch(`${api.base}/api/network/${path}`, {
    method,
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Body };
}
const sponsors = async () => (await ask<NetworkSponsors>("GET", "sponsors")).body;
const link = (area: string, id: string) => ask<SponsoredArea>("PUT", `sponsors/${encodeURIComponent(area)}`, { id });

test("areas without a step 3 come first, and every active step 3 can be their sponsor (S39)", async () => {
  const { areas, candidates } = await sponsors();
  expect(areas.map(({ area, activeLeads, sponsor }) => [area, activeLeads, sponsor])).toEqual([
    ["Syd", 0, null],
    ["Öst", 0, null],
    ["Norr", 1, null],
  ]);
  expect(candidates).toEqual([{ id: expect.any(String) as string, name: "Lena Led", area: "Norr", sponsorOf: [] }]);
  expect(JSON.stringify(candidates)).not.toContain("@");
});

test("a link says who it is, who made it and when, and is kept until it is taken away", async () => {
  const [lena] = (await sponsors()).candidates;
  const { status, body } = await link("Syd", lena!.id);
  expect([status, body.sponsor?.name, body.changed]).toEqual([200, "Lena Led", { at: NOW, by: HR.id }]);
  expect((await sponsors()).candidates[0]?.sponsorOf).toEqual(["Syd"]);
  const gone = await ask<SponsoredArea>("DELETE", "sponsors/Syd");
  expect(gone.body).toMatchObject({ sponsor: null, changed: { by: HR.id } });
  expect((await sponsors()).areas[0]).toMatchObject({ area: "Syd", sponsor: null });
});

test("an unknown area and somebody who is no candidate are refused, and nothing is kept", async () => {
  const [lena] = (await sponsors()).candidates;
  expect((await link("Mitten", lena!.id)).status).toBe(404);
  expect((await link("Syd", "nobody")).status).toBe(404);
  expect((await ask("PUT", "sponsors/Syd", {})).status).toBe(400);
  expect(await world.stores.sponsors.all()).toEqual([]);
});

test("a sponsor who hides is no candidate, and the area is told as linked to somebody who cannot be shown", async () => {
  const [lena] = (await sponsors()).candidates;
  await link("Syd", lena!.id);
  await world.stores.profiles.hide("tenant|lena", ["email:lena.led@kommun.example"], NOW);
  const { areas, candidates } = await sponsors();
  expect([candidates, areas[0]?.sponsor]).toEqual([[], { id: null, name: null }]);
});

test("the share with a local network is covered by active, with those who have a sponsor beside (S39)", async () => {
  const [lena] = (await sponsors()).candidates;
  await link("Syd", lena!.id);
  const { body } = await ask<NetworkFigures>("GET", "figures");
  expect(body.total).toEqual({ active: 4, covered: 2, withSponsor: 1, share: 0.5, shareWithSponsor: 0.75 });
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
