import type { Clock } from "../../clock";
import { Refusal } from "../../domain/refusal";
import type { ImportLock } from "./ports";

/** A holder that has not renewed for this long is taken for dead; it renews well within it. */
const STALE_AFTER_SECONDS = 60;
const RENEW_AFTER_SECONDS = 10;

/** Keeps the lock alive; called between steps of long work. Refuses with "import-busy" when it was lost. */
export type KeepLock = () => Promise<void>;

/**
 * Does something that only one process may do at a time to the register. Refuses with "import-busy" when somebody else
 * does. A process that dies leaves the lock behind; after a minute the next one takes it over.
 */
export async function underImportLock<T>(
  { lock, clock }: { readonly lock: ImportLock; readonly clock: Clock },
  work: (keep: KeepLock) => Promise<T>,
): Promise<T> {
  const now = clock.now();
  const hold = await lock.take(now, secondsBefore(now, STALE_AFTER_SECONDS));
  if (!hold) throw new Refusal("import-busy");
  let renewed = now;
  try {
    return await work(async () => {
      const current = clock.now();
      if (renewed > secondsBefore(current, RENEW_AFTER_SECONDS)) return;
      if (!(await hold.renew(current))) throw new Refusal("import-busy");
      renewed = current;
    });
  } finally {
    await hold.release();
  }
}

function secondsBefore(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) - seconds * 1000).toISOString();
}
