import { cancel } from "../../../domain/evaluation/invitation-states";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { changeInvitation, everyInvitation } from "../every-invitation";
import type { AnswerStore, InvitationStore, RoundStore } from "../ports";
import { changeRound } from "./change-round";

/**
 * Calls a round off: nothing more is sent, no answer is taken, and the answers that were given are deleted, since
 * nobody may use them. The round's row changes first, so sending stops at once; cancelling again completes what was
 * broken off.
 */
export function makeCancelRound(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly answers: Pick<AnswerStore, "shut" | "removeAll">;
}) {
  return async (term: Term): Promise<void> => {
    await changeRound(deps.rounds, term, (round) => {
      if (round.state === "cancelled") return round;
      if (round.state === "closed") throw new Refusal("round-already-closed", { term });
      if (round.state === "closing") throw new Refusal("round-wrong-state", { term, state: round.state });
      return { ...round, state: "cancelled", pausedBecause: null, secret: null };
    });
    await deps.answers.shut(term);
    await deps.answers.removeAll(term);
    for (const read of await everyInvitation(deps.invitations, term)) {
      await changeInvitation(deps.invitations, read, (invitation) => cancel(invitation, "round-cancelled"));
    }
  };
}
