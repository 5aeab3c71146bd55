import type { Clock } from "../../bot/clock";

/** A Monday after the placements that the benches are about. */
export const MONDAY_MORNING = "2024-11-11T09:00:00.000Z";

/** A clock that stands at an instant when it is made and goes on from there. */
export function clockFrom(instant: string): Clock {
  const madeAt = performance.now();
  return { now: () => new Date(Date.parse(instant) + performance.now() - madeAt).toISOString() };
}
