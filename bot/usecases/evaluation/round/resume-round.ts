import type { Clock } from "../../../clock";
import { closeMoment } from "../../../domain/evaluation/round-schedule";
import type { Term } from "../../../domain/placement/term";
import { Refusal } from "../../../domain/refusal";
import type { RestoreStore } from "../../operation/backup/ports";
import { requireConfirmedRestore } from "../../operation/backup/require-confirmed";
import type { RoundStore } from "../ports";
import { stockholm } from "../stockholm";
import { changeRound } from "./change-round";

/**
 * Goes on sending where a paused round stopped. A round that was paused past its end gets the time it needs to send the
 * rest. Refuses with "restore-not-confirmed" when the round has come from a backup that nobody has looked at.
 */
export function makeResumeRound(deps: {
  readonly rounds: RoundStore;
  readonly restores: Pick<RestoreStore, "last">;
  readonly clock: Clock;
}) {
  return async (term: Term): Promise<void> => {
    await requireConfirmedRestore(deps.restores);
    const now = deps.clock.now();
    await changeRound(deps.rounds, term, (round) => {
      if (round.state === "running") return round;
      if (round.state !== "paused") throw new Refusal("round-wrong-state", { term, state: round.state });
      const closesAt = now < round.closesAt ? round.closesAt : closeMoment(now, stockholm);
      return { ...round, state: "running", pausedBecause: null, closesAt };
    });
  };
}
