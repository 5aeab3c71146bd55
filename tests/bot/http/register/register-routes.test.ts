import type { QualityReport, RegisterSupervisors, RegisterUnits } from "../../../../bot/contract/register";
import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { registerRoutes } from "../../../../bot/http/register/register-routes";
import { statusRoutes } from "../../../../bot/http/register/status-routes";
import { makeProduct } from "../../../../bot/service/product";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { openStores } from "../../../../bot/service/stores";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { openCountingDoor, type CountingDoor } from "../../../support/counting-door";
import { exampleFiles, handClock } from "../../../support/importing";

let api: Api;
let door: CountingDoor;

beforeAll(async () => {
  const clock = handClock("2024-12-01T12:00:00.000Z");
  door = await openCountingDoor(testTables().connectionString);
  const stores = await openStores({ connectionString: door.connectionString }, uniquePrefix());
  const product = makeProduct(stores, {
    clock,
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
  await product.importFiles({ files: exampleFiles(), term: null, mapping: {}, fingerprint: null });
  api = await startApi([...registerRoutes(product), ...statusRoutes(product)]);
});
afterAll(async () => {
  api.close();
  await door.close();
});
beforeEach(() => api.as(HR));

async function get<Body>(path: string): Promise<Body> {
  const response = await fetch(`${api.base}/api/register/${path}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Body;
}

test("the municipality's 361 who count are among the register's people, page by page and each once", async () => {
  const first = await get<RegisterSupervisors>("supervisors");
  expect(first.people).toHaveLength(50);
  const pages = await Promise.all(
    Array.from({ length: first.pages }, (_, index) => get<RegisterSupervisors>(`supervisors?page=${index + 1}`)),
  );
  const people = pages.flatMap((page) => page.people);
  expect(new Set(people.map(({ id }) => id)).size).toBe(first.total);
  expect(people.filter(({ standing }) => standing === "counts")).toHaveLength(361);
  const names = people.map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator("sv").compare));
});

test("no answer holds an address or an employee number", async () => {
  for (const path of ["supervisors", "units", "quality"]) {
    const text = JSON.stringify(await get<object>(path));
    expect(text).not.toMatch(/@|email:|number:/);
  }
});

test("a search for Öberg finds every Öberg and no Oberg, in capitals or not", async () => {
  const found = await get<RegisterSupervisors>(`supervisors?search=${encodeURIComponent("öberg")}`);
  expect(found.found).toBeGreaterThan(0);
  expect(found.people.every(({ name }) => /Öberg/.test(name))).toBe(true);
  expect(await get(`supervisors?search=${encodeURIComponent("ÖBERG")}`)).toEqual(found);
});

test("area, unit, steps and status narrow the list, and a change of status is seen at once", async () => {
  const leads = await get<RegisterSupervisors>("supervisors?steps=3");
  expect(leads.found).toBeGreaterThanOrEqual(26);
  const one = leads.people.find(({ unit }) => unit !== null)!;
  const at = await get<RegisterSupervisors>(`supervisors?steps=3&unit=${one.unit!.id}`);
  expect(at.people.map(({ id }) => id)).toContain(one.id);
  const area = await get<RegisterSupervisors>(`supervisors?area=${encodeURIComponent(one.unit!.areaId)}`);
  expect(area.people.every(({ unit }) => unit?.areaId === one.unit!.areaId)).toBe(true);

  expect((await get<RegisterSupervisors>("supervisors?status=resting")).found).toBe(0);
  const path = `${api.base}/api/register/supervisors/${one.id}/status`;
  const etag = (await fetch(path)).headers.get("etag")!;
  const change = { state: "resting", until: "2024-12-31" };
  const headers = { "content-type": "application/json", "if-match": etag };
  expect((await fetch(path, { method: "PUT", headers, body: JSON.stringify(change) })).status).toBe(200);
  expect(await get("supervisors?status=resting")).toMatchObject({ found: 1, people: [{ id: one.id, status: change }] });
});

test("units are found by name, code or manager", async () => {
  const all = await get<RegisterUnits>("units");
  expect(all.total).toBeGreaterThanOrEqual(60);
  const one = all.units.find(({ managerName }) => managerName !== null)!;
  for (const search of [one.name, one.id, one.managerName!]) {
    const found = await get<RegisterUnits>(`units?search=${encodeURIComponent(search)}`);
    expect(found.units.map(({ id }) => id)).toContain(one.id);
  }
});

test("the work list counts each kind, and one kind can be asked for (S4)", async () => {
  const all = await get<QualityReport>("quality");
  expect(all.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
  const evidence = await get<QualityReport>("quality?kind=without-evidence");
  expect(evidence.found).toBe(17);
  expect(evidence.lines.every(({ kind }) => kind === "without-evidence")).toBe(true);
});

test("a page of a list costs three storage calls at most", async () => {
  for (const path of ["supervisors?page=3", "units", "quality"]) {
    await get(path);
    door.takeCount();
    await get(path);
    expect(door.takeCount()).toBeLessThanOrEqual(3);
  }
});

test.each([
  ["a manager", anActor({ managerOf: ["V1"] })],
  ["a supervisor", anActor({ worksAt: ["V1"], supervisorId: "email:x@kommun.example" })],
  ["somebody without a role", anActor()],
])("%s is refused the lists", async (_, actor) => {
  api.as(actor);
  for (const path of ["supervisors", "units", "quality"]) {
    expect((await fetch(`${api.base}/api/register/${path}`)).status).toBe(403);
  }
});

test.each(["supervisors?page=0", "supervisors?status=ill", "quality?kind=x", "units?limit=1"])(
  "%s is refused in Swedish",
  async (path) => {
    const response = await fetch(`${api.base}/api/register/${path}`);
    expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: "invalid-input" })]);
  },
);
