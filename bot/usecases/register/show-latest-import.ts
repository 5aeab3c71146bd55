import type { LatestImportReport } from "../../contract/import";
import { entryReport } from "./import-report";
import type { ImportJournal } from "./ports";
import { latestImport } from "./undo-import";

export type ShowLatestImport = () => Promise<LatestImportReport>;

/** Shows the latest import that was carried through, if there is one, so that it can be undone. */
export function makeShowLatestImport({ journal }: { readonly journal: ImportJournal }): ShowLatestImport {
  return async () => {
    const latest = await latestImport(journal);
    return { latest: latest && entryReport({ ...latest, isUndone: latest.state === "undone" }) };
  };
}
