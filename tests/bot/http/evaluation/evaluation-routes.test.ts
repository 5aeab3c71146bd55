import type { ComparedQuestion, EvaluationPage, HeatTable } from "../../../../bot/contract/evaluation-page";
import type { Actor } from "../../../../bot/domain/access/actor";
import type { Publication, PublishedQuestion } from "../../../../bot/domain/evaluation/results/publication";
import { evaluationRoutes } from "../../../../bot/http/evaluation/evaluation-routes";
import type { CloseRoundDeps } from "../../../../bot/usecases/evaluation/results/close-round";
import { makeShowEvaluation } from "../../../../bot/usecases/evaluation/results/show-evaluation";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { uniquePrefix } from "../../../support/azurite";
import { ANSWERING, closeTerms, CLOSED_TERMS, runRound } from "../../../support/closed-terms";
import { closingDeps } from "../../../support/closing-term";
import { directoryOf } from "../../../support/directory";
import { aUnit } from "../../../support/records";

const UNITS = ANSWERING.map(({ unitCode, unitName, area }) => aUnit({ code: unitCode, name: unitName, area }));
const WITHOUT_ANYTHING = aUnit({ code: "V2199", name: "Örtagården", area: "Vårdboende Norr" });
const NOT_RECEIVING = aUnit({ code: "V2198", name: "Köket", area: "Vårdboende Norr", receivesStudents: false });
const MANAGER = anActor({ managerOf: ["V2101", "V2103"], managesIn: ["Vårdboende Norr"] });
const LEAD = anActor({ leadIn: ["Hemvård Söder"], supervisorId: "s1", worksAt: ["H3100"] });
const SUPERVISOR = anActor({ supervisorId: "s2", worksAt: ["V2100"] });
const NOBODY = anActor();

let deps: CloseRoundDeps;
let api: Api;

beforeAll(async () => {
  deps = await closingDeps(uniquePrefix());
  await closeTerms(deps);
  await runRound(deps, "VT2025", 0);
  const readDirectory = directoryOf([...UNITS, WITHOUT_ANYTHING, NOT_RECEIVING]);
  api = await startApi(evaluationRoutes({ showEvaluation: makeShowEvaluation({ ...deps, readDirectory }) }));
});
afterAll(() => api.close());

async function ask(query: Readonly<Record<string, string>>, actor: Actor = HR) {
  api.as(actor);
  const response = await fetch(`${api.base}/api/evaluation?${new URLSearchParams(query).toString()}`);
  return { status: response.status, body: (await response.json()) as unknown };
}

async function page(query: Readonly<Record<string, string>> = {}, actor: Actor = HR): Promise<EvaluationPage> {
  const { status, body } = await ask(query, actor);
  expect(status).toBe(200);
  return body as EvaluationPage;
}

async function publication(term: string): Promise<Publication> {
  return (await deps.closings.ofTerm(term))!.publication;
}

function publishedIn({ cells }: Publication, role: string, area: string | null): readonly PublishedQuestion[] {
  return cells.find((cell) => cell.role === role && cell.area === area)!.questions;
}

const hiddenRows = (heat: HeatTable) => heat.rows.filter(({ cells }) => cells === null).map(({ name }) => name);
const names = (heat: HeatTable | null | undefined) => heat?.rows.map(({ name }) => name);

test("without a wish HR gets the latest closed term, students, the whole administration", async () => {
  const { term, terms, role, scope, choices, figures, awaited } = await page();
  expect({ term, terms, role, scope, awaited }).toEqual({
    term: "HT2024",
    terms: ["HT2024", "VT2024", "HT2023"],
    role: "student",
    scope: { kind: "total" },
    awaited: null,
  });
  expect(choices.areas).toEqual(["Daglig verksamhet", "Hemvård Söder", "LSS bostad", "Vårdboende Norr"]);
  expect(choices.units).toContainEqual({ id: "V2199", name: "Örtagården", area: "Vårdboende Norr" });
  expect(figures!.series.map(({ from }) => from)).toEqual(["HT2024", "VT2024", "HT2023"]);
  expect(figures!.participation).toMatchObject({ answered: 60, responseRate: expect.any(Number) as number });
});

test.each([
  ["student", ""],
  ["student", "Vårdboende Norr"],
  ["student", "LSS bostad"],
  ["supervisor", ""],
  ["supervisor", "Hemvård Söder"],
])("every share of %s in '%s' is the frozen one", async (role, area) => {
  const { figures } = await page({ role, area });
  for (const [place, { from }] of figures!.series.entries()) {
    const published = publishedIn(await publication(from), role, area || null);
    for (const question of figures!.questions) expect(question.shares[place]).toEqual(frozen(question, published));
  }
});

