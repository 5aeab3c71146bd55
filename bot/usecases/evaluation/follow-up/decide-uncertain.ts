import type { Clock } from "../../../clock";
import type { UncertainDecision } from "../../../contract/round-recipients";
import { markDelivered, orderAgain, type HandOutcome } from "../../../domain/evaluation/follow-up/by-hand";
import type { Invitation } from "../../../domain/evaluation/invitation";
import { reminderMoment } from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import { existingRound } from "../round/round-status";
import { followQr } from "../sending/follow-qr";
import { stockholm } from "../stockholm";

interface Deps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly clock: Clock;
}

/**
 * A person lets an uncertain card be sent again, once. Works where uncertain cards are held, and after the follow-up. It
 * goes when the round sends; a paused round sends it when it goes on.
 */
export function makeSendAgain(deps: Deps) {
  return (term: Term, id: string): Promise<UncertainDecision> => {
    const now = deps.clock.now();
    return decide(deps, term, id, (invitation) => orderAgain(invitation, now));
  };
}

/** A person vouches for an uncertain card having arrived: from now on it counts as sent, and is reminded of as usual. */
export function makeMarkDelivered(deps: Deps) {
  return async (term: Term, id: string): Promise<UncertainDecision> => {
    const decision = await decide(deps, term, id, (invitation) =>
      markDelivered(invitation, reminderMoment(invitation.closesAt, invitation.remindersSent, stockholm)),
    );
    if (decision.outcome === "done") await followQr(deps.invitations, await everyInvitation(deps.invitations, term));
    return decision;
  };
}

export type SendAgain = ReturnType<typeof makeSendAgain>;
export type MarkDelivered = ReturnType<typeof makeMarkDelivered>;

/** By compare-and-set: whatever the clockwork or somebody else does meanwhile is decided on anew. */
async function decide(
  deps: Deps,
  term: Term,
  id: string,
  how: (invitation: Invitation) => HandOutcome,
): Promise<UncertainDecision> {
  const { state } = (await existingRound(deps.rounds, term)).value;
  if (state !== "running" && state !== "paused") throw new Refusal("round-wrong-state", { term, state });
  for (;;) {
    const read = await deps.invitations.get(term, id);
    if (!read) throw new Refusal("recipient-not-found", { term });
    const outcome = how(read.value);
    if (outcome.kind !== "changed") return { outcome: outcome.kind, state: told(read.value.state) };
    const { invitation } = outcome;
    if (await deps.invitations.replace(read, invitation)) return { outcome: "done", state: told(invitation.state) };
  }
}

/** Who has answered is nobody's business: a card that was answered has been sent, and that is all. */
function told(state: Invitation["state"]): UncertainDecision["state"] {
  return state === "answered" ? "sent" : state;
}
