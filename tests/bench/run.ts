import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startAzurite } from "../../bot/local/tables/azurite";
import { benchAnswering, type Spent } from "./answer-a-card";
import { openCountingDoor } from "../support/counting-door";
import { benchImport, type ImportRun } from "./import-20000-rows";
import { invokesFor } from "./invokes";
import { BOT_ID, benchRound } from "./send-a-round";

const ROWS = 20_000;
const RECIPIENTS = 1_000;

/** Every bench in one run, on one machine, against one Azurite in memory. Numbers are for comparing runs. */
async function main(): Promise<void> {
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  const azurite = await startAzurite({ port: 0 });
  const storage = await openCountingDoor(azurite.connectionString);
  const folder = await mkdtemp(join(tmpdir(), "handledarnat-bench-"));
  try {
    const imported = await benchImport({ rows: ROWS, storage, folder });
    say(`\nImport of ${whole(ROWS)} rows by the command line`);
    sayImport("all new", imported.first);
    sayImport("nothing new", imported.again);

    const round = await benchRound({ recipients: RECIPIENTS, tables: azurite.connectionString, storage, folder });
    const { figures } = round;
    say(`\nA round of ${whole(RECIPIENTS)} recipients, pace lifted`);
    line("cards sent", whole(figures.cards));
    line("cards per second", (figures.cards / figures.seconds).toFixed(1));
    line("CPU per card", `${figures.cpuMillisecondsPerCard.toFixed(2)} ms`);
    line("storage calls per recipient", figures.storageCallsPerCard.toFixed(2));
    line("connector calls per recipient", figures.connectorCallsPerCard.toFixed(2));
    line("peak memory", megabytes(figures.peakBytes));
    line("CPU at rest, round running", `${figures.restingCpuMillisecondsPerSecond.toFixed(1)} ms per second`);

    await round.pause();
    const invokes = invokesFor(round.connector, round.people, BOT_ID);
    const answering = await benchAnswering({
      service: round.service,
      tables: azurite.connectionString,
      storage,
      invokes,
    });
    const answered = await round.answered();
    if (answered !== RECIPIENTS) throw new Error(`Only ${answered} of ${RECIPIENTS} answers were taken.`);
    say("\nAnswering a card");
    saySpent("bare CloudAdapter and one table write", answering.bare, answering.bare);
    saySpent("first answer", answering.first, answering.bare);
    saySpent("changed answer", answering.changed, answering.bare);
    line("resident memory", megabytes(answering.residentBytes));
    await round.end();
  } finally {
    await storage.close();
    await azurite.stop();
    await rm(folder, { recursive: true });
  }
}

function sayImport(name: string, run: ImportRun): void {
  line(
    name,
    `${run.seconds.toFixed(1)} s, ${whole(run.rowsPerSecond)} rows per second, ` +
      `peak memory ${megabytes(run.peakBytes)}, ${whole(run.storageCalls)} storage calls`,
  );
}

function saySpent(name: string, spent: Spent, bare: Spent): void {
  const ratio = spent.cpuMicrosecondsPerRequest / bare.cpuMicrosecondsPerRequest;
  line(
    name,
    `${whole(spent.cpuMicrosecondsPerRequest)} µs CPU per request, ratio ${ratio.toFixed(2)}, ` +
      `${spent.storageCallsPerRequest.toFixed(2)} storage calls, ${spent.failures} failures of ${whole(spent.requests)}`,
  );
}

function line(name: string, value: string): void {
  say(`  ${name.padEnd(40)} ${value}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function whole(number: number): string {
  return Math.round(number).toLocaleString("en-GB");
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
