import type { Clock } from "../../../clock";
import type { RoundStatus } from "../../../contract/round";
import type { Term } from "../../../domain/placement/term";
import type { RoundStore } from "../ports";
import type { PlanInvitations } from "./plan-invitations";
import { planStatus } from "./round-status";

/** Shows who a term's evaluations would go to, as counts, and why others cannot be reached. Writes nothing. */
export function makePlanRound(deps: {
  readonly rounds: RoundStore;
  readonly planInvitations: PlanInvitations;
  readonly clock: Clock;
}) {
  return async (term: Term): Promise<RoundStatus> => {
    const [round, planned] = await Promise.all([
      deps.rounds.get(term),
      deps.planInvitations(term, { earliest: deps.clock.now(), everythingNow: false }),
    ]);
    return planStatus(term, round?.value ?? null, planned);
  };
}
