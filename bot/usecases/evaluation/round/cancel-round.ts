import { cancel } from "../../../domain/evaluation/invitation-states";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { changeInvitation, everyInvitation } from "../every-invitation";
import type { AnswerStore, InvitationStore, RoundStore } from "../ports";
import { changeRound } from "./change-round";

/**
 * Calls a round off: nothing more is sent, no answer is taken, and whose the answers are that were given can no longer
 * be told. The round's row changes first, so sending stops at
 * once; cancelling again completes what was broken off.
 */
export function makeCancelRound(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly answers: Pick<AnswerStore, "shut">;
}) {
  return async (term: Term): Promise<void> => {
    await changeRound(deps.rounds, term, (round) => {
      if (round.state === "cancelled") return round;
      if (round.state === "closed") throw new Refusal("round-already-closed", { term });
      if (round.state === "closing") throw new Refusal("round-wrong-state", { term, state: round.state });
      return { ...round, state: "cancelled", pausedBecause: null, secret: null };
    });
    await deps.answers.shut(term);
    for (const read of await everyInvitation(deps.invitations, term)) {
      await changeInvitation(deps.invitations, read, (invitation) => cancel(invitation, "round-cancelled"));
    }
  };
}
