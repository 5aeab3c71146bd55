import type { AreaPage } from "../../../../bot/contract/area-page";
import type { EvaluationPage } from "../../../../bot/contract/evaluation-page";
import type { FigureLine } from "../../../../bot/contract/figures";
import type { Overview } from "../../../../bot/contract/overview";
import type { RegisterSupervisors } from "../../../../bot/contract/register";
import type { Workload } from "../../../../bot/contract/workload";
import { makeFileReader } from "../../../../bot/files/file-reader";
import { makeFileWriter } from "../../../../bot/files/file-writer";
import { evaluationRoutes } from "../../../../bot/http/evaluation/evaluation-routes";
import { makeExportViews, type ExportViews } from "../../../../bot/http/export/export-views";
import { areaDocument } from "../../../../bot/http/export/tables/area";
import { makeShowEvaluation } from "../../../../bot/usecases/evaluation/results/show-evaluation";
import type { ExportDocument, ExportFormat } from "../../../../bot/usecases/export/document";
import { textIn } from "../../../../bot/text/text";
import { anActor, HR } from "../../../support/actors";
import { startApi, type Api } from "../../../support/api";
import { uniquePrefix } from "../../../support/azurite";
import { ANSWERING, closeTerms } from "../../../support/closed-terms";
import { closingDeps } from "../../../support/closing-term";
import { startExampleApi } from "../../../support/example-api";
import { directoryOf } from "../../../support/directory";
import { aUnit } from "../../../support/records";

const CONTEXT = { text: textIn("sv"), smallestGroup: 5 };
const reader = makeFileReader();
const writer = makeFileWriter();
let example: Awaited<ReturnType<typeof startExampleApi>>;
let evaluated: Api;
let views: ExportViews;

beforeAll(async () => {
  example = await startExampleApi();
  const deps = await closingDeps(uniquePrefix());
  await closeTerms(deps);
  const readDirectory = directoryOf(
    ANSWERING.map(({ unitCode, unitName, area }) => aUnit({ code: unitCode, name: unitName, area })),
  );
  const routes = evaluationRoutes({ showEvaluation: makeShowEvaluation({ ...deps, readDirectory }) });
  evaluated = await startApi(routes);
  const others = example.routes.filter(({ path }) => path !== "/api/evaluation");
  views = makeExportViews([...others, ...routes], CONTEXT);
});
afterAll(() => {
  example.close();
  evaluated.close();
});

async function screen<Page>(path: string, api: Api = example): Promise<Page> {
  return (await (await fetch(api.base + path)).json()) as Page;
}

function document(view: string, parameters: Readonly<Record<string, string>>): Promise<ExportDocument> {
  return views[view]!(parameters, HR);
}

/** A sheet's rows as our own import reads the file, below the headings. */
async function fileRows(
  made: ExportDocument,
  format: ExportFormat,
  sheet = 0,
): Promise<readonly (readonly string[])[]> {
  const read = await reader.read({ name: `a.${format}`, content: await writer.write(made, format) });
  if (read.kind !== "read") throw new Error(read.reason);
  const rows = read.sheets[format === "csv" ? 0 : sheet]!.rows.map(({ cells }) => cells);
  const { name, columns, rows: own } = made.sheets[sheet]!;
  const at = rows.findIndex(([first], index) => first === name && rows[index + 1]?.[0] === columns[0]?.heading);
  return rows.slice(at + 2, at + 2 + own.length);
}

/** "19,3358%" and "0.193358328869845" are the same share; words are no number. */
function figure(text: string | undefined): number | string {
  const plain = (text ?? "").replace(",", ".");
  if (/^-?[\d.]+%$/.test(plain)) return Number(plain.slice(0, -1)) / 100;
  return /^-?[\d.]+$/.test(plain) ? Number(plain) : plain;
}

const toldOf = ({ coverage, leads, places }: FigureLine) => [
  ...[coverage.supervisors, coverage.permanentCareStaff, coverage.share, coverage.goal, coverage.missing],
  ...[coverage.withoutEvidence, coverage.activeSupervisors, leads.leads, leads.managers, leads.managersWithLead],
  ...[places.capacity, places.wanted, places.difference, places.students],
];

function expectClose(read: readonly (string | undefined)[], told: readonly (number | string | null)[]): void {
  told.forEach((each, index) => {
    const found = figure(read[index]);
    if (typeof each === "number" && typeof found === "number") expect(found).toBeCloseTo(each, 5);
    else expect(found).toBe(each ?? "");
  });
}