function frozen({ id }: ComparedQuestion, published: readonly PublishedQuestion[]) {
  const { scores, hidden } = published.find((question) => question.id === id)!;
  return {
    n: scores?.n ?? null,
    share: scores?.positiveShare ?? null,
    band: scores?.positiveShareBand ?? null,
    hidden,
  };
}

test("a change is told where both terms have ten answers and exact shares, and is what a reader subtracts", async () => {
  for (const area of ["", "Vårdboende Norr", "Hemvård Söder", "Daglig verksamhet"]) {
    const { figures } = await page({ area });
    for (const { change, shares } of figures!.questions) {
      const [now, before] = shares;
      const isTold = (now?.n ?? 0) >= 10 && (before?.n ?? 0) >= 10;
      const points = (share: number | null | undefined) => Math.round((share ?? NaN) * 100);
      expect(change).toBe(isTold ? points(now?.share) - points(before?.share) : null);
    }
  }
});

test("the whole administration's heat table has a row per area, hidden ones with their reason", async () => {
  const { heat } = (await page({ area: "" })).figures!;
  expect(heat).toMatchObject({ rowsAre: "areas", weak: 60, strong: 80 });
  expect(names(heat)).toEqual(["Daglig verksamhet", "Hemvård Söder", "LSS bostad", "Vårdboende Norr"]);
  const reasons = (area: string) => heat!.rows.find(({ id }) => id === area)!.cells!.map(({ hidden }) => hidden);
  expect(new Set(reasons("LSS bostad"))).toEqual(new Set(["too-few"]));
  expect(reasons("Daglig verksamhet")).toContain("protects-others");
});

test("an area's heat table lists every unit that receives students, and gives no figure of those without a window", async () => {
  const { heat } = (await page({ area: "Vårdboende Norr" })).figures!;
  expect(names(heat)).toEqual(["Björkdungen", "Ekhöjden", "Laröd vårdboende", "Lindhaga", "Åkerlyckan", "Örtagården"]);
  expect(hiddenRows(heat!)).toEqual(["Lindhaga", "Åkerlyckan", "Örtagården"]);
  const spans = Object.fromEntries(heat!.rows.map(({ name, span }) => [name, span && `${span.from}–${span.to}`]));
  expect(spans).toMatchObject({ "Laröd vårdboende": "HT2024–HT2024", Ekhöjden: "HT2023–VT2024" });
});

test("every figure of the heat table is the frozen one", async () => {
  const all = await Promise.all(CLOSED_TERMS.map(publication));
  for (const area of ["Vårdboende Norr", "Hemvård Söder"]) {
    const { heat } = (await page({ area })).figures!;
    for (const { id, span, cells } of heat!.rows.filter((row) => row.cells !== null)) {
      const window = all
        .flatMap(({ windows }) => windows)
        .find(({ unitCode, terms }) => unitCode === id && terms[0] === span!.from && terms.at(-1) === span!.to)!;
      for (const [place, column] of heat!.columns.entries()) {
        const { scores, hidden } = window.questions.find((question) => question.id === column.id)!;
        expect(cells![place]).toEqual({ index: scores?.index ?? null, band: scores?.indexBand ?? null, hidden });
      }
    }
  }
});

test("a unit is compared over its published windows, newest first", async () => {
  const { scope, figures } = await page({ unit: "V2100" });
  expect(scope).toEqual({ kind: "unit", unit: "V2100", name: "Laröd vårdboende", area: "Vårdboende Norr" });
  expect(figures!.series.map(({ to }) => to)).toEqual(["HT2024", "VT2024", "HT2023"]);
  expect(figures!.participation).toBeNull();
  expect(figures!.heat).toBeNull();
  const none = await page({ unit: "V2103" });
  expect(none.figures).toMatchObject({ series: [], questions: [], heat: null });
});

test("supervisors' answers are never shown by unit", async () => {
  expect((await page({ role: "supervisor", area: "Hemvård Söder" })).figures!.heat).toBeNull();
  const unit = await page({ role: "supervisor", unit: "V2100" });
  expect(unit.figures).toMatchObject({ series: [], questions: [], heat: null, participation: null });
  expect(unit.choices.units).toEqual([]);
});

test("an earlier term is compared with those before it only", async () => {
  const { figures } = await page({ term: "VT2024" });
  expect(figures!.series.map(({ from }) => from)).toEqual(["VT2024", "HT2023"]);
  expect((await page({ term: "HT2023" })).figures!.questions.every(({ change }) => change === null)).toBe(true);
});

