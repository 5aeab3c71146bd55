import { approvalObstacle, type RemovalLine, type RemovalProposal } from "../../../domain/access/retention/proposal";
import { retentionOf } from "../../../domain/access/retention/table";
import { Refusal } from "../../../domain/refusal";
import { countDue } from "./count-due";
import type { RetentionDeps } from "./plan-removal";
import type { ProposalStore } from "./ports";
import { fingerprintOf } from "./propose-removal";

export type ApproveRemoval = (input: {
  /** `Actor.id`; the command line has no identity, so nobody approves there. */
  readonly who: string;
  readonly id: string;
  /** Of the proposal that the person has looked at. */
  readonly fingerprint: string;
}) => Promise<RemovalProposal>;

/**
 * Approves a proposal: another person than the proposer, within the days that it stands, about exactly what was counted
 * (D23). Everything is counted again first; when numbers or decisions are others now, it has to be proposed anew.
 *
 * Refuses with "proposal-not-found", "own-proposal", "proposal-expired", "already-approved" and "removal-changed".
 */
export function makeApproveRemoval(
  deps: RetentionDeps & { readonly proposals: Pick<ProposalStore, "get" | "replace"> },
): ApproveRemoval {
  return async ({ who, id, fingerprint }) => {
    const read = await deps.proposals.get(id);
    if (!read) throw new Refusal("proposal-not-found");
    const now = deps.clock.now();
    const obstacle = approvalObstacle(read.value, who, now);
    if (obstacle) throw new Refusal(obstacle);
    const today = await Promise.all(read.value.lines.map(countedAgain));
    if (fingerprint !== read.value.fingerprint || fingerprintOf(today) !== fingerprint) {
      throw new Refusal("removal-changed");
    }
    const approved: RemovalProposal = { ...read.value, state: "approved", approvedBy: who, approvedAt: now };
    if (!(await deps.proposals.replace(read, approved))) throw new Refusal("already-approved");
    return approved;
  };

  async function countedAgain(line: RemovalLine): Promise<RemovalLine> {
    const shelf = deps.shelves.find(({ table, classId }) => table === line.table && classId === line.classId);
    const decision = retentionOf(line.classId, deps.settings).decision;
    if (!shelf || decision === null) return { ...line, decision: "" };
    const { count, oldest } = await countDue(shelf, line.cutoff);
    return { ...line, decision, count, oldest: oldest ?? "" };
  }
}
