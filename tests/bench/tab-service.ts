import { readdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { parseConfig } from "../../bot/config";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { makeFileReader } from "../../bot/files/file-reader";
import { createHttpServer } from "../../bot/http/server";
import { registerTab } from "../../bot/http/tab/tab-routes";
import { makeProduct } from "../../bot/service/product";
import { createService } from "../../bot/service/service";
import { openStores } from "../../bot/service/stores";
import { SOURCES } from "./tab-builds";

export interface Served {
  readonly base: string;
  stop(): Promise<void>;
}

const PREFIX = "tab";
/** Some days before the end of the autumn that the example files are about. */
const clock = { now: () => "2024-12-16T09:00:00.000Z" };
const log = (): void => undefined;

/** Fills the tables with what the example municipality's files give. */
export async function importExample(connectionString: string): Promise<void> {
  const stores = await openStores({ connectionString }, PREFIX);
  const folder = join(SOURCES, "tests/data");
  const names = readdirSync(folder).filter((name) => /\.(csv|xlsx)$/.test(name));
  await makeProduct(stores, {
    clock,
    files: makeFileReader(),
    smallestGroup: 5,
    calendars: DEFAULT_CALENDARS,
  }).importFiles({
    files: names.map((name) => ({ name, content: readFileSync(join(folder, name)) })),
    term: null,
    fingerprint: null,
    mapping: {},
    units: [],
  });
}

/** The whole service in local mode, where the tab is a page of its own: no host takes part in the measured time. */
export async function serveTab(connectionString: string, tabFolder: string): Promise<Served> {
  const config = parseConfig({ LOCAL_MODE: "1", PORT: "0", TABLES_CONNECTION_STRING: connectionString });
  const stores = await openStores({ connectionString }, PREFIX);
  const service = createService(config, { stores, clock, log, tabFolder });
  const { port } = await service.listen();
  return { base: `http://127.0.0.1:${port}`, stop: () => service.close() };
}

/** A built page behind the same doors and page policy, without anything that answers. */
export async function servePage(folder: string): Promise<Served> {
  const server = createHttpServer({ log, localMode: true });
  registerTab(server, { folder, localMode: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