test("until a term's round is closed the page tells when its figures come", async () => {
  const running = await page({ term: "VT2025" });
  expect(running).toMatchObject({
    term: "VT2025",
    terms: ["HT2024", "VT2024", "HT2023"],
    figures: null,
    awaited: { term: "VT2025", closesAt: "2024-12-31T22:00:00.000Z" },
  });
  expect(await page({ term: "HT2020" })).toMatchObject({ figures: null, awaited: null });
});

test("before any round is closed the page tells which one is waited for", async () => {
  const fresh = await closingDeps(uniquePrefix());
  const showEvaluation = makeShowEvaluation({ ...fresh, readDirectory: directoryOf(UNITS) });
  const wish = { actor: HR, term: null, role: "student", area: null, unit: null } as const;
  expect(await showEvaluation(wish)).toMatchObject({ term: null, terms: [], figures: null, awaited: null });
  await runRound(fresh, "HT2023", 0);
  expect(await showEvaluation(wish)).toMatchObject({ term: null, figures: null, awaited: { term: "HT2023" } });
});

test("a manager gets the own area, with rows for the own units only", async () => {
  const { scope, choices, figures } = await page({}, MANAGER);
  expect(scope).toEqual({ kind: "area", area: "Vårdboende Norr" });
  expect(choices.areas).toEqual(["Vårdboende Norr"]);
  expect(choices.units.map(({ id }) => id)).toEqual(["V2101", "V2103"]);
  expect(names(figures!.heat)).toEqual(["Björkdungen", "Åkerlyckan"]);
  expect((await page({ unit: "V2101" }, MANAGER)).scope).toMatchObject({ unit: "V2101" });
});

test("a step 3 supervisor gets the own area with all its units", async () => {
  const { scope, figures } = await page({}, LEAD);
  expect(scope).toEqual({ kind: "area", area: "Hemvård Söder" });
  expect(names(figures!.heat)).toEqual(["Södra hemvården", "Ängens hemvård"]);
});

test("a supervisor gets the own unit's windows", async () => {
  const { scope, choices } = await page({}, SUPERVISOR);
  expect(scope).toMatchObject({ kind: "unit", unit: "V2100" });
  expect(choices).toEqual({ areas: [], units: [{ id: "V2100", name: "Laröd vårdboende", area: "Vårdboende Norr" }] });
});

test("the whole administration shows managers, step 3 and supervisors only the rows that are theirs", async () => {
  expect(names((await page({ area: "" }, MANAGER)).figures!.heat)).toEqual(["Vårdboende Norr"]);
  expect(names((await page({ area: "" }, LEAD)).figures!.heat)).toEqual(["Hemvård Söder"]);
  expect((await page({ area: "" }, SUPERVISOR)).figures!.heat).toBeNull();
});

test.each([
  ["nobody", NOBODY, {}],
  ["a manager, of another area", MANAGER, { area: "Hemvård Söder" }],
  ["a manager, of another's unit", MANAGER, { unit: "V2100" }],
  ["a manager, of a unit that there is not", MANAGER, { unit: "X1" }],
  ["step 3, of another area", LEAD, { area: "Vårdboende Norr" }],
  ["step 3, of another area's unit", LEAD, { unit: "V2100" }],
  ["a supervisor, of an area", SUPERVISOR, { area: "Vårdboende Norr" }],
  ["a supervisor, of another unit", SUPERVISOR, { unit: "V2101" }],
])("the figures are refused to %s", async (_, actor, query) => {
  expect(await ask(query, actor)).toMatchObject({ status: 403, body: { code: "not-allowed" } });
});

test.each([
  [{ area: "Månen" }, 404, "place-not-found"],
  [{ unit: "X1" }, 404, "place-not-found"],
  [{ term: "snart" }, 400, "unknown-term"],
  [{ role: "manager" }, 400, "invalid-input"],
])("HR asking %j is refused with %i", async (query, status, code) => {
  expect(await ask(query)).toMatchObject({ status, body: { code } });
});

test("a page is made from four terms at most, however many have been closed", async () => {
  let chosen: readonly string[] = [];
  const closings: CloseRoundDeps["closings"] = {
    ...deps.closings,
    publications: (choose) =>
      deps.closings.publications((closed) => {
        const many = [
          ...Array.from({ length: 20 }, (_, i) => `${i % 2 ? "HT" : "VT"}${2014 + Math.floor(i / 2)}`),
          ...closed,
        ];
        chosen = choose(many);
        return chosen;
      }),
  };
  await makeShowEvaluation({ ...deps, closings, readDirectory: directoryOf([]) })({
    ...{ actor: HR, term: "HT2024", role: "student", area: "", unit: null },
  });
  expect(chosen).toHaveLength(4);
});
