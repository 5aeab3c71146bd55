import type { RemovalProposal } from "../../../domain/access/retention/proposal";
import { retentionOf } from "../../../domain/access/retention/table";
import type { Versioned } from "../../evaluation/ports";
import { countDue } from "./count-due";
import type { RetentionDeps } from "./plan-removal";
import type { DueItem, ProposalStore, Shelf } from "./ports";

/** So many are removed before it is written down how far it has come. */
const BATCH = 100;

/** Told when a line is done: which table and class, and how many; never what. */
export type TellRemoved = (removed: {
  readonly table: string;
  readonly classId: string;
  readonly count: number;
}) => void;

/**
 * Removes what has been approved, a hundred at a time, and notes how many. Cut off anywhere it goes on the next time:
 * what has gone is not found again. Two at once do no harm. A decision that has been taken out of the settings
 * meanwhile stops its line.
 */
export function makeCarryOutRemovals(
  deps: RetentionDeps & {
    readonly proposals: ProposalStore;
    readonly isStopping: () => boolean;
    readonly tell: TellRemoved;
  },
) {
  return async (): Promise<void> => {
    for await (const read of deps.proposals.all()) {
      if (read.value.state === "approved") await carryOut(read.value.id);
    }
  };

  async function carryOut(id: string): Promise<void> {
    for (;;) {
      const read = await deps.proposals.get(id);
      if (read?.value.state !== "approved" || deps.isStopping()) return;
      const next = await removeSome(read);
      if (next === null) return;
      if (!(await deps.proposals.replace(read, next)) || next.state !== "done") continue;
      next.lines.forEach(({ table, classId }, index) => deps.tell({ table, classId, count: next.removed[index] ?? 0 }));
    }
  }

  /** One batch of the first line that is not empty; "done" when all are. Null when nothing would go: the next time. */
  async function removeSome({ value }: Versioned<RemovalProposal>): Promise<RemovalProposal | null> {
    const removed = [...value.removed];
    for (const [index, line] of value.lines.entries()) {
      const shelf = deps.shelves.find(({ table, classId }) => table === line.table && classId === line.classId);
      if (!shelf || retentionOf(line.classId, deps.settings).decision !== line.decision) continue;
      const before = await countDue(shelf, line.cutoff);
      // Counted from what is left, so that a batch that was cut off is not forgotten.
      removed[index] = line.count - before.count;
      if (before.count === 0) continue;
      await removeBatch(shelf, line.cutoff);
      const left = await countDue(shelf, line.cutoff);
      if (left.count >= before.count) return null;
      removed[index] = line.count - left.count;
      return { ...value, removed };
    }
    return { ...value, state: "done", doneAt: deps.clock.now(), removed };
  }
}

/** Removes a hundred or some more, when they change together. */
async function removeBatch(shelf: Shelf, cutoff: string): Promise<void> {
  const batch: DueItem[] = [];
  for await (const item of shelf.due(cutoff)) {
    batch.push(item);
    if (batch.reduce((sum, { count }) => sum + count, 0) >= BATCH) break;
  }
  for (const item of batch) await item.remove();
}
