import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { makeProgress } from "../../../../bot/cli/progress";
import { registerImportCommand } from "../../../../bot/cli/register/import-command";
import type { ImportReport, UndoReport } from "../../../../bot/contract/import";
import { textIn } from "../../../../bot/text/text";
import { anImporter } from "../../../support/importing";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "import-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, ...lines: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.join("\r\n"));
  return path;
}

/** The command over a register of its own, and what running it printed. */
async function aCommand(): Promise<
  (...args: readonly string[]) => Promise<{ readonly out: string; readonly aside: string; readonly exitCode: number }>
> {
  const importer = await anImporter();
  return async (...args) => {
    const out: string[] = [];
    const aside: string[] = [];
    let exitCode = 0;
    const program = new Command().exitOverride().configureOutput({ writeErr: (text) => aside.push(text) });
    registerImportCommand(program, {
      ...importer,
      text: textIn("sv"),
      progress: makeProgress((out) => aside.push(out), { isTerminal: false, clock: importer.deps.clock }),
      print: (line) => out.push(line),
      printAside: (line) => aside.push(line),
      setExitCode: (code) => (exitCode = code),
    });
    await program.parseAsync(["import", ...args], { from: "user" });
    return { out: out.join("\n"), aside: aside.join("\n"), exitCode };
  };
}

const UNITS = "Verksamhetsområde;Enhetskod;Enhet;Enhetschef;Tar emot praktik";
const INVENTORY = "Enhet;Namn;E-post;Handledarutb.;Klar;Intyg;Personnr";

test("an import prints a table of files and rows, and exits with 0 when nothing needs anybody", async () => {
  const run = await aCommand();
  const units = await file("enheter.csv", UNITS, "Norr;V1;Ekbacken hemvård;Eva Ek;Ja", "Totalt;;1");
  const { out, aside, exitCode } = await run(units);
  expect(exitCode).toBe(0);
  expect(aside).toContain("Läser fil 1 av 1");
  expect(out.split("\n")).toEqual([
    "Fil          Innehåll  Nya  Ändrade  Oförändrade  Att åtgärda  Inte med  Rader",
    "enheter.csv   enheter    1        0            0            0         1      2",
    "Totalt                   1        0            0            0         1      2",
    "",
    "Rader som inte är med, och varför",
    "  enheter.csv, rad 3: Summarad.",
    "",
    "Klart: 1 uppgift lades till och 0 uppgifter ändrades. Ångra med: handledarnat import --undo",
  ]);
});

test("rows that need a decision are listed with file, row and reason, and the exit code is 1", async () => {
  const run = await aCommand();
  const units = await file("enheter.csv", UNITS, "Norr;V1;Ekbacken hemvård;Eva Ek;Ja");
  const people = await file(
    "inventering.csv",
    INVENTORY,
    "Ekbacken;Anna Ek;anna@ex.se;1+2;2019;ja;19121212-1212",
    "Ekbacken;Bo Öst;bo@ex.se;handledare;2019;ja;",
    "Okänd;Cia Ek;cia@ex.se;1+2;2019;ja;",
    "Ekbacken;Dan Ek;dan@ex.se;handledare;okänt;ja;",
  );
  const nonsense = await file("lunch.csv", "Rätt;Pris", "Ärtsoppa;85");
  const { out, exitCode } = await run("--dry-run", units, people, nonsense);
  expect(exitCode).toBe(1);
  expect(out).toContain("inventering.csv, rad 3, 5: Utbildningen anges utan steg i ”Handledarutb.”.");
  expect(out).toContain("inventering.csv, rad 4: Enheten ”Okänd” finns inte i registret.");
  expect(out).toContain("inventering.csv: En kolumn med personnummer har hoppats över.");
  expect(out).toContain("lunch.csv: Kolumnrubrikerna känns inte igen. Det som lästes: ”Rätt”, ”Pris”.");
  expect(out).toContain("Inget har skrivits.");
  expect(out).not.toMatch(/1212|anna@ex/);
});

