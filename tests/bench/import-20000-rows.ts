import { basename } from "node:path";
import type { CountingDoor } from "../support/counting-door";
import { competenceFile, organisationFile } from "./made-files";
import { runMeasured, type FinishedProcess } from "./measured-process";

export interface ImportFigures {
  readonly rows: number;
  readonly first: ImportRun;
  /** The same file once more, which changes nothing. */
  readonly again: ImportRun;
}

export interface ImportRun {
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakBytes: number;
  readonly storageCalls: number;
}

const COMMAND = "../../bot/command-line.js";

/** A competence list of so many rows by the command line, start of the process included, as an operator meets it. */
export async function benchImport(given: {
  readonly rows: number;
  readonly storage: CountingDoor;
  readonly folder: string;
}): Promise<ImportFigures> {
  const { rows, storage, folder } = given;
  const env = { TABLES_CONNECTION_STRING: storage.connectionString, TABLES_PREFIX: "import" };
  const organisation = await organisationFile(folder);
  // The heading is one of the rows that a file may have at most.
  const people = rows - 1;
  const competences = await competenceFile(folder, people);
  await runMeasured(COMMAND, ["import", organisation, "--json"], env);

  const run = async (expected: "new" | "unchanged"): Promise<ImportRun> => {
    storage.takeCount();
    const finished = await runMeasured(COMMAND, ["import", competences, "--json"], env);
    mustBe(finished, expected, { rows: people, file: basename(competences) });
    return {
      seconds: finished.seconds,
      rowsPerSecond: rows / finished.seconds,
      peakBytes: finished.usage.peakBytes,
      storageCalls: storage.takeCount(),
    };
  };
  return { rows, first: await run("new"), again: await run("unchanged") };
}

/** A bench that imports nothing would be fast. */
function mustBe(
  { output, aside, exitCode }: FinishedProcess,
  expected: "new" | "unchanged",
  { rows, file }: { readonly rows: number; readonly file: string },
): void {
  if (output === "") throw new Error(`${file} was not imported: ${aside}`);
  const { counts } = JSON.parse(output) as { readonly counts: Readonly<Record<string, number>> };
  if (exitCode !== 0 || counts[expected] !== rows) {
    throw new Error(
      `${file} ended with ${exitCode} and ${JSON.stringify(counts)}; all ${rows} rows were to be ${expected}.`,
    );
  }
}
