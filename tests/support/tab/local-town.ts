import { parseConfig } from "../../../bot/config";
import { createService } from "../../../bot/service/service";
import { openStores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../azurite";
import { importExampleFiles } from "../example-register";
import { handClock } from "../importing";
import { builtTab } from "./built-tab";

/** The service in local mode on the example files: the tab is a page of its own, and whoever asks is HR. */
export async function localTown(): Promise<{ readonly base: string; stop(): Promise<void> }> {
  const clock = handClock("2024-12-16T09:00:00.000Z");
  const prefix = uniquePrefix();
  await importExampleFiles(clock, prefix);
  const { connectionString } = testTables();
  const config = parseConfig({ LOCAL_MODE: "1", PORT: "0", TABLES_CONNECTION_STRING: connectionString });
  const stores = await openStores(testTables(), prefix);
  const service = createService(config, { stores, clock, log: () => undefined, tabFolder: builtTab() });
  const { port } = await service.listen();
  return { base: `http://127.0.0.1:${port}`, stop: () => service.close() };
}
