import type { WallClock } from "../../evaluation/round-schedule";
import { addDays } from "../../placement/term";

/** Shift workers sleep at all hours; nobody is written to unasked between 20 and 07 (S46). Every day of the week. */
const FIRST_HOUR = 7;
const LAST_HOUR = 20;

/** 07–20 by people's clocks. */
export function isWakingTime(now: string, clock: WallClock): boolean {
  const day = clock.dayOf(now);
  return now >= clock.instantAt(day, FIRST_HOUR) && now < clock.instantAt(day, LAST_HOUR);
}

/** When the next day's waking hours begin: for a card whose person has had one today (S46). */
export function nextMorning(now: string, clock: WallClock): string {
  return clock.instantAt(addDays(clock.dayOf(now), 1), FIRST_HOUR);
}
