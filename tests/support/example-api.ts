import { apiRoutes } from "../../bot/service/api-routes";
import { parseConfig } from "../../bot/config";
import { DEFAULT_CALENDARS } from "../../bot/domain/placement/calendars";
import { joinExports } from "../../bot/service/exports";
import { makeFileReader } from "../../bot/files/file-reader";
import { localRoutes } from "../../bot/http/access/local-routes";
import { withDescription } from "../../bot/http/api/openapi-routes";
import { makeNetwork } from "../../bot/service/network";
import { makeProduct } from "../../bot/service/product";
import { openStores } from "../../bot/service/stores";
import { makePlayPerson } from "../../bot/usecases/access/play-person";
import { startApi } from "./api";
import { testTables, uniquePrefix } from "./azurite";
import { importExampleFiles } from "./example-register";
import { NO_TEAMS } from "./network-ways";

/** Some days before the end of the autumn that the files are about. */
const NOW = "2024-12-16T09:00:00.000Z";

/** Every route of the API on the register that the example files give, asked by whom a test says. */
export async function startExampleApi(contractFile?: string) {
  const { connectionString } = testTables() as { connectionString: string };
  const config = parseConfig({ LOCAL_MODE: "1", TABLES_CONNECTION_STRING: connectionString });
  const clock = { now: () => NOW };
  const prefix = uniquePrefix();
  await importExampleFiles(clock, prefix);
  const stores = await openStores(testTables(), prefix);
  const calendars = DEFAULT_CALENDARS;
  const product = makeProduct(stores, { clock, files: makeFileReader(), smallestGroup: 5, calendars });
  const deps = { stores, clock, log: () => undefined };
  const network = makeNetwork({ ...deps, product, config, ways: NO_TEAMS });
  const viewed = apiRoutes(config, deps, { product, network });
  const playing = makePlayPerson({ ...product, ...stores });
  const all = [
    ...viewed,
    ...joinExports(config, deps, { routes: viewed, audit: product.audit }).routes,
    ...localRoutes(playing),
  ];
  const routes = withDescription(all, contractFile);
  return { ...(await startApi(routes)), routes, product, network, stores, prefix };
}
