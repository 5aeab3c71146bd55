import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { RoundStore } from "../ports";
import { changeRound } from "./change-round";

/** Goes on sending where a paused round stopped. */
export function makeResumeRound(deps: { readonly rounds: RoundStore }) {
  return async (term: Term): Promise<void> => {
    await changeRound(deps.rounds, term, (round) => {
      if (round.state === "running") return round;
      if (round.state !== "paused") throw new Refusal("round-wrong-state", { term, state: round.state });
      return { ...round, state: "running", pausedBecause: null };
    });
  };
}
