import { createHash, randomUUID } from "node:crypto";
import type { RemovalLine, RemovalProposal } from "../../../domain/access/retention/proposal";
import { Refusal } from "../../../domain/refusal";
import type { PlanRemoval } from "./plan-removal";
import type { ProposalStore } from "./ports";

/** `who` is an `Actor.id`, or "cli" for whoever may run the command line. */
export type ProposeRemoval = (input: { readonly who: string; readonly now: string }) => Promise<RemovalProposal>;

/**
 * Proposes to destroy all that is due and that the board has decided about: the numbers and the cutoffs are written
 * down, for somebody else to approve (D23). Refuses with "nothing-to-remove".
 */
export function makeProposeRemoval(deps: {
  readonly planRemoval: PlanRemoval;
  readonly proposals: Pick<ProposalStore, "create">;
}): ProposeRemoval {
  return async ({ who, now }) => {
    const { lines } = await deps.planRemoval();
    const decided = lines.flatMap(({ table, id, decision, by, cutoff, count, oldest }): readonly RemovalLine[] =>
      by === "two-people" && decision !== null && oldest !== null
        ? [{ table, classId: id, decision, cutoff, count, oldest }]
        : [],
    );
    if (decided.length === 0) throw new Refusal("nothing-to-remove");
    const proposal: RemovalProposal = {
      id: randomUUID(),
      state: "proposed",
      lines: decided,
      fingerprint: fingerprintOf(decided),
      proposedBy: who,
      proposedAt: now,
      approvedBy: null,
      approvedAt: null,
      doneAt: null,
      removed: decided.map(() => 0),
    };
    await deps.proposals.create(proposal);
    return proposal;
  };
}

/** The same for the same lines, whoever counts them. */
export function fingerprintOf(lines: readonly RemovalLine[]): string {
  const parts = lines.map(({ table, classId, decision, cutoff, count, oldest }) => {
    return [table, classId, decision, cutoff, count, oldest];
  });
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}
