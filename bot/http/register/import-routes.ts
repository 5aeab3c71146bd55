import type restify from "restify";
import { importSentences } from "../../text/import-sentences";
import { textIn } from "../../text/text";
import type { ImportFiles } from "../../usecases/register/import-files";
import { reportOf, undoReport } from "../../usecases/register/import-report";
import type { PlanImport } from "../../usecases/register/plan-import";
import type { ShowLatestImport } from "../../usecases/register/show-latest-import";
import type { UndoImport } from "../../usecases/register/undo-import";
import { readUpload } from "./import-upload";

export interface ImportRoutesDeps {
  readonly planImport: PlanImport;
  readonly importFiles: ImportFiles;
  readonly undoImport: UndoImport;
  readonly showLatestImport: ShowLatestImport;
}

/**
 * POST /api/imports (multipart; `?dryRun=1` only shows), POST /api/imports/undo and GET /api/imports, as in
 * contract/import. Rows that need a decision are an answer and no error.
 */
export function registerImportRoutes(server: restify.Server, deps: ImportRoutesDeps): void {
  server.post("/api/imports", async (req: restify.Request, res: restify.Response) => {
    const isDryRun = ["1", "true"].includes(new URLSearchParams(req.getQuery()).get("dryRun") ?? "");
    const upload = await readUpload(req);
    const result = isDryRun ? await deps.planImport(upload) : await deps.importFiles(upload);
    res.send(200, reportOf(result, importSentences(textIn("sv"))));
  });
  server.post("/api/imports/undo", async (_: restify.Request, res: restify.Response) => {
    res.send(200, undoReport(await deps.undoImport()));
  });
  server.get("/api/imports", async (_: restify.Request, res: restify.Response) => {
    res.send(200, await deps.showLatestImport());
  });
}
