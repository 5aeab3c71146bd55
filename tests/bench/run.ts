import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startAzurite } from "../../bot/local/tables/azurite";
import { benchAnswering, type Spent } from "./answer-a-card";
import { openCountingDoor, type CountingDoor } from "../support/counting-door";
import { benchImport, type ImportRun } from "./import-20000-rows";
import { benchFanOut, LIMIT_PER_SECOND, type FanOut } from "./fan-out";
import { invokesFor } from "./invokes";
import { benchSearch } from "./search";
import { BOT_ID, benchRound } from "./send-a-round";
import { benchOverview, type OverviewFigures } from "./overview-api";
import { benchTab, type MeasuredPage } from "./tab";
import { LAPTOP, PHONE } from "./tab-load";

const ROWS = 20_000;
const RECIPIENTS = 1_000;
const FOLLOWERS = 400;
const UNITS = [60, 600, 6_000];
const MATERIALS = 5_000;

interface Place {
  /** Azurite itself, and the same behind a door that counts the calls. */
  readonly tables: string;
  readonly storage: CountingDoor;
  readonly folder: string;
}

const BENCHES: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  import: importing,
  round,
  "fan-out": fanOut,
  overview,
  search,
  tab,
};

/**
 * Every bench in one run, on one machine, against one Azurite in memory; `npm run bench -- tab` runs that one alone.
 * Numbers are for comparing runs.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`);
  const azurite = await startAzurite({ port: 0 });
  const storage = await openCountingDoor(azurite.connectionString);
  const folder = await mkdtemp(join(tmpdir(), "handledarnat-bench-"));
  try {
    for (const [name, bench] of Object.entries(BENCHES)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      await bench({ tables: azurite.connectionString, storage, folder });
    }
  } finally {
    await storage.close();
    await azurite.stop();
    await rm(folder, { recursive: true });
  }
}

async function importing({ storage, folder }: Place): Promise<void> {
  const imported = await benchImport({ rows: ROWS, storage, folder });
  say(`\nImport of ${whole(ROWS)} rows by the command line`);
  sayImport("all new", imported.first);
  sayImport("nothing new", imported.again);
}

async function round({ tables, storage, folder }: Place): Promise<void> {
  const running = await benchRound({ recipients: RECIPIENTS, tables, storage, folder });
  const { figures } = running;
  say(`\nA round of ${whole(RECIPIENTS)} recipients, pace lifted`);
  line("cards sent", whole(figures.cards));
  line("cards per second", (figures.cards / figures.seconds).toFixed(1));
  line("CPU per card", `${figures.cpuMillisecondsPerCard.toFixed(2)} ms`);
  line("storage calls per recipient", figures.storageCallsPerCard.toFixed(2));
  line("connector calls per recipient", figures.connectorCallsPerCard.toFixed(2));
  line("peak memory", megabytes(figures.peakBytes));
  line("CPU at rest, round running", `${figures.restingCpuMillisecondsPerSecond.toFixed(1)} ms per second`);

  await running.pause();
  const invokes = invokesFor(running.connector, running.people, BOT_ID);
  const answering = await benchAnswering({ service: running.service, tables, storage, invokes });
  const answered = await running.answered();
  if (answered !== RECIPIENTS) throw new Error(`Only ${answered} of ${RECIPIENTS} answers were taken.`);
  say("\nAnswering a card");
  saySpent("bare CloudAdapter and one table write", answering.bare, answering.bare);
  saySpent("first answer", answering.first, answering.bare);
  saySpent("changed answer", answering.changed, answering.bare);
  line("resident memory", megabytes(answering.residentBytes));
  await running.end();
}

async function fanOut({ tables, storage }: Place): Promise<void> {
  const { floorSeconds, ...runs } = await benchFanOut({ people: FOLLOWERS, tables, storage });
  const limitSeconds = FOLLOWERS / LIMIT_PER_SECOND;
  say(`\nOne post to ${whole(FOLLOWERS)} people, a card each`);
  line("the floor: plain posts", `${floorSeconds.toFixed(2)} s`);
  line(`the floor at ${LIMIT_PER_SECOND} a second`, `${limitSeconds.toFixed(1)} s`);
  sayFanOut("within the limit", runs.withinLimit, limitSeconds);
  sayFanOut("limit lifted", runs.withoutLimit, floorSeconds);
  sayFanOut("lifted, 429, 502, reset, process killed", runs.disturbed, floorSeconds);
}

async function overview({ tables }: Place): Promise<void> {
  const { floor, runs } = await benchOverview(tables, UNITS);
  say("\nThe overview's API, against a server that reads one row of the same size and sends it");
  sayOverview("the floor", floor, floor);
  for (const run of runs) {
    sayOverview(`${whole(run.units)} units stored`, run, floor);
    line("", `fresh figures ${run.secondsToRefresh.toFixed(1)} s after a change, ${whole(run.answerBytes)} bytes`);
  }
}

function search(): Promise<void> {
  const run = benchSearch(MATERIALS);
  say(`\nSearching ${whole(run.items)} items; × is against a plain scan for the words as they stand, in this run`);
  const times = (own: number, plain: number) => `× ${(own / plain).toFixed(1)}`;
  const { buildMilliseconds: built, plainBuildMilliseconds: plain } = run;
  line("to build", `${whole(built)} ms ${times(built, plain)}, ${megabytes(run.indexBytes)}`);
  line("to change one item", `${whole(run.changeMicroseconds)} µs`);
  for (const { words, microseconds, plainMicroseconds, found, plainFound } of run.queries) {
    line(
      words.slice(0, 38),
      `${whole(microseconds)} µs ${times(microseconds, plainMicroseconds)}, found ${found}, plain ${plainFound}`,
    );
  }
  return Promise.resolve();
}

async function tab({ tables, folder }: Place): Promise<void> {
  const { empty, views, preact, weights } = await benchTab({ tables, folder });
  say("\nThe tab until data are seen, as a page of its own; × is against an empty React and Fluent page in this run");
  for (const { name, cpuSlowdown, megabitsPerSecond, latencyMilliseconds } of [LAPTOP, PHONE]) {
    line(name, `CPU ${cpuSlowdown} times slower, ${megabitsPerSecond} Mbit/s, ${latencyMilliseconds} ms`);
  }
  for (const page of [empty, ...views, preact]) sayPage(page, empty);
  for (const { name, bytes } of weights) line(name, `${kilobytes(bytes)} gzip, × ${(bytes / empty.bytes).toFixed(2)}`);
}

function sayPage({ name, bytes, laptop, phone }: MeasuredPage, empty: MeasuredPage): void {
  const timed = (what: string, now: number, then: number) => `${what} ${whole(now)} ms × ${(now / then).toFixed(2)}`;
  line(
    name,
    [
      `${kilobytes(bytes)} gzip × ${(bytes / empty.bytes).toFixed(2)}`,
      timed("laptop", laptop.cold, empty.laptop.cold),
      timed("again", laptop.warm, empty.laptop.warm),
      timed("phone", phone.cold, empty.phone.cold),
    ].join(", "),
  );
}

function sayImport(name: string, run: ImportRun): void {
  line(
    name,
    `${run.seconds.toFixed(1)} s, ${whole(run.rowsPerSecond)} rows per second, ` +
      `peak memory ${megabytes(run.peakBytes)}, ${whole(run.storageCalls)} storage calls`,
  );
}

function sayFanOut(name: string, run: FanOut, floorSeconds: number): void {
  line(
    name,
    `${run.seconds.toFixed(1)} s, × ${(run.seconds / floorSeconds).toFixed(2)}, ` +
      `${run.twice} twice, ${run.lost} lost, ${run.uncertain} uncertain, ` +
      `${run.cpuMillisecondsPerCard.toFixed(2)} ms CPU and ${run.storageCallsPerCard.toFixed(2)} storage calls per card`,
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

function sayOverview(name: string, run: OverviewFigures["floor"], floor: OverviewFigures["floor"]): void {
  const { milliseconds, storageCalls, crowd, residentBytes } = run;
  const cpu = crowd.cpuMicrosecondsPerRequest;
  line(
    name,
    `${milliseconds.toFixed(1)} ms, ratio ${(milliseconds / floor.milliseconds).toFixed(2)}, ` +
      `${storageCalls.toFixed(2)} storage calls; 100 readers at once: ${whole(cpu)} µs CPU per request, ` +
      `ratio ${(cpu / floor.crowd.cpuMicrosecondsPerRequest).toFixed(2)}, ${whole(crowd.medianMilliseconds)} ms, ` +
      `the slowest ${whole(crowd.slowestMilliseconds)} ms, ${crowd.failures} failures of ${whole(crowd.requests)}, memory ${megabytes(residentBytes)}`,
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

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
