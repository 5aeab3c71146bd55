import type { Clock } from "../../../clock";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import type { About } from "../../../domain/network/delivery/delivery";
import type { SendOutcome } from "../../evaluation/ports";
import { watchRound, type RoundHealth } from "../../evaluation/sending/round-health";

/** So long the rest of what fails for everybody waits before three more are tried. */
const SECONDS_STOPPED = 3600;

/**
 * Watches how each thing's cards go, as the evaluations' are watched: the first three go one at a time, and when all of
 * them, or more than ten per cent of the last fifty, are refused alike, the rest waits (reliability before speed). Kept
 * in memory: after a stop of the service three are tried anew.
 */
export interface OrderWatch {
  /** UTC until when a thing's cards wait; null when they do not. */
  readonly stoppedUntil: (about: About) => string | null;
  /** True as long as one of some things is being tried. */
  readonly isTryingOut: (some: readonly About[]) => boolean;
  /** True when this outcome stops the thing's cards. */
  readonly note: (about: About, outcome: SendOutcome) => boolean;
  /** Forgets everything but these: what is done is watched no more. */
  readonly keepOnly: (some: readonly About[]) => void;
}

interface Watched {
  readonly health: RoundHealth;
  readonly stoppedUntil: string | null;
}

export function makeOrderWatch({ clock }: { readonly clock: Clock }): OrderWatch {
  const all = new Map<string, Watched>();

  function of(about: About): Watched {
    const found = all.get(keyOf(about));
    const isOver = found?.stoppedUntil != null && found.stoppedUntil <= clock.now();
    if (found && !isOver) return found;
    const fresh = { health: watchRound(), stoppedUntil: null };
    all.set(keyOf(about), fresh);
    return fresh;
  }

  return {
    stoppedUntil: (about) => of(about).stoppedUntil,
    isTryingOut: (some) => some.some((about) => of(about).health.isTryingOut()),
    note(about, outcome) {
      const { health, stoppedUntil } = of(about);
      if (health.note(outcome) === null || stoppedUntil !== null) return false;
      all.set(keyOf(about), { health, stoppedUntil: plusSeconds(clock.now(), SECONDS_STOPPED) });
      return true;
    },
    keepOnly(some) {
      const kept = new Set(some.map(keyOf));
      for (const key of all.keys()) if (!kept.has(key)) all.delete(key);
    },
  };
}

function keyOf({ kind, id }: About): string {
  return `${kind} ${id}`;
}
