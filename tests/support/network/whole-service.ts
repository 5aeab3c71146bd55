import { parseConfig } from "../../../bot/config";
import type { RegisterRecord } from "../../../bot/domain/register/records";
import { makeLog } from "../../../bot/log";
import { createService } from "../../../bot/service/service";
import { openStores } from "../../../bot/service/stores";
import { testTables, uniquePrefix } from "../azurite";
import { startConnector } from "../connector/connector";
import { makeTeamsClient } from "../connector/teams-client";

/** The real service on real tables behind HTTP, at an instant that stands still, with a connector and a register. */
export async function startWholeService(now: string, records: readonly RegisterRecord[], tabFolder?: string) {
  const prefix = uniquePrefix();
  const { connectionString } = testTables();
  const clock = { now: () => now };
  const connector = await startConnector();
  const config = parseConfig({
    LOCAL_MODE: "1",
    PORT: "0",
    TABLES_CONNECTION_STRING: connectionString,
    TABLES_PREFIX: prefix,
    ROUNDS_STARTED_BY: "hand",
  });
  const stores = await openStores(testTables(), prefix);
  await stores.records.replace(
    records.map((to) => ({ from: null, to })),
    () => Promise.resolve(),
  );
  const logged: string[] = [];
  const log = makeLog((line) => void logged.push(line), clock.now);
  const service = createService(config, { stores, clock, log, ...(tabFolder ? { tabFolder } : {}) });
  const { port } = await service.listen();
  const client = makeTeamsClient({
    messagesUrl: `http://127.0.0.1:${port}/api/messages`,
    serviceUrl: connector.serviceUrl,
    botId: config.bot.id,
  });
  return {
    ...{ stores, connector, client, logged },
    base: `http://127.0.0.1:${port}`,
    botId: config.bot.id,
    tick: () => service.tick(),
    async stop() {
      await service.close();
      await connector.close();
    },
  };
}

export type WholeService = Awaited<ReturnType<typeof startWholeService>>;
