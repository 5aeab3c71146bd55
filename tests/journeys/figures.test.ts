import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { registerCoverageCommand } from "../../bot/cli/placement/coverage-command";
import { registerLoadCommand } from "../../bot/cli/placement/load-command";
import { registerImportCommand } from "../../bot/cli/register/import-command";
import type { CoverageReport } from "../../bot/contract/coverage";
import type { ImportReport } from "../../bot/contract/import";
import type { LoadReport } from "../../bot/contract/load";
import { localNetworkFigures } from "../../bot/domain/network/people/local-network";
import { managerAreasName } from "../../bot/domain/network/people/manager-areas";
import { makeFileReader } from "../../bot/files/file-reader";
import { coverageRoutes } from "../../bot/http/placement/coverage-routes";
import { importRoutes } from "../../bot/http/register/import-routes";
import { makeProduct, type Product } from "../../bot/service/product";
import { openStores } from "../../bot/service/stores";
import { textIn } from "../../bot/text/text";
import { startApi, type Api } from "../support/api";
import { testTables, uniquePrefix } from "../support/azurite";
import { EXAMPLE_FILES } from "../support/example-files";

/** The municipality's files as other systems hand them over, and the figures that must come out of them. */
const files = readdirSync(EXAMPLE_FILES)
  .filter((name) => /\.(csv|xlsx)$/.test(name))
  .map((name) => join(EXAMPLE_FILES, name));
const expected = JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8")) as Expected;

interface Expected {
  readonly units: number;
  readonly receivingUnits: number;
  readonly managers: number;
  readonly permanentCareStaff: number;
  readonly supervisorsStep12: number;
  readonly coverage: number;
  readonly withoutEvidence: number;
  readonly onlyStep1: number;
  readonly notPermanent: number;
  readonly step3: number;
  readonly managersWithStep3: number;
  readonly protectedRowsLeftOut: number;
  readonly capacityPerTerm: number;
  readonly capacityPerYear: number;
  readonly term: string;
  readonly placements: Readonly<
    Record<
      | "rows"
      | "counted"
      | "apl"
      | "aplWithoutSupervisor"
      | "aplWithUntrainedSupervisor"
      | "lia"
      | "apprentices"
      | "prao",
      number
    >
  >;
  readonly byArea: Readonly<
    Record<
      string,
      { readonly base: number; readonly supervisors: number; readonly share: number; readonly step3: number }
    >
  >;
  readonly byUnit: Readonly<
    Record<
      string,
      { readonly base: number; readonly supervisors: number; readonly step3: number; readonly aplDone: number }
    >
  >;
}

/** The files' shares are written with four decimals. */
const fourDecimals = (share: number | null) => (share === null ? null : Math.round(share * 10_000) / 10_000);

/** Both reports in the shape of the expected figures, so that they can be compared whole. */
function asExpected(coverage: CoverageReport, load: LoadReport): Expected {
  const { total, areas, units, managers, leftOut } = coverage;
  const receiving = units.filter((unit) => unit.receivesStudents);
  const loadOf = new Map(load.units.map((unit) => [unit.id, unit]));
  return {
    units: units.length,
    receivingUnits: receiving.length,
    managers: managers.total,
    permanentCareStaff: total.permanentCareStaff,
    supervisorsStep12: total.supervisors,
    coverage: fourDecimals(total.share)!,
    withoutEvidence: leftOut.withoutEvidence,
    onlyStep1: leftOut.onlyStep1,
    notPermanent: leftOut.notPermanent,
    step3: total.leads,
    managersWithStep3: managers.withLead,
    protectedRowsLeftOut: leftOut.protected,
    capacityPerTerm: total.capacityPerTerm,
    capacityPerYear: total.capacityPerYear,
    term: load.term,
    placements: {
      rows: load.total.placements.rows,
      counted: load.total.placements.held,
      apl: load.total.students.apl,
      aplWithoutSupervisor: load.total.apl.withoutSupervisor,
      aplWithUntrainedSupervisor: load.total.apl.untrained,
      lia: load.total.students.lia,
      apprentices: load.total.students.apprenticeship,
      prao: load.total.students.prao,
    },
    byArea: Object.fromEntries(
      areas.map(({ id, permanentCareStaff, supervisors, share, leads }) => [
        id,
        { base: permanentCareStaff, supervisors, share: fourDecimals(share)!, step3: leads },
      ]),
    ),
    byUnit: Object.fromEntries(
      receiving.map(({ id, permanentCareStaff, supervisors, leads }) => [
        id,
        { base: permanentCareStaff, supervisors, step3: leads, aplDone: loadOf.get(id)!.students.apl },
      ]),
    ),
  };
}

