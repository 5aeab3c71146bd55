import { stockholm } from "../../../../../bot/usecases/evaluation/stockholm";
import { isWakingTime, nextMorning } from "../../../../../bot/domain/network/delivery/waking-hours";

test.each([
  // Winter time, one hour before UTC.
  ["2026-01-15T05:59:59.000Z", false],
  ["2026-01-15T06:00:00.000Z", true],
  ["2026-01-15T18:59:59.000Z", true],
  ["2026-01-15T19:00:00.000Z", false],
  // Summer time, two hours.
  ["2026-07-15T04:59:59.000Z", false],
  ["2026-07-15T05:00:00.000Z", true],
  ["2026-07-15T17:59:59.000Z", true],
  ["2026-07-15T18:00:00.000Z", false],
  // Saturdays too: people work in shifts.
  ["2026-01-17T11:00:00.000Z", true],
  // The mornings and evenings of the days when clocks are moved.
  ["2026-03-29T04:59:59.000Z", false],
  ["2026-03-29T05:00:00.000Z", true],
  ["2026-03-29T18:00:00.000Z", false],
  ["2026-10-25T05:59:59.000Z", false],
  ["2026-10-25T06:00:00.000Z", true],
  ["2026-10-25T19:00:00.000Z", false],
])("cards that nobody asked for go out 07–20 in Stockholm: at %s that is %s (S46)", (now, expected) => {
  expect(isWakingTime(now, stockholm)).toBe(expected);
});

test.each([
  ["2026-01-15T10:00:00.000Z", "2026-01-16T06:00:00.000Z"],
  ["2026-01-15T23:30:00.000Z", "2026-01-17T06:00:00.000Z"],
  ["2026-03-28T10:00:00.000Z", "2026-03-29T05:00:00.000Z"],
  ["2026-10-24T10:00:00.000Z", "2026-10-25T06:00:00.000Z"],
])("whoever has had today's card at %s can get the next from %s", (now, expected) => {
  expect(nextMorning(now, stockholm)).toBe(expected);
});
