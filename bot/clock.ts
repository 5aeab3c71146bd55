/** The only place that reads the time. UTC in rows, Europe/Stockholm for people. */
export interface Clock {
  /** UTC, ISO 8601 with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

const STOCKHOLM = "Europe/Stockholm";
/** Made once: making one takes longer than all that is done with it. */
const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: STOCKHOLM, dateStyle: "short" });
const DAY_AND_TIME = new Intl.DateTimeFormat("sv-SE", { timeZone: STOCKHOLM, dateStyle: "short", timeStyle: "medium" });

/** The calendar day in Stockholm at an instant, e.g. "2024-10-03". */
export function stockholmDay(instant: string): string {
  return DAY.format(new Date(instant));
}

/** The instant (UTC, ISO) when clocks in Stockholm show the given hour on the given day; 02:30 that does not exist becomes 03:30. */
export function stockholmInstant(isoDay: string, hour: number, minute = 0): string {
  const wall = Date.parse(`${isoDay}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00Z`);
  const firstGuess = wall - offsetAt(wall);
  return new Date(wall - offsetAt(firstGuess)).toISOString();
}

function offsetAt(utcMilliseconds: number): number {
  const parts = DAY_AND_TIME.format(new Date(utcMilliseconds));
  return Date.parse(`${parts.replace(" ", "T")}Z`) - Math.floor(utcMilliseconds / 1000) * 1000;
}