describe.each(["xlsx", "csv"] as const)("as .%s", (format) => {
  test("the overview's areas and total are the screen's: 361 of 1 867", async () => {
    const { areas, total } = await screen<Overview>("/api/overview?term=HT2024");
    const rows = await fileRows(await document("overview", { term: "HT2024" }), format);
    expect(rows.map(([name]) => name)).toEqual([...areas.map(({ name }) => name), "Hela förvaltningen"]);
    [...areas, total].forEach((line, index) => expectClose(rows[index]!.slice(1), toldOf(line)));
    expect(rows.at(-1)!.slice(1, 3)).toEqual(["361", "1867"]);
  });

  test("an area's units are the screen's", async () => {
    const area = "Daglig verksamhet och socialpsykiatri";
    const { units } = await screen<AreaPage>(`/api/areas/${encodeURIComponent(area)}?term=HT2024`);
    const rows = await fileRows(await document("area", { term: "HT2024", area }), format);
    units.forEach((line, index) => {
      const [name, code, , , ...figures] = rows[index]!;
      expect([name, code]).toEqual([line.name, line.id]);
      expectClose(figures, toldOf(line));
    });
  });

  test("Belastning holds every unit, whatever page the screen is at, in the order that was asked for", async () => {
    const { units, total } = await screen<Workload>("/api/workload?term=HT2024&sort=free&order=ascending&pageSize=500");
    const asked = { term: "HT2024", sort: "free", order: "ascending", page: "2", pageSize: "25" };
    const rows = await fileRows(await document("workload", asked), format);
    expect(rows).toHaveLength(63);
    units.forEach((unit, index) => {
      const [name, code, , students] = rows[index]!;
      expect([name, code, students]).toEqual([unit.name, unit.id, String(unit.students)]);
      expectClose(rows[index]!.slice(14, 20), [
        unit.perActiveSupervisor,
        unit.perCareStaff,
        unit.supervisorsWithStudents,
        unit.shareWithStudents,
        unit.mostOfOne,
        unit.capacity,
      ]);
    });
    expect(rows.at(-1)![3]).toBe(String(total.students));
  });

  test("the register's list holds everybody who was found, on all pages", async () => {
    const { found, pages } = await screen<RegisterSupervisors>("/api/register/supervisors");
    const rows = await fileRows(await document("register", {}), format);
    expect([rows.length, pages > 1]).toEqual([found, true]);
  });
});

test("a unit without a base says so in words; 0 % would say something else", async () => {
  const page = await screen<AreaPage>("/api/areas/LSS%20bostad?term=HT2024");
  const [first, ...others] = page.units;
  const coverage = { ...first!.coverage, permanentCareStaff: 0, share: null, goal: 0, missing: 0, isBaseMissing: true };
  const { sheets } = areaDocument({ ...page, units: [{ ...first!, coverage }, ...others] }, CONTEXT);
  expect(sheets[0]!.rows[0]!.slice(5, 9)).toEqual(Array.from({ length: 4 }, () => "underlag saknas"));
});

/** Every number in the screen's answer, wherever it stands. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap((each) => numbersIn(each)) : [];
}

const VIEWS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ["overview", "/api/overview", { term: "HT2024" }],
  ["unit", "/api/units/V2100", { term: "HT2024" }],
  ["forecast", "/api/forecast", { term: "HT2024", trainedPerYear: "80" }],
];

test.each(VIEWS)("the file of %s holds no figure that the screen's answer does not hold", async (view, path, given) => {
  const told = new Set(numbersIn(await screen(`${path}?${new URLSearchParams(given).toString()}`)));
  const made = await document(view, { ...given, ...(view === "unit" ? { unit: "V2100" } : {}) });
  const written = numbersIn(made.sheets.map(({ rows }) => rows));
  expect(written.length).toBeGreaterThan(0);
  const isPercentOfTold = (number: number) => told.has(Math.round(number * 1e6) / 1e4);
  expect(written.filter((number) => !told.has(number) && !isPercentOfTold(number))).toEqual([]);
});

describe("of the evaluation", () => {
  const PLACES = ["", ...new Set(ANSWERING.map(({ area }) => area))];
  const pages = PLACES.flatMap((area) => (["student", "supervisor"] as const).map((role) => [area, role] as const));

  test.each(pages)("what is hidden in %j for %s is words in the file, and the rest the same", async (area, role) => {
    const query = { term: "HT2024", role, area };
    const page = await screen<EvaluationPage>(`/api/evaluation?${new URLSearchParams(query).toString()}`, evaluated);
    const made = await document("evaluation", query);
    const told = new Set(numbersIn(page));
    expect(numbersIn(made.sheets.map(({ rows }) => rows)).filter((number) => !told.has(number))).toEqual([]);
    page.figures?.questions.forEach(({ shares }, index) => {
      const cells = made.sheets[0]!.rows[index]!;
      shares.forEach(({ hidden, share, n }, series) => {
        const [shareCell, countCell] = [cells[1 + 2 * series], cells[2 + 2 * series]];
        if (hidden === null) expect([typeof shareCell, countCell]).toEqual([share === null ? "string" : "number", n]);
        else expect([shareCell, countCell].map((cell) => typeof cell)).toEqual(["string", "string"]);
      });
    });
    page.figures?.heat?.rows.forEach(({ cells }, index) => {
      if (cells !== null) return;
      const row = made.sheets[1]!.rows[index]!;
      expect(row.slice(3).every((cell) => cell === "visas inte")).toBe(true);
    });
  });

  test("some of it is hidden in this town, so that the test above is about something", async () => {
    const { figures } = await screen<EvaluationPage>("/api/evaluation?term=HT2024&role=supervisor&area=", evaluated);
    expect(JSON.stringify(figures)).toMatch(/too-few|protects-others|"cells":null/);
  });
});

test("nobody but those whom the view is for gets its document, whatever the link says", async () => {
  const somebody = anActor({ supervisorId: "s1", worksAt: ["V2100"] });
  await expect(views["register"]!({}, somebody)).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(views["area"]!({ area: "LSS bostad" }, somebody)).rejects.toMatchObject({ reason: "not-allowed" });
});