/** Every expected figure; who is asked for an evaluation is the round's to show. */
function expectedFigures(): Expected {
  const {
    note: _note,
    evaluation: _evaluation,
    ...figures
  } = expected as Expected & {
    readonly note: string;
    readonly evaluation: unknown;
  };
  return figures;
}

const clock = { now: () => "2025-01-10T12:00:00.000Z" };

async function openProduct(): Promise<Product> {
  return makeProduct(await openStores(testTables(), uniquePrefix()), {
    clock,
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
}

describe("all files over HTTP", () => {
  let api: Api;
  let base: string;
  let product: Product;

  beforeAll(async () => {
    product = await openProduct();
    api = await startApi([...importRoutes(product), ...coverageRoutes(product)]);
    base = api.base;
  });
  afterAll(() => api.close());

  const upload = async (): Promise<ImportReport> => {
    const form = new FormData();
    for (const path of files)
      form.append("files", new Blob([readFileSync(path)]), path.slice(EXAMPLE_FILES.length + 1));
    const response = await fetch(`${base}/api/imports`, { method: "POST", body: form });
    expect(response.status).toBe(200);
    return (await response.json()) as ImportReport;
  };
  const get = async <Report>(path: string) => (await (await fetch(base + path)).json()) as Report;
  const figures = async () =>
    asExpected(await get<CoverageReport>("/api/coverage"), await get<LoadReport>(`/api/load?term=${expected.term}`));

  test("give every expected figure, and nothing else when they come a second time", async () => {
    const first = await upload();
    expect(first.counts.needsDecision).toBe(0);
    expect(await figures()).toEqual(expectedFigures());
    const second = await upload();
    expect([second.counts.new, second.counts.changed]).toEqual([0, 0]);
    expect(await figures()).toEqual(expectedFigures());
  });

  test("give the same at the end of the term that they are about, and 199 supervisors to go", async () => {
    const report = await get<CoverageReport>(`/api/coverage?term=${expected.term}`);
    expect(report).toMatchObject({ asOf: "2024-12-31", total: { goal: 560, missing: 199, share: 361 / 1867 } });
    expect(report.atGoal).toEqual({ capacityPerTerm: 560, capacityPerYear: 1120 });
  });

  test("give 26 step 3 at 24 of 44 managers, so that 240 of the 361 supervisors have a local network (S39)", async () => {
    const [managerAreas] = await product.readFigures("HT2024", managerAreasName);
    expect(managerAreas!.reduce((sum, { activeLeads }) => sum + activeLeads, 0)).toBe(expected.step3);
    expect(managerAreas!.filter(({ manager }) => manager !== null)).toHaveLength(expected.managers);
    expect(localNetworkFigures(managerAreas!, () => false)).toEqual({
      ...{ active: expected.supervisorsStep12, covered: 240, withSponsor: 0 },
      ...{ share: 240 / 361, shareWithSponsor: 240 / 361 },
      ...{ managerAreas: expected.managers, managerAreasWithLead: expected.managersWithStep3 },
    });
  });
});

test("the files one by one on the command line, last one first, give every expected figure", async () => {
  const product = await openProduct();
  const printed: string[] = [];
  const exitCodes: number[] = [];
  const run = async (...words: readonly string[]): Promise<unknown> => {
    const deps = {
      ...product,
      text: textIn("sv"),
      print: (line: string) => void printed.push(line),
      printAside: () => undefined,
      progress: { show: () => undefined, end: () => undefined },
      setExitCode: (code: number) => void exitCodes.push(code),
    };
    const program = new Command().exitOverride();
    registerImportCommand(program, deps);
    registerCoverageCommand(program, deps);
    registerLoadCommand(program, deps);
    await program.parseAsync([...words, "--json"], { from: "user" });
    return JSON.parse(printed.at(-1)!) as unknown;
  };
  for (const path of files.toReversed()) await run("import", path);
  const coverage = (await run("coverage")) as CoverageReport;
  const load = (await run("load", "--term", expected.term)) as LoadReport;
  expect(asExpected(coverage, load)).toEqual(expectedFigures());
  expect(exitCodes.filter((code) => code === 2)).toEqual([]);
});
