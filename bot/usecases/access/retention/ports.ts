import type { RetentionClassId } from "../../../domain/access/retention/classes";
import type { RemovalProposal } from "../../../domain/access/retention/proposal";
import type { Versioned } from "../../evaluation/ports";

/** Something that is due: one thing, or some that change together. */
export interface DueItem {
  /** UTC instant or ISO day from which its time counts; the oldest one's when there are several. */
  readonly at: string;
  readonly count: number;
  /** Takes it away for good: deletes rows, or replaces them by ones without persons. Repeating does no harm. */
  remove(): Promise<void>;
}

/** What one class covers of one table. */
export interface Shelf {
  readonly table: string;
  readonly classId: RetentionClassId;
  /** What counts from the cutoff (UTC) or earlier, read page by page, in no order. */
  due(cutoff: string): AsyncIterable<DueItem>;
}

/** Proposals to destroy. They are never removed: they are the minutes. */
export interface ProposalStore {
  /** Newest first. */
  all(): AsyncIterable<Versioned<RemovalProposal>>;
  get(id: string): Promise<Versioned<RemovalProposal> | null>;
  create(proposal: RemovalProposal): Promise<void>;
  /** False when somebody else has changed it since it was read. */
  replace(read: Versioned<RemovalProposal>, proposal: RemovalProposal): Promise<boolean>;
}
