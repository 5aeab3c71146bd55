import { fingerprintOf } from "../../domain/register/import/fingerprint";
import type { ImportResult } from "./import-files";
import { prepareImport, readFiles, type ImportRequest, type PrepareDeps } from "./prepare-import";

export type PlanImport = (request: ImportRequest) => Promise<ImportResult>;

/** Shows what an import would do, row by row. Nothing is written. Refuses with "no-files" and "unknown-term". */
export function makePlanImport(deps: PrepareDeps): PlanImport {
  return async (request) => {
    const { plan, files, ahead } = await prepareImport(deps, await readFiles(deps, request), request);
    return { importId: null, isDryRun: true, fingerprint: fingerprintOf(plan.changes), files, plan, ahead };
  };
}
