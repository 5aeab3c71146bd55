import type { Clock } from "../../../clock";

/** Waits some milliseconds; tests let virtual time pass instead. */
export type Sleep = (milliseconds: number) => Promise<void>;

/**
 * How fast one way out (Teams, or mail) is used. Teams takes 50 requests a second for the whole app and tells us off
 * with 429 before that when it is busy; ten a second leaves room for the people who click.
 */
export interface Pace {
  /** Waits for the next turn. False when this way out is closed for now: stop, and come back later. */
  turn(): Promise<boolean>;
  /** The other side asked us to slow down. */
  slowDown(retryAfterSeconds: number | null): void;
  /** Nobody knows what became of an attempt, or it did not even leave. */
  unclear(): void;
  /** A clear reply, whatever it said. */
  clear(): void;
  /** A turn was not used after all. */
  unused(): void;
  /** UTC milliseconds until which nothing is sent. */
  closedUntil(): number;
}

const SLOWEST_PER_SECOND = 0.5;
const LONGEST_WAIT_MILLISECONDS = 60_000;
const RECOVERY_MILLISECONDS = 30_000;
const LONGEST_THROTTLE_MILLISECONDS = 60_000;

/** Three unclear replies within ten seconds: the way out is broken, not the recipients. */
const UNCLEAR_LIMIT = 3;
const UNCLEAR_WINDOW_MILLISECONDS = 10_000;
const FIRST_BREAK_MILLISECONDS = 60_000;
const LONGEST_BREAK_MILLISECONDS = 30 * 60_000;

/**
 * Even spacing at a rate that is halved when told to slow down and grows by one a second every half minute. When
 * replies become unclear it closes for a minute, then lets one through and waits for its reply; each further failure
 * doubles the break.
 */
export function makePace(deps: { readonly perSecond: number; readonly clock: Clock; readonly sleep: Sleep }): Pace {
  let rate = deps.perSecond;
  let rateChangedAt = 0;
  let nextTurnAt = 0;
  let closedUntil = 0;
  let throttlesInARow = 0;
  let unclearAt: number[] = [];
  let breaks = 0;
  let probing: "no" | "ready" | "waiting" = "no";

  return { turn, slowDown, unclear, clear, unused, closedUntil: () => closedUntil };

  async function turn(): Promise<boolean> {
    const asked = now();
    if (asked < closedUntil || probing === "waiting") return false;
    if (probing === "ready") probing = "waiting";
    recover(asked);
    // A turn further away than that was given before the clock was set back.
    const mine = nextTurnAt - asked > LONGEST_WAIT_MILLISECONDS ? asked : Math.max(asked, nextTurnAt);
    nextTurnAt = mine + 1000 / rate;
    if (mine > asked) await deps.sleep(mine - asked);
    if (now() >= closedUntil) return true;
    unused();
    return false;
  }

  function slowDown(retryAfterSeconds: number | null): void {
    clear();
    const at = now();
    if (at >= closedUntil) {
      throttlesInARow += 1;
      rate = Math.max(SLOWEST_PER_SECOND, rate / 2);
      rateChangedAt = at;
    }
    const own = Math.min(1000 * 2 ** throttlesInARow, LONGEST_THROTTLE_MILLISECONDS);
    closedUntil = Math.max(closedUntil, at + Math.max(own, (retryAfterSeconds ?? 0) * 1000));
  }

  function unclear(): void {
    const at = now();
    unclearAt = [...unclearAt.filter((each) => each > at - UNCLEAR_WINDOW_MILLISECONDS), at];
    if (probing === "no" && unclearAt.length < UNCLEAR_LIMIT) return;
    if (at < closedUntil) return;
    closedUntil = at + Math.min(FIRST_BREAK_MILLISECONDS * 2 ** breaks, LONGEST_BREAK_MILLISECONDS);
    breaks += 1;
    probing = "ready";
  }

  function clear(): void {
    if (now() < closedUntil) return;
    probing = "no";
    breaks = 0;
    unclearAt = [];
  }

  function unused(): void {
    if (probing === "waiting") probing = "ready";
  }

  function recover(at: number): void {
    if (rate >= deps.perSecond || at - rateChangedAt < RECOVERY_MILLISECONDS) return;
    rate = Math.min(deps.perSecond, rate + Math.floor((at - rateChangedAt) / RECOVERY_MILLISECONDS));
    rateChangedAt = at;
    throttlesInARow = 0;
  }

  function now(): number {
    return Date.parse(deps.clock.now());
  }
}
