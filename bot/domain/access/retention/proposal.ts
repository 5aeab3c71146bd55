import type { RetentionClassId } from "./classes";

/** What somebody proposes to destroy of one table: numbers and days, never content. */
export interface RemovalLine {
  readonly table: string;
  readonly classId: RetentionClassId;
  readonly decision: string;
  /** UTC: what counts from here or earlier. Fixed when proposed, so that approving later takes nothing more. */
  readonly cutoff: string;
  readonly count: number;
  /** ISO day of the oldest. */
  readonly oldest: string;
}

/** A proposal to destroy what is due, and what became of it. Kept for good: it is the minutes (D23). */
export interface RemovalProposal {
  readonly id: string;
  /** "approved" until everything is gone; a service that stops in between goes on. */
  readonly state: "proposed" | "approved" | "done";
  readonly lines: readonly RemovalLine[];
  /** The same for the same lines. */
  readonly fingerprint: string;
  /** `Actor.id`, or "cli". */
  readonly proposedBy: string;
  /** UTC. */
  readonly proposedAt: string;
  /** `Actor.id`, never the proposer's. Null before. */
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly doneAt: string | null;
  /** How many rows have gone, line by line. */
  readonly removed: readonly number[];
}

/** So long a proposal can be approved. */
export const DAYS_TO_APPROVE = 14;

export type ApprovalObstacle = "own-proposal" | "proposal-expired" | "already-approved";

/** Whether somebody may approve a proposal now: somebody else than the proposer, in time, once. */
export function approvalObstacle(proposal: RemovalProposal, actorId: string, now: string): ApprovalObstacle | null {
  if (proposal.state !== "proposed") return "already-approved";
  if (isExpired(proposal, now)) return "proposal-expired";
  return proposal.proposedBy === actorId ? "own-proposal" : null;
}

/** A proposal that nobody approved in time counts for nothing. */
export function isExpired({ state, proposedAt }: RemovalProposal, now: string): boolean {
  return state === "proposed" && Date.parse(now) - Date.parse(proposedAt) > DAYS_TO_APPROVE * 86_400_000;
}
