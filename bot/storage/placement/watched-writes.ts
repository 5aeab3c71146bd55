import type { ClosingStore } from "../../usecases/evaluation/results/ports";
import type { RegisterVersion } from "../../usecases/placement/figures/ports";
import type { ImportJournal, RegisterStore, StatusStore } from "../../usecases/register/ports";

interface Watched {
  readonly records: RegisterStore;
  readonly journal: ImportJournal;
  readonly statuses: StatusStore;
  readonly closings: ClosingStore;
}

/** How many batches of a long import are written before readers are told again that it is under way. */
const BATCHES_BETWEEN_SIGNS = 20;

/**
 * The same stores, telling readers of figures about every change to what figures are computed from, whoever makes it:
 * import, undoing, status, closing, in whichever process.
 */
export function watchWrites(stores: Watched, version: RegisterVersion): Watched {
  const { records, journal, statuses, closings } = stores;

  async function watched<T>(write: () => Promise<T>): Promise<T> {
    await version.changing();
    try {
      return await write();
    } finally {
      await version.changed();
    }
  }

  return {
    records: {
      ...records,
      saveUnitAliases: (aliases) =>
        aliases.length === 0 ? Promise.resolve() : watched(() => records.saveUnitAliases(aliases)),
      replace: (replacements, beforeBatch) =>
        replacements.length === 0
          ? Promise.resolve()
          : watched(() => {
              let batches = 0;
              return records.replace(replacements, async (written) => {
                await beforeBatch(written);
                batches += 1;
                if (batches % BATCHES_BETWEEN_SIGNS === 0) await version.changing();
              });
            }),
    },
    journal: {
      ...journal,
      // The register has been written by then; only when that was is still to be told.
      async setState(entry, state, at) {
        const changed = await journal.setState(entry, state, at);
        await version.changed();
        return changed;
      },
    },
    statuses: {
      ...statuses,
      save: (key, expectedVersion, status) => watched(() => statuses.save(key, expectedVersion, status)),
    },
    closings: {
      ...closings,
      append: (closing, seen) => watched(() => closings.append(closing, seen)),
    },
  };
}
