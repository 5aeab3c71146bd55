import type { Clock } from "../../../clock";
import type { RoundStatus } from "../../../contract/round";
import type { Round } from "../../../domain/evaluation/round";
import type { Term } from "../../../domain/placement/term";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import { existingRound, roundStatus } from "./round-status";

interface Deps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly clock: Clock;
}

/** Where a round stands, counted anew each time; a closed round shows the counts that were frozen at closing. */
export function makeShowRoundStatus(deps: Deps) {
  return async (term: Term): Promise<RoundStatus> => status(deps, (await existingRound(deps.rounds, term)).value);
}

/** Where all rounds stand, the latest start first. */
export function makeListRounds(deps: Deps) {
  return async (): Promise<readonly RoundStatus[]> => {
    const rounds = (await deps.rounds.all()).map((each) => each.value);
    rounds.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
    return Promise.all(rounds.map((round) => status(deps, round)));
  };
}

async function status(deps: Deps, round: Round): Promise<RoundStatus> {
  const invitations = round.finalCounts ? [] : await everyInvitation(deps.invitations, round.term);
  return roundStatus(
    round,
    invitations.map((each) => each.value),
    deps.clock.now(),
  );
}
