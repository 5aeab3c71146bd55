import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../bot/clock";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { makeFileReader } from "../../bot/files/file-reader";
import { openImportLock } from "../../bot/storage/register/import-lock";
import { openImportJournal } from "../../bot/storage/register/imports";
import { openMappingStore } from "../../bot/storage/register/mappings";
import { openRecordStore } from "../../bot/storage/register/record-store";
import { makeImportFiles, type ImportFilesDeps } from "../../bot/usecases/register/import-files";
import { makePlanImport } from "../../bot/usecases/register/plan-import";
import type { FileReader, ReadFileOutcome, RegisterStore, SourceFile } from "../../bot/usecases/register/ports";
import { makeRecoverImport } from "../../bot/usecases/register/recover-import";
import { makeRememberMapping } from "../../bot/usecases/register/remember-mapping";
import { makeShowLatestImport } from "../../bot/usecases/register/show-latest-import";
import { makeUndoImport } from "../../bot/usecases/register/undo-import";
import { canonical } from "../../bot/domain/register/import/combine-records";
import type { RegisterRecord } from "../../bot/domain/register/records";
import { testTables, uniquePrefix } from "./azurite";
import { EXAMPLE_FILES } from "./example-files";

/** The fictional municipality's files, as other systems hand them over. */
export function exampleFiles(): readonly SourceFile[] {
  const names = readdirSync(EXAMPLE_FILES).filter((name) => /\.(csv|xlsx)$/.test(name));
  return names.sort().map((name) => ({ name, content: readFileSync(join(EXAMPLE_FILES, name)) }));
}

const reader = makeFileReader();
const outcomes = new Map<string, Promise<ReadFileOutcome>>();

/** The real reader, but a file that has been read already in this test file is not read again. */
const readOnce: FileReader = {
  read(file) {
    const key = `${file.name}\n${Buffer.from(file.content).toString("base64")}`;
    const outcome = outcomes.get(key) ?? reader.read(file);
    outcomes.set(key, outcome);
    return outcome;
  },
};

/** What must come out of them. */
export function expectedFigures(): { readonly units: number; readonly placements: Record<string, number> } & Record<
  string,
  unknown
> {
  return JSON.parse(readFileSync(join(EXAMPLE_FILES, "expected.json"), "utf8"));
}

export function csv(name: string, ...lines: readonly string[]): SourceFile {
  return { name, content: Buffer.from(lines.join("\r\n"), "utf8") };
}

/** A clock that a test moves by hand. */
export function handClock(start = "2024-12-01T12:00:00.000Z"): Clock & { pass(seconds: number): void } {
  let now = start;
  return {
    now: () => now,
    pass(seconds) {
      now = new Date(Date.parse(now) + seconds * 1000).toISOString();
    },
  };
}

/** Everything about importing, on tables of its own. */
export async function anImporter(clock: Clock = handClock(), prefix = uniquePrefix()) {
  const [records, journal, lock, mappings] = await Promise.all([
    openRecordStore(testTables(), prefix),
    openImportJournal(testTables(), prefix),
    openImportLock(testTables(), prefix),
    openMappingStore(testTables(), prefix),
  ]);
  const deps = {
    files: readOnce,
    records,
    journal,
    lock,
    mappings,
    clock,
    calendars: DEFAULT_CALENDARS,
    rememberMapping: makeRememberMapping({ mappings }),
  } satisfies ImportFilesDeps;
  return { deps, prefix, ...importingWith(deps) };
}

/** The use cases over the given stores, for tests that put something in between. */
export function importingWith(deps: ImportFilesDeps) {
  const importFiles = makeImportFiles(deps);
  return {
    planImport: makePlanImport(deps),
    importFiles,
    undoImport: makeUndoImport(deps),
    recoverImport: makeRecoverImport(deps),
    showLatestImport: makeShowLatestImport(deps),
    /** Imports files without anything special. */
    take: (...files: readonly SourceFile[]) => importFiles({ files, term: null, mapping: {}, fingerprint: null }),
  };
}

/** The whole register, in an order of its own, to compare with. */
export async function everythingIn(records: Pick<RegisterStore, "load">): Promise<readonly RegisterRecord[]> {
  const all = await records.load(["unit", "staffing", "competence", "protected", "placement", "prao", "places"]);
  return [...all].sort((a, b) => (canonical([a.kind, a.key]) < canonical([b.kind, b.key]) ? -1 : 1));
}
