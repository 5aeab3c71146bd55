import { Refusal } from "../../domain/refusal";
import { fingerprintOf } from "../../domain/register/import/fingerprint";
import { addCounts, type ImportPlan } from "../../domain/register/import/plan";
import { underImportLock, type KeepLock } from "./import-lock";
import type { LookAhead } from "./look-ahead";
import type { NoteMarked } from "./note-marked";
import type { ImportedFile, ImportEntry } from "./ports";
import {
  prepareImport,
  readFiles,
  type FileResult,
  type ImportRequest,
  type PrepareDeps,
  type PreparedImport,
} from "./prepare-import";
import { takeBackInterrupted, type RecoverDeps } from "./recover-import";
import type { RememberMapping } from "./remember-mapping";

export type ImportFilesDeps = Omit<PrepareDeps, "records"> &
  RecoverDeps & {
    readonly rememberMapping: RememberMapping;
    /** What becomes of people with protected identity that are in the register already (D34). */
    readonly protect?: { readonly noteMarked: NoteMarked; readonly finishErasures: () => Promise<number> };
  };

export interface ImportResult {
  /** Null for a dry run, and when the files changed nothing. */
  readonly importId: string | null;
  readonly isDryRun: boolean;
  /** The same for the same changes; given back when importing, it makes sure that nothing has changed in between. */
  readonly fingerprint: string;
  readonly files: readonly FileResult[];
  readonly plan: ImportPlan;
  readonly ahead: LookAhead;
}

export type ImportFiles = (request: ImportRequest & { readonly fingerprint: string | null }) => Promise<ImportResult>;

/**
 * Imports files: everything that is clear is written, rows that need a decision are told about. The values from before
 * are in the journal before the first record is touched, so that an import that is cut off can be taken back.
 *
 * Whoever is marked as protected is taken out of everything at once, the values from before included (D34).
 *
 * Refuses with "no-files", "unknown-term", "import-busy", and with "import-changed" when the plan is another one than
 * somebody has looked at. Files that change nothing leave no trace in the journal.
 */
export function makeImportFiles(deps: ImportFilesDeps): ImportFiles {
  return async (request) => {
    const read = await readFiles(deps, request);
    const imported = await underImportLock(deps, async (keep) => {
      await takeBackInterrupted(deps, keep);
      const prepared = await prepareImport(deps, read, request);
      const { plan, files, ahead, marked } = prepared;
      const fingerprint = fingerprintOf(plan.changes);
      if (request.fingerprint !== null && request.fingerprint !== fingerprint) throw new Refusal("import-changed");
      const entry = plan.changes.length > 0 ? await apply(deps, prepared, request, keep) : null;
      if (request.units) await deps.records.saveUnitAliases(request.units);
      await deps.rememberMapping({ sheets: plan.sheets, mapping: request.mapping });
      const protectedPeople = (await deps.protect?.noteMarked(marked)) ?? 0;
      return { protectedPeople, importId: entry?.id ?? null, isDryRun: false, fingerprint, files, plan, ahead };
    });
    const { protectedPeople, ...result } = imported;
    if (protectedPeople > 0) await deps.protect?.finishErasures();
    return result;
  };
}

async function apply(
  { records, journal, clock }: ImportFilesDeps,
  { plan: { changes }, files }: PreparedImport,
  { onProgress }: ImportRequest,
  keep: KeepLock,
): Promise<ImportEntry> {
  const entry = await journal.begin(clock.now(), files.map(inJournal), changes);
  await keep();
  const replacements = changes.map(({ before, after }) => ({ from: before, to: after }));
  await records.replace(replacements, async (done) => {
    await keep();
    onProgress?.({ phase: "writing", done, total: changes.length });
  });
  const applied = await journal.setState(entry, "applied", clock.now());
  for await (const older of journal.entries()) {
    if (older.id === entry.id || older.state !== "applied") continue;
    await journal.forgetChanges(older.id);
    break;
  }
  return applied;
}

function inJournal({ fileName, sheets }: FileResult): ImportedFile {
  return { name: fileName, counts: addCounts(sheets.map(({ counts }) => counts)) };
}
