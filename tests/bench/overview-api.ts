import { TableClient } from "@azure/data-tables";
import autocannon from "autocannon";
import { openStores } from "../../bot/service/stores";
import { openCountingDoor, type CountingDoor } from "../support/counting-door";
import { startMeasured, type MeasuredProcess } from "./measured-process";
import { fillRegister } from "./overview-register";
import { TENANT } from "../support/connector/people";

/** What the overview costs with so many units stored; the page itself shows six areas whatever their number. */
interface OverviewRun {
  readonly units: number;
  readonly answerBytes: number;
  /** Milliseconds of the middle request, one reader at a time. */
  readonly milliseconds: number;
  readonly storageCalls: number;
  readonly crowd: Crowd;
  /** Seconds from a change until a reader has fresh figures. */
  readonly secondsToRefresh: number;
  readonly residentBytes: number;
  readonly peakBytes: number;
}

/** A hundred readers at once. */
interface Crowd {
  readonly requests: number;
  readonly failures: number;
  readonly cpuMicrosecondsPerRequest: number;
  readonly medianMilliseconds: number;
  readonly slowestMilliseconds: number;
}

export interface OverviewFigures {
  /** A server that only reads one row and sends it, which holds as much as the overview. */
  readonly floor: Pick<OverviewRun, "milliseconds" | "storageCalls" | "crowd" | "residentBytes">;
  readonly runs: readonly OverviewRun[];
}

const PATH = "/api/overview?term=HT2024";
const READERS = 100;
const REQUESTS_OF_A_CROWD = 2_000;
const REQUESTS_ALONE = 200;
const WARM_UP = 400;
/** The readers, the storage and the door before it share one process here: on a busy machine somebody waits long. */
const SECONDS_TO_WAIT = 60;

/** The overview's API with 60, 600 and 6,000 units, against the least that could do it, in the same run. */
export async function benchOverview(tables: string, sizes: readonly number[]): Promise<OverviewFigures> {
  const runs: OverviewRun[] = [];
  let body = "";
  for (const units of sizes) {
    const prefix = `units${units}`;
    const stores = await openStores({ connectionString: tables }, prefix);
    await fillRegister(stores.records, units);
    const storage = await openCountingDoor(tables);
    const service = await startMeasured("full-speed-service.js", {
      ...{ LOCAL_MODE: "1", PORT: "0", TABLES_CONNECTION_STRING: storage.connectionString, TABLES_PREFIX: prefix },
      ...{ BOT_ID: "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11", BOT_TENANT_ID: TENANT, ROUNDS_STARTED_BY: "hand" },
    });
    try {
      body = await read(service);
      const refreshed = await timed(async () => {
        await stores.records.saveUnitAliases([{ name: "Gamla huset", code: "V1" }]);
        await read(service);
      });
      runs.push({
        ...{ units, answerBytes: Buffer.byteLength(body), secondsToRefresh: refreshed / 1000 },
        ...(await measure(service, storage)),
      });
    } finally {
      await service.stop();
      await storage.close();
    }
  }
  return { floor: await benchFloor(tables, body), runs };
}

async function benchFloor(tables: string, json: string): Promise<OverviewFigures["floor"]> {
  const table = TableClient.fromConnectionString(tables, "overviewfloor", { allowInsecureConnection: true });
  await table.createTable();
  await table.upsertEntity({ partitionKey: "floor", rowKey: "floor", json });
  const storage = await openCountingDoor(tables);
  const server = await startMeasured("overview-floor.js", {
    TABLES_CONNECTION_STRING: storage.connectionString,
    TABLE: "overviewfloor",
  });
  try {
    return await measure(server, storage);
  } finally {
    await server.stop();
    await storage.close();
  }
}

async function measure(server: MeasuredProcess, storage: CountingDoor) {
  await load(server, { connections: 10, amount: WARM_UP });
  storage.takeCount();
  const milliseconds = await middleOf(REQUESTS_ALONE, () => read(server));
  const storageCalls = storage.takeCount() / REQUESTS_ALONE;
  const before = await server.usage();
  const together = await load(server, { connections: READERS, amount: REQUESTS_OF_A_CROWD });
  const after = await server.usage();
  return {
    ...{ milliseconds, storageCalls },
    crowd: {
      requests: REQUESTS_OF_A_CROWD,
      failures: together.errors + together.non2xx,
      cpuMicrosecondsPerRequest: (after.cpuMicroseconds - before.cpuMicroseconds) / REQUESTS_OF_A_CROWD,
      medianMilliseconds: together.latency.p50,
      slowestMilliseconds: together.latency.max,
    },
    residentBytes: after.residentBytes,
    peakBytes: after.peakBytes,
  };
}

function load(
  server: MeasuredProcess,
  { connections, amount }: { readonly connections: number; readonly amount: number },
): Promise<autocannon.Result> {
  return autocannon({ url: server.address + PATH, connections, amount, timeout: SECONDS_TO_WAIT });
}

async function read(server: MeasuredProcess): Promise<string> {
  const response = await fetch(server.address + PATH);
  if (!response.ok) throw new Error(`The overview answered ${response.status}.`);
  return response.text();
}

async function middleOf(times: number, work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = [];
  for (let time = 0; time < times; time += 1) spent.push(await timed(work));
  return spent.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
