import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AreaPage } from "../../../../bot/contract/area-page";
import type { Overview } from "../../../../bot/contract/overview";
import type { UnitPage } from "../../../../bot/contract/unit-page";
import type { Workload } from "../../../../bot/contract/workload";
import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { figuresRoutes } from "../../../../bot/http/placement/figures-routes";
import { makeProduct, type Product } from "../../../../bot/service/product";
import { openStores } from "../../../../bot/service/stores";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { EXAMPLE_FILES } from "../../../support/example-files";

/** The example municipality's pages, over HTTP, against the figures that its files must give. */
const files = readdirSync(EXAMPLE_FILES)
  .filter((name) => /\.(csv|xlsx)$/.test(name))
  .map((name) => ({ name, content: readFileSync(join(EXAMPLE_FILES, name)) }));
const expected = JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8")) as {
  readonly units: number;
  readonly receivingUnits: number;
  readonly managers: number;
  readonly managersWithStep3: number;
  readonly permanentCareStaff: number;
  readonly supervisorsStep12: number;
  readonly step3: number;
  readonly withoutEvidence: number;
  readonly placements: Readonly<Record<"apl" | "aplWithoutSupervisor" | "aplWithUntrainedSupervisor", number>>;
  readonly byArea: Readonly<
    Record<string, { readonly base: number; readonly supervisors: number; readonly step3: number }>
  >;
  readonly byUnit: Readonly<
    Record<
      string,
      { readonly base: number; readonly supervisors: number; readonly step3: number; readonly aplDone: number }
    >
  >;
};

let api: Api;
let product: Product;

