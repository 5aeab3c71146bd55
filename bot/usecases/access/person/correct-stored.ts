import type { Clock } from "../../../clock";
import { correctedRecord, type RightFacts } from "../../../domain/access/person/corrected";
import { sameRecord } from "../../../domain/register/import/combine-records";
import { underImportLock } from "../../register/import-lock";
import type { ImportLock, RegisterStore } from "../../register/ports";
import type { ChangeRewriter, CorrectionStore } from "./ports";

interface CorrectStoredDeps {
  readonly wholeRegister: RegisterStore;
  readonly importChanges: ChangeRewriter;
}

const NO_LOCK_NEEDED = () => Promise.resolve();

/** Writes corrections into the register and into what imports can be undone from. To be called under the import lock. */
export async function correctStored(deps: CorrectStoredDeps, corrections: readonly RightFacts[]): Promise<void> {
  const stored = await deps.wholeRegister.load(["unit", "competence", "placement"]);
  const changed = stored.map((from) => ({ from, to: correctedRecord(from, corrections) }));
  await deps.wholeRegister.replace(
    changed.filter(({ from, to }) => !sameRecord(from, to)),
    NO_LOCK_NEEDED,
  );
  await deps.importChanges.rewrite((record) => correctedRecord(record, corrections));
}

interface ReapplyDeps extends CorrectStoredDeps {
  readonly corrections: Pick<CorrectionStore, "all">;
  readonly lock: ImportLock;
  readonly clock: Clock;
}

/** Puts right what has come from a backup older than a correction (GDPR article 16). Refuses with "import-busy". */
export function makeReapplyCorrections(deps: ReapplyDeps): () => Promise<void> {
  return async () => {
    const all = await deps.corrections.all();
    if (all.length > 0) await underImportLock(deps, () => correctStored(deps, all));
  };
}
