import type { Clock } from "../../clock";
import { Refusal } from "../../domain/refusal";
import { underImportLock, type KeepLock } from "./import-lock";
import type { ImportJournal, ImportLock, RecordStore, RecordWriter } from "./ports";
import { restoreChanges } from "./restore-changes";

export interface RecoverDeps {
  readonly records: RecordStore & RecordWriter;
  readonly journal: ImportJournal;
  readonly lock: ImportLock;
  readonly clock: Clock;
}

/** How many interrupted imports were taken back; "busy" when an import is going on, which then needs no help. */
export type RecoverImport = () => Promise<{ readonly takenBack: number } | "busy">;

/** Takes back what an import that was cut off left half done. To be run when the service starts. */
export function makeRecoverImport(deps: RecoverDeps): RecoverImport {
  return async () => {
    try {
      return await underImportLock(deps, async (keep) => ({ takenBack: await takeBackInterrupted(deps, keep) }));
    } catch (error) {
      if (error instanceof Refusal && error.reason === "import-busy") return "busy";
      throw error;
    }
  };
}

/** The same for somebody who holds the lock already: an import that is under way then can only be a dead one. */
export async function takeBackInterrupted(
  { records, journal, clock }: Omit<RecoverDeps, "lock">,
  keep: KeepLock,
): Promise<number> {
  let takenBack = 0;
  for await (const entry of journal.entries()) {
    const { id, state } = entry;
    if (state !== "preparing" && state !== "applying" && state !== "undoing") continue;
    if (state !== "preparing") await restoreChanges(records, await journal.changesOf(id), keep);
    await journal.setState(entry, state === "undoing" ? "undone" : "rolled-back", clock.now());
    await journal.forgetChanges(id);
    takenBack += 1;
  }
  return takenBack;
}
