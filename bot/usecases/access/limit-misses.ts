import { createHash } from "node:crypto";
import type { Clock } from "../../clock";

/** Ten wrong links a minute from one address is somebody guessing (or a class with an old QR, who can wait a minute). */
const PER_ADDRESS = 10;

/**
 * With a hundred in all, whoever has guessed wrong is turned away after the first time. Somebody who has not is still
 * let in: a flood of guesses must not shut the students out, and the keys are far too long to be guessed anyway.
 */
const IN_ALL = 100;

/**
 * Network addresses are counted in this many boxes, so that no address is kept and the table never grows. Who shares a
 * box with a guesser, one caller of these, waits a minute too.
 */
const BOXES = 65_536;

/** How often a row is tried when others write it at the same moment. A miss too few counted is no harm. */
const TRIES = 8;

const MINUTE = 60_000;
const MINUTES_IN_HOUR = 60;

/** Misses in a minute and in its hour. */
export interface MissCount {
  /** Minutes since 1970. */
  readonly minute: number;
  readonly inMinute: number;
  readonly inHour: number;
}

/** One row per box and one for all, shared by every instance of the service. */
export interface MissStore {
  read(door: string, row: string): Promise<{ readonly count: MissCount | null; readonly version: unknown }>;
  /** False when somebody else has written the row since it was read. */
  write(door: string, row: string, count: MissCount, version: unknown): Promise<boolean>;
}

/** Counts links that led nowhere, minute by minute and by network address, for all instances together. */
export interface MissLimit {
  /** True when the address has to wait for the next minute. */
  isOver(address: string): Promise<boolean>;
  /** Returns how many misses there have been this minute and this hour, from everybody. */
  count(address: string): Promise<Pick<MissCount, "inMinute" | "inHour">>;
}

/** `door` keeps the counts of different kinds of links apart. */
export function makeMissLimit(deps: { readonly misses: MissStore; readonly clock: Clock }, door: string): MissLimit {
  const { misses, clock } = deps;
  return {
    async isOver(address) {
      const own = await now(boxOf(address));
      if (own.inMinute === 0) return false;
      return own.inMinute >= PER_ADDRESS || (await now(EVERYBODY)).inMinute >= IN_ALL;
    },
    async count(address) {
      const [all] = await Promise.all([raise(EVERYBODY), raise(boxOf(address))]);
      return all;
    },
  };

  async function now(row: string): Promise<MissCount> {
    return upToNow((await misses.read(door, row)).count);
  }

  async function raise(row: string): Promise<MissCount> {
    for (let tries = 1; ; tries += 1) {
      const { count, version } = await misses.read(door, row);
      const before = upToNow(count);
      const after = { ...before, inMinute: before.inMinute + 1, inHour: before.inHour + 1 };
      const isWritten = await misses.write(door, row, after, version);
      // In a flood nothing depends on the next one being counted, and nobody waits for it.
      if (isWritten || tries === TRIES || before.inMinute >= IN_ALL) return after;
    }
  }

  /** What a row says of this minute and hour: an earlier one's misses are over. */
  function upToNow(count: MissCount | null): MissCount {
    const minute = Math.floor(Date.parse(clock.now()) / MINUTE);
    const isSameHour = count !== null && hourOf(count.minute) === hourOf(minute);
    return {
      minute,
      inMinute: count?.minute === minute ? count.inMinute : 0,
      inHour: isSameHour ? count.inHour : 0,
    };
  }
}

const EVERYBODY = "all";

function boxOf(address: string): string {
  return `box-${createHash("sha256").update(address).digest().readUInt32BE(0) % BOXES}`;
}

function hourOf(minute: number): number {
  return Math.floor(minute / MINUTES_IN_HOUR);
}
