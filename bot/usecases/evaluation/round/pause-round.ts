import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { RoundStore } from "../ports";
import { changeRound } from "./change-round";

/** Stops sending; answers are still taken. What is being sent at this moment may still go. */
export function makePauseRound(deps: { readonly rounds: RoundStore }) {
  return async (term: Term): Promise<void> => {
    await changeRound(deps.rounds, term, (round) => {
      if (round.state === "paused") return round;
      if (round.state !== "running") throw new Refusal("round-wrong-state", { term, state: round.state });
      return { ...round, state: "paused", pausedBecause: null };
    });
  };
}
