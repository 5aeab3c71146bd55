import type { Clock } from "../../../clock";
import {
  cutoffOf,
  retentionOf,
  type RetentionLine,
  type RetentionSettings,
} from "../../../domain/access/retention/table";
import { countDue, type DueCount } from "./count-due";
import type { Shelf } from "./ports";

/** What is due of one class in one table, as numbers. */
interface PlannedRemoval extends RetentionLine, DueCount {
  readonly table: string;
  /** UTC. */
  readonly cutoff: string;
}

interface RemovalPlan {
  /** UTC of when it was counted. */
  readonly at: string;
  readonly lines: readonly PlannedRemoval[];
}

export type PlanRemoval = () => Promise<RemovalPlan>;

export interface RetentionDeps {
  readonly shelves: readonly Shelf[];
  readonly settings: RetentionSettings;
  readonly clock: Clock;
}

/** Counts what is due now, table by table, and removes nothing (D23: the dry run). No content is read out. */
export function makePlanRemoval({ shelves, settings, clock }: RetentionDeps): PlanRemoval {
  return async () => {
    const at = clock.now();
    const lines: PlannedRemoval[] = [];
    for (const shelf of shelves) {
      const line = retentionOf(shelf.classId, settings);
      const cutoff = cutoffOf(line.keep, at);
      if (cutoff !== null) lines.push({ ...line, table: shelf.table, cutoff, ...(await countDue(shelf, cutoff)) });
    }
    return { at, lines };
  };
}
