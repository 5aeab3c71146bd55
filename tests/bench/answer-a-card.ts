import autocannon from "autocannon";
import { openCountingDoor, type CountingDoor } from "../support/counting-door";
import { startMeasured, type MeasuredProcess } from "./measured-process";

/** What a server spent on a number of requests. */
export interface Spent {
  readonly requests: number;
  readonly failures: number;
  readonly cpuMicrosecondsPerRequest: number;
  readonly storageCallsPerRequest: number;
}

export interface AnsweringFigures {
  readonly bare: Spent;
  /** Each card answered for the first time. */
  readonly first: Spent;
  /** Each card answered once more. */
  readonly changed: Spent;
  readonly residentBytes: number;
}

/** As many people as press at once in a busy minute. */
const CONNECTIONS = 10;
/** Cards that are answered over and over before anything is measured, so that the code of both servers is compiled. */
const CARDS_TO_WARM_UP = 200;
const TIMES_TO_WARM_UP = 10;
/** Both servers take turns, so that whatever else the machine does disturbs both alike. */
const CARDS_PER_TURN = 100;

/**
 * Answering a card: the service against the least that could do it, a bare adapter that writes one row, in the same
 * run with the same requests. CPU time is the server process's own; storage and load have processes of their own.
 */
export async function benchAnswering(given: {
  readonly service: MeasuredProcess;
  readonly tables: string;
  /** The service's way to the storage. */
  readonly storage: CountingDoor;
  /** One invoke per delivered card, as JSON. */
  readonly invokes: readonly string[];
}): Promise<AnsweringFigures> {
  const { service, storage, invokes } = given;
  const bareStorage = await openCountingDoor(given.tables);
  const bare = await startMeasured("bare-adapter.js", { TABLES_CONNECTION_STRING: bareStorage.connectionString });
  const known = invokes.slice(0, CARDS_TO_WARM_UP);
  for (let time = 0; time < TIMES_TO_WARM_UP; time += 1) {
    for (const server of [bare, service]) await sendAll(server, known);
  }
  const bareTurns: Turn[] = [];
  const inTurns = async (bodies: readonly string[]): Promise<Spent> => {
    const turns: Turn[] = [];
    for (let start = 0; start < bodies.length; start += CARDS_PER_TURN) {
      const some = bodies.slice(start, start + CARDS_PER_TURN);
      bareTurns.push(await takeTurn(bare, bareStorage, some));
      turns.push(await takeTurn(service, storage, some));
    }
    return inAll(turns);
  };
  const first = await inTurns(invokes.slice(CARDS_TO_WARM_UP));
  const changed = await inTurns(invokes);
  const { residentBytes } = await service.usage();
  await bare.stop();
  await bareStorage.close();
  return { bare: inAll(bareTurns), first, changed, residentBytes };
}

interface Turn {
  readonly requests: number;
  readonly failures: number;
  readonly cpuMicroseconds: number;
  readonly storageCalls: number;
}

async function takeTurn(server: MeasuredProcess, storage: CountingDoor, bodies: readonly string[]): Promise<Turn> {
  const before = await server.usage();
  storage.takeCount();
  const result = await sendAll(server, bodies);
  const storageCalls = storage.takeCount();
  const after = await server.usage();
  return {
    requests: bodies.length,
    failures: result.errors + result.non2xx,
    cpuMicroseconds: after.cpuMicroseconds - before.cpuMicroseconds,
    storageCalls,
  };
}

function inAll(turns: readonly Turn[]): Spent {
  const sum = (figure: keyof Turn) => turns.reduce((total, turn) => total + turn[figure], 0);
  const requests = sum("requests");
  return {
    requests,
    failures: sum("failures"),
    cpuMicrosecondsPerRequest: sum("cpuMicroseconds") / requests,
    storageCallsPerRequest: sum("storageCalls") / requests,
  };
}

/** Sends each body once, over a few connections. */
function sendAll(server: MeasuredProcess, bodies: readonly string[]): Promise<autocannon.Result> {
  let next = 0;
  return autocannon({
    url: `${server.address}/api/messages`,
    amount: bodies.length,
    connections: Math.min(CONNECTIONS, bodies.length),
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/json; charset=utf-8" },
        setupRequest: (request) => ({ ...request, body: bodies[next++ % bodies.length]! }),
      },
    ],
  });
}
