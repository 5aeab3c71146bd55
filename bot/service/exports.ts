import type restify from "restify";
import type { Config } from "../config";
import { makeFileWriter } from "../files/file-writer";
import { clientAddress } from "../http/access/client-address";
import type { ApiRoute } from "../http/api/route";
import { registerDownloads } from "../http/export/download-routes";
import { exportRoutes } from "../http/export/export-routes";
import { makeDocumentOf, makeExportViews } from "../http/export/export-views";
import type { ServiceDeps } from "./service";
import { textIn } from "../text/text";
import { makeMissLimit } from "../usecases/access/limit-misses";
import { newSecret } from "../usecases/evaluation/secrets";
import { makeCollectExport } from "../usecases/export/collect-export";
import { makeOrderExport } from "../usecases/export/order-export";

/** Files of what the API's views answer: the route that gives a link, and where the link leads. */
export function joinExports(config: Config, { stores, clock, log }: ServiceDeps, routes: readonly ApiRoute[]) {
  const views = makeExportViews(routes, { text: textIn("sv"), smallestGroup: config.smallestGroup });
  const deps = {
    links: stores.exportLinks,
    makeDocument: makeDocumentOf(views),
    writer: makeFileWriter(),
    clock,
    newSecret,
  };
  return {
    routes: exportRoutes({ orderExport: makeOrderExport(deps), views }),
    register: (server: restify.Server) =>
      registerDownloads(server, {
        collectExport: makeCollectExport(deps),
        misses: makeMissLimit({ misses: stores.misses, clock }, "export"),
        log,
        clientAddress: (req) => clientAddress(req, config),
      }),
  };
}
