import { parseConfig, type Config } from "../../../bot/config";
import type { Clock } from "../../../bot/clock";
import { createService } from "../../../bot/service/service";
import type { Stores } from "../../../bot/service/stores";
import { PUBLIC_URL, TAB_CLIENT_ID, type Entra } from "../entra";
import { TENANT } from "../evaluation";
import { BOT_ID } from "../teams-service";
import { builtTab } from "./built-tab";

/** Settings as in the cloud, where sign-in is by tokens that `entra` signs. The test hands over the tables itself. */
export function productionConfig(entra: Entra): Config {
  return parseConfig({
    PORT: "0",
    HOST: "127.0.0.1",
    BOT_ID,
    BOT_TENANT_ID: TENANT,
    TAB_CLIENT_ID,
    ENTRA_AUTHORITY: entra.authority,
    PUBLIC_URL,
    TABLES_ENDPOINT: "https://kommun.table.core.windows.net",
    CONTACT_MAILBOX: "vof.akademi@kommun.example",
    ROUNDS_STARTED_BY: "hand",
  });
}

/** The whole service as in production over some tables; `stop` stops the sign-in too. */
export async function startProduction(
  stores: Stores,
  clock: Clock,
  entra: Entra,
): Promise<{ readonly base: string; stop(): Promise<void> }> {
  const log = () => undefined;
  const service = createService(productionConfig(entra), { stores, clock, log, tabFolder: builtTab() });
  const { port } = await service.listen();
  return {
    base: `http://127.0.0.1:${port}`,
    async stop() {
      await service.close();
      await entra.stop();
    },
  };
}

/** What Entra calls the person of that number. */
export function objectId(number: number): string {
  return `7d3c2b1a-0000-4000-8000-00000000000${number}`;
}
