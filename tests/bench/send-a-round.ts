import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { makeFileReader } from "../../bot/files/file-reader";
import { makeProduct, type Product } from "../../bot/service/product";
import { openStores } from "../../bot/service/stores";
import { startConnector, type Connector } from "../support/connector/connector";
import { aPerson, aTeam, TENANT, type Person } from "../support/connector/people";
import type { CountingDoor } from "../support/counting-door";
import { aNetworkTeam } from "../support/network-team";
import { organisationFile, placementFile } from "./made-files";
import { startMeasured, type MeasuredProcess } from "./measured-process";
import { clockFrom, MONDAY_MORNING } from "./moving-clock";

export const BOT_ID = "5f0c0f3e-8a55-4b6c-9d4e-2f3f3c1b8a11";
const TERM = "HT2024";
const SECONDS_OF_REST = 4;
const GIVE_UP_AFTER_MS = 5 * 60_000;

interface RoundFigures {
  readonly cards: number;
  readonly seconds: number;
  readonly cpuMillisecondsPerCard: number;
  readonly storageCallsPerCard: number;
  readonly connectorCallsPerCard: number;
  readonly peakBytes: number;
  /** What the service uses when everything has been sent and nobody answers. */
  readonly restingCpuMillisecondsPerSecond: number;
}

/** A round that has been sent, with the service still running, so that its cards can be answered. */
export interface SentRound {
  readonly figures: RoundFigures;
  readonly service: MeasuredProcess;
  readonly connector: Connector;
  readonly people: readonly Person[];
  /** Answers are taken during a pause, too; the clockwork has nothing to do then. */
  pause(): Promise<void>;
  /** How many have answered. */
  answered(): Promise<number>;
  end(): Promise<void>;
}

/**
 * A round to so many people, each of whom gets one card: half are students, half their supervisors, found in the
 * network team's roster and never talked to, so that each card also needs a new chat.
 */
export async function benchRound(given: {
  readonly recipients: number;
  readonly tables: string;
  readonly storage: CountingDoor;
  readonly folder: string;
}): Promise<SentRound> {
  const { recipients, storage } = given;
  const connector = await startConnector();
  const people = Array.from({ length: recipients }, (_, number) => aPerson(number));
  const team = aTeam(1, people);
  connector.addTeam(team);
  const stores = await openStores({ connectionString: given.tables }, "round");
  const product = makeProduct(stores, {
    clock: clockFrom(MONDAY_MORNING),
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  });
  await fillRegister(product, people, given.folder);
  const { serviceUrl } = connector;
  await stores.teams.change(team.id, () => aNetworkTeam({ teamId: team.id, tenantId: TENANT, serviceUrl }));
  const service = await startMeasured("full-speed-service.js", {
    LOCAL_MODE: "1",
    PORT: "0",
    TABLES_CONNECTION_STRING: storage.connectionString,
    TABLES_PREFIX: "round",
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    ROUNDS_STARTED_BY: "hand",
  });

  await until(async () => (await stores.contacts.all()).length === recipients, 500);
  const before = await service.usage();
  await product.startRound({ term: TERM, by: "hand", everythingNow: true });
  storage.takeCount();
  connector.forgetCalls();
  await untilPosted(connector, 1);
  const startedAt = performance.now();
  await untilPosted(connector, recipients);
  const seconds = (performance.now() - startedAt) / 1000;
  await untilSettled(product);
  const storageCalls = storage.takeCount();
  const after = await service.usage();
  await pause(SECONDS_OF_REST * 1000);
  const rested = await service.usage();

  return {
    figures: {
      cards: connector.callsOf("post").length,
      seconds,
      cpuMillisecondsPerCard: (after.cpuMicroseconds - before.cpuMicroseconds) / 1000 / recipients,
      storageCallsPerCard: storageCalls / recipients,
      connectorCallsPerCard: connector.calls.length / recipients,
      peakBytes: after.peakBytes,
      restingCpuMillisecondsPerSecond: (rested.cpuMicroseconds - after.cpuMicroseconds) / 1000 / SECONDS_OF_REST,
    },
    service,
    connector,
    people,
    pause: async () => void (await product.pauseRound(TERM)),
    answered: async () => (await product.showRoundStatus(TERM)).invitations.answered,
    async end() {
      await service.stop();
      await connector.close();
    },
  };
}

async function fillRegister(product: Product, people: readonly Person[], folder: string): Promise<void> {
  const half = people.length / 2;
  const rows = Array.from({ length: half }, (_, number) => ({
    studentEmail: people[number]!.email,
    supervisorEmail: people[half + number]!.email,
  }));
  const paths = [await organisationFile(folder), await placementFile(folder, rows)];
  const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), content: await readFile(path) })));
  await product.importFiles({ files, term: null, mapping: {}, fingerprint: null });
}

async function untilPosted(connector: Connector, cards: number): Promise<void> {
  await until(async () => connector.callsOf("post").length >= cards, 20);
}

async function untilSettled(product: Product): Promise<void> {
  await until(async () => {
    const { invitations } = await product.showRoundStatus(TERM);
    return invitations.pending + invitations.posting === 0;
  }, 200);
}

async function until(isSo: () => Promise<boolean>, everyMs: number): Promise<void> {
  const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error("The round was not sent in time.");
    await pause(everyMs);
  }
}
