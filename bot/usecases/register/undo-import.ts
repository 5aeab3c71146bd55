import { Refusal } from "../../domain/refusal";
import { underImportLock } from "./import-lock";
import type { ImportedFile, ImportEntry, ImportJournal } from "./ports";
import { takeBackInterrupted, type RecoverDeps } from "./recover-import";
import { restoreChanges, type Restored } from "./restore-changes";

export interface UndoResult extends Restored {
  readonly importId: string;
  readonly startedAt: string;
  readonly files: readonly ImportedFile[];
}

export type UndoImport = () => Promise<UndoResult>;

/**
 * Undoes the latest import: its records get the values from before, and those it brought go away. Only the latest, and
 * only once. Refuses with "nothing-to-undo" and "import-busy".
 */
export function makeUndoImport(deps: RecoverDeps): UndoImport {
  const { records, journal, clock } = deps;
  return () =>
    underImportLock(deps, async (keep) => {
      await takeBackInterrupted(deps, keep);
      const latest = await latestImport(journal);
      if (latest?.state !== "applied") throw new Refusal("nothing-to-undo");
      const changes = await journal.changesOf(latest.id);
      // An import always changes something: what it changed has been forgotten by time (D23).
      if (changes.length === 0) throw new Refusal("nothing-to-undo");
      const undoing = await journal.setState(latest, "undoing", clock.now());
      const restored = await restoreChanges(records, changes, keep);
      await journal.setState(undoing, "undone", clock.now());
      await journal.forgetChanges(latest.id);
      return { importId: latest.id, startedAt: latest.startedAt, files: latest.files, ...restored };
    });
}

/** The latest import that was carried through, undone or not; those that were cut off do not count. */
export async function latestImport(journal: Pick<ImportJournal, "entries">): Promise<ImportEntry | null> {
  for await (const entry of journal.entries()) {
    if (entry.state === "applied" || entry.state === "undone") return entry;
  }
  return null;
}
