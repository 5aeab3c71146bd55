import { z } from "zod/v4";
import { importSentences } from "../../text/import-sentences";
import { textIn } from "../../text/text";
import type { ImportFiles } from "../../usecases/register/import-files";
import { reportOf, undoReport } from "../../usecases/register/import-report";
import type { PlanImport } from "../../usecases/register/plan-import";
import type { ShowLatestImport } from "../../usecases/register/show-latest-import";
import type { UndoImport } from "../../usecases/register/undo-import";
import { isSet } from "../api/is-set";
import { defineRoute, type ApiRoute } from "../api/route";
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
export function importRoutes(deps: ImportRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "post",
      path: "/api/imports",
      summary: "Läser in filer (multipart/form-data), eller visar med dryRun=1 vad som skulle hända.",
      action: "import",
      query: z.object({ dryRun: z.string().optional() }),
      takes: "multipart/form-data",
      reply: "ImportReport",
      handle: async ({ query, request }) => {
        const upload = await readUpload(request);
        const result = isSet(query.dryRun) ? await deps.planImport(upload) : await deps.importFiles(upload);
        return { body: reportOf(result, importSentences(textIn("sv"))) };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/imports/undo",
      summary: "Ångrar den senaste inläsningen.",
      action: "import",
      reply: "UndoReport",
      handle: async () => ({ body: undoReport(await deps.undoImport()) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/imports",
      summary: "Den senaste inläsningen.",
      action: "import",
      reply: "LatestImportReport",
      handle: async () => ({ body: await deps.showLatestImport() }),
    }),
  ];
}
