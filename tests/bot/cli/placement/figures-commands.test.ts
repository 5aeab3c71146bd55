import { Command } from "commander";
import { DEFAULT_CALENDARS } from "../../../../bot/domain/placement/calendars";
import { registerCoverageCommand } from "../../../../bot/cli/placement/coverage-command";
import { registerLoadCommand } from "../../../../bot/cli/placement/load-command";
import { Refusal } from "../../../../bot/domain/refusal";
import type { RegisterRecord } from "../../../../bot/domain/register/records";
import { textIn } from "../../../../bot/text/text";
import { makeShowCoverage } from "../../../../bot/usecases/placement/show-coverage";
import { makeShowLoad } from "../../../../bot/usecases/placement/show-load";
import { recordsIn, statusesIn } from "../../../support/record-store";
import { aCompetence, aPlacement, aStaffing, aUnit, somePlaces } from "../../../support/records";

const records: readonly RegisterRecord[] = [
  aUnit({ code: "V1", name: "Laröd vårdboende" }),
  aUnit({ code: "V2", name: "Råå hemvård", area: "Hemvård Söder" }),
  aStaffing({ headCount: 1867 }),
  ...Array.from({ length: 361 }, (_, i) => aCompetence({ name: `Anna ${i}`, employeeNumber: String(i) })),
  aPlacement({ unit: { code: "V2", name: null } }),
  somePlaces({ wanted: 5, offered: 4 }),
];
const deps = {
  records: recordsIn(records),
  statuses: statusesIn(),
  calendars: DEFAULT_CALENDARS,
  clock: { now: () => "2024-12-31T12:00:00.000Z" },
};

async function run(...words: readonly string[]): Promise<string> {
  return runOver(deps, words);
}

async function runOver(over: typeof deps, words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const shared = { text: textIn("sv"), print: (line: string) => lines.push(line) };
  registerCoverageCommand(program, { showCoverage: makeShowCoverage(over), ...shared });
  registerLoadCommand(program, { showLoad: makeShowLoad(over), ...shared });
  await program.parseAsync([...words], { from: "user" });
  return lines.join("\n").replaceAll("\u00a0", " ");
}

test("coverage is a Swedish table with whole per cents", async () => {
  const printed = await run("coverage");
  expect(printed).toMatch(/^Täckning den 2024-12-31\n/);
  expect(printed).toMatch(/^Vårdboende Norr +1 867 +361 +19 % +199 +0 +0 +361 \/ 722$/m);
  expect(printed).toMatch(/^Hemvård Söder +saknas +0 +– +0 /m);
  expect(printed).toMatch(/^Totalt .* 19 % /m);
  expect(printed).toContain("560 handledare och plats för 560 praktikanter per termin, 1 120 per år");
  expect(await run("coverage", "--units")).toMatch(/^Laröd vårdboende +1 867 /m);
});

test("coverage without a base says that nobody knows when staff was measured", async () => {
  const printed = await runOver({ ...deps, records: recordsIn(records.filter(({ kind }) => kind !== "staffing")) }, [
    "coverage",
  ]);
  expect(printed).toContain("tar emot praktik. Det är inte känt när personalen mättes. Varje handledare");
});

test("load is a Swedish table, and names units that receive without supervisors", async () => {
  const printed = await run("load", "--term", "HT2024");
  expect(printed).toMatch(/^Hemvård Söder +1 +0 +0 +0 +5 +0 +– +-?−?1 +\?\/\?\/\?$/m);
  expect(printed).toMatch(/^Totalt +1 .* 5\/4\/\?$/m);
  expect(printed).toContain("APL: 1 av 1 saknar handledare");
  expect(printed).toContain("ingen handledare som räknas: Råå hemvård");
});

test("--json prints the contract's JSON and nothing else", async () => {
  const coverage = JSON.parse(await run("coverage", "--json", "--term", "HT2024")) as unknown;
  expect(coverage).toMatchObject({ asOf: "2024-12-31", total: { supervisors: 361, missing: 199 } });
  expect(JSON.parse(await run("load", "--json", "--term", "HT2024"))).toMatchObject({ term: "HT2024" });
});

test("an unknown term is a refusal, a missing one wrong usage", async () => {
  await expect(run("coverage", "--term", "snart")).rejects.toBeInstanceOf(Refusal);
  await expect(run("load")).rejects.toMatchObject({ code: "commander.missingMandatoryOptionValue" });
});
