import { z } from "zod/v4";
import type { RunningImport } from "../../contract/import";
import { importSentences } from "../../text/import-sentences";
import { textIn } from "../../text/text";
import type { ImportFiles } from "../../usecases/register/import-files";
import { reportOf, undoReport } from "../../usecases/register/import-report";
import type { PlanImport } from "../../usecases/register/plan-import";
import type { ImportProgress } from "../../usecases/register/prepare-import";
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
 * How far everybody's imports have come, by who started them. Kept in memory only: whoever asks another instance of the
 * service is told that nothing is known, and sees that the work goes on all the same.
 */
type UnderWay = Map<string, ImportProgress>;

/**
 * POST /api/imports (multipart; `?dryRun=1` only shows), POST /api/imports/undo and GET /api/imports, as in
 * contract/import. Rows that need a decision are an answer and no error.
 */
export function importRoutes(deps: ImportRoutesDeps): readonly ApiRoute[] {
  const underWay: UnderWay = new Map();
  return [
    defineRoute({
      method: "post",
      path: "/api/imports",
      summary: "Läser in filer (multipart/form-data), eller visar med dryRun=1 vad som skulle hända.",
      action: "import",
      query: z.object({ dryRun: z.string().optional() }),
      detail: ({ query }) => (isSet(query.dryRun) ? "dry-run" : "for-real"),
      takes: "multipart/form-data",
      reply: "ImportReport",
      handle: async ({ actor, query, request }) => {
        const upload = await readUpload(request);
        const told = { ...upload, onProgress: (progress: ImportProgress) => void underWay.set(actor.id, progress) };
        try {
          const result = isSet(query.dryRun) ? await deps.planImport(told) : await deps.importFiles(told);
          return { body: reportOf(result, importSentences(textIn("sv"))) };
        } finally {
          underWay.delete(actor.id);
        }
      },
    }),
    defineRoute({
      method: "get",
      path: "/api/imports/running",
      summary: "Hur långt den egna inläsningen har kommit.",
      action: "import",
      reply: "RunningImport",
      handle: async ({ actor }) => ({ body: { running: underWay.get(actor.id) ?? null } satisfies RunningImport }),
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
