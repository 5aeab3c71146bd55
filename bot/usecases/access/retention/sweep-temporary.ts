import { cutoffOf, retentionOf } from "../../../domain/access/retention/table";
import type { TellRemoved } from "./carry-out-removals";
import type { RetentionDeps } from "./plan-removal";

/**
 * Removes what is of no use once its work is done: the classes that need no decision (D6, D23: uppgifter av tillfällig
 * betydelse). Each on its own, so that one that fails stops no other; `report` hears of it.
 */
export function makeSweepTemporary(
  deps: RetentionDeps & {
    readonly isStopping: () => boolean;
    readonly tell: TellRemoved;
    readonly report: (error: unknown) => void;
  },
) {
  return async (): Promise<void> => {
    for (const shelf of deps.shelves) {
      const { by, keep } = retentionOf(shelf.classId, deps.settings);
      const cutoff = cutoffOf(keep, deps.clock.now());
      if (by !== "clock" || cutoff === null) continue;
      let count = 0;
      try {
        for await (const item of shelf.due(cutoff)) {
          if (deps.isStopping()) return;
          await item.remove();
          count += item.count;
        }
      } catch (error) {
        deps.report(error);
      }
      if (count > 0) deps.tell({ table: shelf.table, classId: shelf.classId, count });
    }
  };
}
