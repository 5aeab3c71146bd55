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

  async function many<T>(write: () => Promise<T>): Promise<T> {
    await version.changing();
    try {
      return await write();
    } finally {
      await version.changed();
    }
  }

  /** A status or a closing is there from one moment to the next, and may come in the middle of an import. */
  async function single<T>(write: () => Promise<T>): Promise<T> {
    await version.touched();
    try {
      return await write();
    } finally {
      await version.touched();
    }
  }

  return {
    records: {
      ...records,
      saveUnitAliases: (aliases) =>
        aliases.length === 0 ? Promise.resolve() : many(() => records.saveUnitAliases(aliases)),
      replace: (replacements, beforeBatch) =>
        replacements.length === 0
          ? Promise.resolve()
          : many(() => {
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
      save: (key, expectedVersion, status) => single(() => statuses.save(key, expectedVersion, status)),
    },
    closings: {
      ...closings,
      append: (closing, seen) => single(() => closings.append(closing, seen)),
    },
  };
}
