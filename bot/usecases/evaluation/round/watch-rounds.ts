import type { Clock } from "../../../clock";
import type { RoundStore } from "../ports";
import type { RoundsKept } from "./keep-rounds-going";

/** How long a pass that found nothing to send holds, unless a round changes. */
const CALM_MILLISECONDS = 10_000;

/**
 * Called every other second, passes on only when there may be something to do: while messages are going out, when
 * somebody has started, paused or resumed a round in this process or another, and otherwise every ten seconds.
 * A look at the rounds is one small read; a pass reads every invitation.
 */
export function makeWatchRounds(deps: {
  readonly rounds: Pick<RoundStore, "all">;
  readonly keepRoundsGoing: () => Promise<RoundsKept>;
  readonly clock: Clock;
}) {
  let seen = "";
  let calmUntil = 0;

  return async (): Promise<void> => {
    const rounds = (await deps.rounds.all()).map(({ value, version }) => [value.term, version]);
    const now = Date.parse(deps.clock.now());
    if (JSON.stringify(rounds) === seen && now < calmUntil) return;
    seen = JSON.stringify(rounds);
    calmUntil = 0;
    const { attempts } = await deps.keepRoundsGoing();
    if (attempts === 0) calmUntil = now + CALM_MILLISECONDS;
  };
}
