import type { Clock } from "../../clock";

/** Ten wrong links a minute from one address is somebody guessing (or a class with an old QR, who can wait a minute). */
const PER_ADDRESS = 10;

/**
 * With a hundred in all, whoever has guessed wrong is turned away after the first time. Somebody who has not is still
 * let in: a flood of guesses must not shut the students out, and the keys are far too long to be guessed anyway.
 */
const IN_ALL = 100;

const MINUTE = 60_000;

/** Counts links that led nowhere, minute by minute and by network address. Keeps nothing longer. */
export interface MissLimit {
  /** True when the address has to wait for the next minute. */
  isOver(address: string): boolean;
  /** Returns how many misses there have been this minute, from everybody. */
  count(address: string): number;
}

export function makeMissLimit(clock: Clock): MissLimit {
  const misses = new Map<string, number>();
  let minute = -1;
  let inAll = 0;

  function startNewMinute(): void {
    const now = Math.floor(Date.parse(clock.now()) / MINUTE);
    if (now === minute) return;
    minute = now;
    inAll = 0;
    misses.clear();
  }

  return {
    isOver(address) {
      startNewMinute();
      const own = misses.get(address) ?? 0;
      return own >= PER_ADDRESS || (inAll >= IN_ALL && own > 0);
    },
    count(address) {
      startNewMinute();
      inAll += 1;
      misses.set(address, (misses.get(address) ?? 0) + 1);
      return inAll;
    },
  };
}