test("with --json the report is one line, with the buckets adding up to the rows", async () => {
  const run = await aCommand();
  const units = await file("enheter.csv", UNITS, "Norr;V1;Ekbacken;Eva Ek;Ja", "Norr;;Lindhaga;;Ja", "Summa;;2");
  const { out, exitCode } = await run("--json", units);
  const report = JSON.parse(out) as ImportReport;
  expect(exitCode).toBe(1);
  expect(report).toMatchObject({ isDryRun: false, rowsRead: 3, needsAttention: true, records: { new: 1, changed: 0 } });
  expect(report.counts).toEqual({ new: 1, changed: 0, unchanged: 0, needsDecision: 1, leftOut: 1 });
  expect(report.files[0]!.rows.map(({ row, reason }) => [row, reason?.code])).toEqual([
    [3, "unit-code-missing"],
    [4, "total"],
  ]);
});

test("a mapping says what a heading means, and a term what the file's name does not", async () => {
  const run = await aCommand();
  const prao = await file("prao.csv", "Organisationsnamnet;Enhetskod;Vecka;Hur många", "Ekbacken;V1;43;2");
  const args = ["--json", "--dry-run", "--map", "hur många=antal", "--map", "Organisationsnamnet=unitName"];
  const without = JSON.parse((await run(...args, prao)).out) as ImportReport;
  expect(without.files[0]!.rows[0]!.reason).toMatchObject({ code: "term-missing" });
  const withTerm = JSON.parse((await run(...args, "--term", "ht 24", prao)).out) as ImportReport;
  expect(withTerm.files[0]!.rows[0]!.reason).toMatchObject({ code: "unit-unknown" });
});

test("--undo takes the latest import back", async () => {
  const run = await aCommand();
  await run(await file("enheter.csv", UNITS, "Norr;V1;Ekbacken;Eva Ek;Ja"));
  const { out } = await run("--undo", "--json");
  expect(JSON.parse(out) as UndoReport).toMatchObject({ restored: 1, undone: { isUndone: true } });
  await expect(run("--undo")).rejects.toMatchObject({ reason: "nothing-to-undo" });
  await run(await file("enheter.csv", UNITS, "Norr;V1;Ekbacken;Eva Ek;Ja"));
  expect((await run("--undo")).out).toMatch(/^Importen \d{4}-\d\d-\d\d \d\d:\d\d är ångrad/);
});

test.each([
  [[], "Ange minst en fil"],
  [["--undo", "a.csv"], "utan filer"],
  [["--undo", "--dry-run"], "utan filer och utan --dry-run"],
  [["/finns/inte.csv"], "Filen /finns/inte.csv gick inte att öppna"],
])("import %j is wrong usage, and says what to do", async (args, sentence) => {
  const run = await aCommand();
  const { aside, exitCode } = await run(...args);
  expect([exitCode, aside]).toEqual([2, expect.stringContaining(sentence)]);
});

test("a mapping that cannot be understood lists the fields", async () => {
  const run = await aCommand();
  await expect(run("--map", "Rubrik", "a.csv")).rejects.toThrow(/”Rubrik” gick inte att förstå.*enhetskod, enhet,/);
});

test("--unit tells what a spelling means: the row waits no longer, then or later, and undoing takes nothing back", async () => {
  const run = await aCommand();
  const units = await file("enheter.csv", UNITS, "Norr;V1;Ekbacken hemvård;Eva Ek;Ja");
  const people = await file("inventering.csv", INVENTORY, "Huset;Anna Ek;anna@ex.se;1+2;2022;ja;");
  expect(await run(units, people)).toMatchObject({ exitCode: 1 });
  const dry = await run(people, "--dry-run", "--unit", "Huset=V1");
  expect(dry.exitCode).toBe(0);
  expect(await run(people)).toMatchObject({ exitCode: 1 });
  const told = await run("--unit", "HUSET=v1", "--unit", "Annat=V2");
  expect(told).toMatchObject({ exitCode: 0, out: expect.stringContaining("2 stavningar av enhetsnamn är sparade") });
  expect(await run(people)).toMatchObject({ exitCode: 0 });
  await run("--undo");
  expect(await run(units, people)).toMatchObject({ exitCode: 0 });
});

test("--unit without a code is wrong usage, and --undo is used without it", async () => {
  const run = await aCommand();
  await expect(run("--unit", "Huset")).rejects.toMatchObject({ code: "commander.invalidArgument" });
  expect(await run("--undo", "--unit", "Huset=V1")).toMatchObject({ exitCode: 2 });
});
