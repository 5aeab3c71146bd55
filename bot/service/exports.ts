import type restify from "restify";
import type { Config } from "../config";
import { makeFileWriter } from "../files/file-writer";
import { clientAddress } from "../http/access/client-address";
import type { ApiRoute } from "../http/api/route";
import { registerDownloads } from "../http/export/download-routes";
import { exportRoutes } from "../http/export/export-routes";
import { makeDocumentOf, makeExportViews } from "../http/export/export-views";
import { withReadableFiles } from "../http/export/readable-file";
import { personDocument } from "../http/export/tables/person";
import { personWords } from "../http/access/person-routes";
import { makePersonDesk } from "./person";
import type { ServiceDeps } from "./service";
import { requireAllowed } from "../domain/access/can";
import { textIn } from "../text/text";
import type { AuditTrail } from "../usecases/access/audit/audit-trail";
import { makeMissLimit } from "../usecases/access/limit-misses";
import type { ExtractPerson } from "../usecases/access/person/extract-person";
import { PERSON_VIEW } from "../usecases/access/person/order-person-file";
import { tellExtract } from "../usecases/access/person/tell-person";
import { newSecret } from "../usecases/evaluation/secrets";
import type { MakeDocument } from "../usecases/export/ports";
import { makeCollectExport } from "../usecases/export/collect-export";
import { makeOrderExport } from "../usecases/export/order-export";

/** Files of what the API's views answer: the route that gives a link, and where the link leads. */
export function joinExports(
  config: Config,
  { stores, clock, log }: ServiceDeps,
  { routes, audit }: { readonly routes: readonly ApiRoute[]; readonly audit: AuditTrail },
) {
  const views = makeExportViews(routes, { text: textIn("sv"), smallestGroup: config.smallestGroup });
  const deps = {
    links: stores.exportLinks,
    makeDocument: withPersonFiles(makeDocumentOf(views), makePersonDesk(stores, { clock }).extractPerson),
    writer: withReadableFiles(makeFileWriter()),
    clock,
    newSecret,
    audit,
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

/** Somebody's extract is made where the others are, and leaves by the same links. */
function withPersonFiles(others: MakeDocument, extractPerson: ExtractPerson): MakeDocument {
  const text = textIn("sv");
  return async (order, actor) => {
    if (order.view !== PERSON_VIEW) return others(order, actor);
    requireAllowed(actor, "handle-personal-data", "anywhere");
    return personDocument(tellExtract(await extractPerson(order.parameters["address"] ?? ""), personWords(text)), text);
  };
}