beforeAll(async () => {
  product = makeProduct(await openStores(testTables(), uniquePrefix()), {
    clock: { now: () => "2024-11-15T12:00:00.000Z" },
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
  await product.importFiles({ files, mapping: {}, term: null, fingerprint: null });
  api = await startApi(figuresRoutes(product));
});
afterAll(() => api.close());
beforeEach(() => api.as(HR));

async function get<Page>(path: string): Promise<Page> {
  const response = await fetch(api.base + path);
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
}
const statusOf = async (path: string) => (await fetch(api.base + path)).status;

describe("HR", () => {
  test("sees 361 of 1 867 and 199 to go, 26 with step 3, and 24 of 44 managers who have one", async () => {
    const { total, counts, areas } = await get<Overview>("/api/overview?term=HT2024");
    expect(counts).toEqual({ areas: 6, units: expected.units, receivingUnits: expected.receivingUnits });
    expect(total.coverage).toMatchObject({ supervisors: 361, permanentCareStaff: 1867, goal: 560, missing: 199 });
    expect(total.coverage.share).toBeCloseTo(0.1934, 4);
    expect(total.leads).toMatchObject({
      leads: expected.step3,
      managers: 44,
      managersWithLead: 24,
      managersWithoutLead: 20,
    });
    expect(total.places).toMatchObject({ capacity: 361, capacityOfAll: 361, resting: 0 });
    expect(
      Object.fromEntries(
        areas.map(({ id, coverage, leads }) => [
          id,
          { base: coverage.permanentCareStaff, supervisors: coverage.supervisors, step3: leads.leads },
        ]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(expected.byArea).map(([id, { base, supervisors, step3 }]) => [id, { base, supervisors, step3 }]),
      ),
    );
  });

  test("sees every unit's figures in its area, and the units add up to the area and the areas to the whole", async () => {
    const overview = await get<Overview>("/api/overview?term=HT2024");
    const pages = await Promise.all(
      overview.areas.map(({ id }) => get<AreaPage>(`/api/areas/${encodeURIComponent(id)}?term=HT2024`)),
    );
    const units = pages.flatMap((page) => page.units).filter(({ receivesStudents }) => receivesStudents);
    expect(
      Object.fromEntries(
        units.map(({ id, coverage, leads }) => [id, [coverage.permanentCareStaff, coverage.supervisors, leads.leads]]),
      ),
    ).toEqual(
      Object.fromEntries(
        Object.entries(expected.byUnit).map(([id, { base, supervisors, step3 }]) => [id, [base, supervisors, step3]]),
      ),
    );
    for (const page of pages) {
      expect(page.units.reduce((sum, unit) => sum + unit.coverage.supervisors, 0)).toBe(page.area.coverage.supervisors);
      expect(page.units.reduce((sum, unit) => sum + unit.places.students, 0)).toBe(page.area.places.students);
      expect(page.area).toEqual(expect.objectContaining({ id: page.area.id }));
    }
    expect(pages.reduce((sum, { area }) => sum + area.coverage.supervisors, 0)).toBe(expected.supervisorsStep12);
  });

  test("sees on a unit's page its supervisors, its APL students, and who stands next in turn", async () => {
    for (const [code, { supervisors, aplDone }] of Object.entries(expected.byUnit).slice(0, 12)) {
      const page = await get<UnitPage>(`/api/units/${code}?term=HT2024`);
      expect(page.coverage.supervisors).toBe(supervisors);
      expect(page.students.apl).toBe(aplDone);
      expect(page.details!.supervisors.filter(({ counts }) => counts)).toHaveLength(supervisors);
      expect(page.periods.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(page.details!.turn.map(({ place }) => place)).toEqual(page.details!.turn.map((_, index) => index + 1));
    }
  });

  test("sees 25 APL students without a trained supervisor: 17 without any and 8 whose supervisor is not trained", async () => {
    const pages = await Promise.all(
      Object.keys(expected.byUnit).map((code) => get<UnitPage>(`/api/units/${code}?term=HT2024`)),
    );
    const listed = pages.flatMap(({ details }) => details!.untrainedPlacements);
    const count = (cause: string) =>
      listed.filter((each) => each.cause === cause).reduce((sum, each) => sum + each.students, 0);
    expect(count("without-supervisor")).toBe(expected.placements.aplWithoutSupervisor);
    expect(count("untrained")).toBe(expected.placements.aplWithUntrainedSupervisor);
  });

  test("is told three to seven things to deal with, dangers first", async () => {
    const { todo } = await get<Overview>("/api/overview?term=HT2024");
    expect(todo.length).toBeGreaterThanOrEqual(3);
    expect(todo.length).toBeLessThanOrEqual(7);
    const urgencies = todo.map(({ urgency }) => urgency);
    expect(urgencies).toEqual(urgencies.toSorted());
    expect(todo).toContainEqual(
      expect.objectContaining({ code: "without-evidence", values: { people: 17, share: (361 + 17) / 1867 } }),
    );
  });

  test("finds the same students in the workload as in the load report, unit by unit", async () => {
    const load = await product.showLoad({ term: "HT2024" });
    const workload = await get<Workload>("/api/workload?term=HT2024&sort=name&order=ascending");
    expect(workload.total).toMatchObject({
      students: load.total.students.inKey,
      studentWeeks: load.total.studentWeeks,
    });
    const byCode = new Map(workload.units.map((unit) => [unit.id, unit]));
    for (const unit of load.units)
      expect(byCode.get(unit.id)).toMatchObject({
        students: unit.students.inKey,
        studentWeeks: unit.studentWeeks,
        perActiveSupervisor: unit.studentsPerSupervisor,
        perCareStaff: unit.studentsPerCareStaff,
        shareWithStudents: unit.shareWithStudents,
        mostOfOne: unit.mostStudentsOfOne,
        free: unit.free,
        hasStudentsWithoutSupervisors: unit.hasStudentsWithoutSupervisors,
      });
  });

  test("gets the workload a page at a time, filtered and in order", async () => {
    const first = await get<Workload>("/api/workload?term=HT2024&pageSize=10&sort=free&order=ascending");
    const last = await get<Workload>("/api/workload?term=HT2024&pageSize=10&sort=free&order=ascending&page=99");
    expect(first.paging).toEqual({ page: 1, pageSize: 10, pages: 7, units: 62 });
    expect(last.paging.page).toBe(7);
    expect(last.units).toHaveLength(2);
    const frees = first.units.map(({ free }) => free);
    expect(frees).toEqual(frees.toSorted((a, b) => a - b));
    const area = await get<Workload>(`/api/workload?term=HT2024&area=${encodeURIComponent("Hemvård Söder")}&form=apl`);
    expect(new Set(area.units.map(({ areaId }) => areaId))).toEqual(new Set(["Hemvård Söder"]));
    expect(area.units.reduce((sum, { students }) => sum + students, 0)).toBe(area.total.students);
    expect(area.seriesTerms).toEqual(["VT2023", "HT2023", "VT2024", "HT2024"]);
  });

  test("is told that there is no such area, unit or term", async () => {
    expect(await statusOf("/api/areas/Ingenstans?term=HT2024")).toBe(404);
    expect(await statusOf("/api/units/V9999?term=HT2024")).toBe(404);
    expect(await statusOf("/api/workload?term=HT2024&area=Ingenstans")).toBe(404);
    expect(await statusOf("/api/overview?term=HT24x")).toBe(400);
    expect(await statusOf("/api/overview?term=HT2099")).toBe(400);
    expect(await statusOf("/api/workload?term=HT2024&sort=shoesize")).toBe(400);
  });
});

describe("others", () => {
  const [own, elsewhere] = ["V1101", "V1102"];
  const codes = Object.keys(expected.byUnit);
  let managed = own;
  let other = elsewhere;
  let area = "";

  beforeAll(async () => {
    api.as(HR);
    const overview = await get<Overview>("/api/overview?term=HT2024");
    area = overview.areas[0]!.id;
    const page = await get<AreaPage>(`/api/areas/${encodeURIComponent(area)}?term=HT2024`);
    [managed, other] = page.units.filter(({ receivesStudents }) => receivesStudents).map(({ id }) => id) as [
      string,
      string,
    ];
    expect(codes).toContain(managed);
  });

  test("a manager sees every area's totals, names at the own unit and totals at others", async () => {
    api.as(anActor({ managerOf: [managed], managesIn: [area] }));
    const overview = await get<Overview>("/api/overview?term=HT2024");
    expect(overview.areas).toHaveLength(6);
    expect(overview.ownUnits.map(({ id }) => id)).toEqual([managed]);
    const page = await get<AreaPage>(`/api/areas/${encodeURIComponent(area)}?term=HT2024`);
    expect(page.units.filter(({ managerName }) => managerName !== null).map(({ id }) => id)).toEqual([managed]);
    expect(page.managers).toBeNull();
    const ownPage = await get<UnitPage>(`/api/units/${managed}?term=HT2024`);
    expect(ownPage.details).toMatchObject({ showsPlacements: true });
    expect(ownPage.details!.supervisors.every(({ maySetStatus }) => maySetStatus)).toBe(true);
    expect((await get<UnitPage>(`/api/units/${other}?term=HT2024`)).details).toBeNull();
  });

  test("a manager is told only what concerns the own unit or area", async () => {
    api.as(anActor({ managerOf: [managed], managesIn: [area] }));
    const { todo } = await get<Overview>("/api/overview?term=HT2024");
    for (const { target } of todo) expect([area, managed]).toContain(target.id);
  });

  test("step 3 sees the own area's supervisors by name and no single placement, and no other area", async () => {
    api.as(anActor({ leadIn: [area], worksAt: [managed], supervisorId: "email:lead@kommun.example" }));
    const page = await get<UnitPage>(`/api/units/${other}?term=HT2024`);
    expect(page.details!.supervisors.length).toBeGreaterThan(0);
    expect(page.details).toMatchObject({ showsPlacements: false, peerGroups: [], untrainedPlacements: [] });
    expect(page.details).toMatchObject({ turn: [], fairness: null });
    for (const supervisor of page.details!.supervisors)
      expect(supervisor).toMatchObject({ load: null, periods: [], outsidePeriods: 0, turn: null });
    expect(page.details!.supervisors.some(({ maySetStatus }) => maySetStatus)).toBe(false);
    const elsewhereArea = Object.keys(expected.byArea).find((each) => each !== area)!;
    expect(await statusOf(`/api/areas/${encodeURIComponent(elsewhereArea)}?term=HT2024`)).toBe(403);
    expect(await statusOf(`/api/workload?term=HT2024&area=${encodeURIComponent(elsewhereArea)}`)).toBe(403);
    expect((await get<Workload>("/api/workload?term=HT2024")).areas).toEqual([area]);
  });

  test("a supervisor sees the whole's key figures and the own unit's totals, no areas and no names", async () => {
    api.as(anActor({ worksAt: [managed], supervisorId: "email:somebody@kommun.example" }));
    const overview = await get<Overview>("/api/overview?term=HT2024");
    expect(overview.total.coverage.supervisors).toBe(361);
    expect([overview.areas, overview.todo]).toEqual([[], []]);
    expect((await get<UnitPage>(`/api/units/${managed}?term=HT2024`)).details).toBeNull();
    expect(await statusOf(`/api/units/${other}?term=HT2024`)).toBe(403);
    expect(await statusOf(`/api/areas/${encodeURIComponent(area)}?term=HT2024`)).toBe(403);
    const workload = await get<Workload>("/api/workload?term=HT2024");
    expect(workload.units.map(({ id }) => id)).toEqual([managed]);
    expect(workload.areas).toEqual([]);
    expect(await statusOf(`/api/workload?term=HT2024&area=${encodeURIComponent(area)}`)).toBe(403);
  });

  test("somebody without a role sees nothing", async () => {
    api.as(anActor());
    for (const path of ["/api/overview", "/api/areas/x", `/api/units/${managed}`, "/api/workload"])
      expect([path, await statusOf(path)]).toEqual([path, 403]);
  });

  test("nobody's address or employee number is in any answer", async () => {
    api.as(HR);
    const text = JSON.stringify([
      await get(`/api/overview?term=HT2024`),
      await get(`/api/areas/${encodeURIComponent(area)}?term=HT2024`),
      await get(`/api/units/${managed}?term=HT2024`),
      await get(`/api/workload?term=HT2024`),
    ]);
    expect(text).not.toMatch(/@|number:|email:/);
  });
});
