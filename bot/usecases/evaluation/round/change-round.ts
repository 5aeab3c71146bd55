import type { Round } from "../../../domain/evaluation/round";
import type { Term } from "../../../domain/placement/term";
import type { RoundStore } from "../ports";
import { existingRound } from "./round-status";

/**
 * Changes a round by compare-and-set: when somebody else was faster, the change is decided again on what is there
 * now. `decide` may refuse; giving back the same round means that nothing is to be written.
 */
export async function changeRound(rounds: RoundStore, term: Term, decide: (round: Round) => Round): Promise<Round> {
  for (;;) {
    const read = await existingRound(rounds, term);
    const changed = decide(read.value);
    if (changed === read.value || (await rounds.replace(read, changed))) return changed;
  }
}
