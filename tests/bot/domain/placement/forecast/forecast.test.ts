import fc from "fast-check";
import {
  breakEvenPercent,
  ceilingOf,
  countAt,
  countsPerYear,
  outcomeOf,
  yearsOf,
  type Outcome,
} from "../../../../../bot/domain/placement/forecast/forecast";

/** The plan's 361 in December 2023 and its goal of 560 (N9, N11). */
const PLAN = { at: yearsOf("2023-12-31"), supervisors: 361, goal: 560 };

test.each([
  [65, 4, 2028, "spring"],
  [65, 8, 2030, "autumn"],
  [90, 8, 2027, "autumn"],
])("from 361 in December 2023, %i a year and %i %% who leave reach 560 in %i, %s", (trained, leavers, year, half) => {
  const outcome = outcomeOf(PLAN, { trainedPerYear: trained, leaverPercent: leavers });
  expect(outcome).toMatchObject({ kind: "reached", year, half });
});

test("it is the same from any day of December 2023", () => {
  const outcome = outcomeOf({ ...PLAN, at: yearsOf("2023-12-01") }, { trainedPerYear: 65, leaverPercent: 8 });
  expect(outcome).toMatchObject({ year: 2030, half: "autumn" });
});

test.each([
  [60, 500],
  [65, 541.7],
])("%i a year and 12 %% who leave never reach 560: the ceiling is %d", (trained, ceiling) => {
  const outcome = outcomeOf(PLAN, { trainedPerYear: trained, leaverPercent: 12 });
  expect(outcome.kind === "never" && Math.round(outcome.ceiling * 10) / 10).toBe(ceiling);
});

test.each([
  [60, 0, 4],
  [70, 0, 3],
  [60, 8, 9],
  [70, 8, 6],
  [60, 10, 17],
  [70, 10, 9],
])("%i trained a year and %i %% who leave take %i years", (trained, leavers, years) => {
  expect(outcomeOf(PLAN, { trainedPerYear: trained, leaverPercent: leavers })).toMatchObject({
    kind: "reached",
    years,
  });
});

test("somebody at the goal is told whether it holds", () => {
  const start = { ...PLAN, supervisors: 600 };
  expect(outcomeOf(start, { trainedPerYear: 65, leaverPercent: 8 })).toEqual({ kind: "reached-already", holds: true });
  expect(outcomeOf(start, { trainedPerYear: 65, leaverPercent: 12 })).toEqual({
    kind: "reached-already",
    holds: false,
  });
});

test("with nobody trained the goal is never reached, not even when nobody leaves", () => {
  expect(outcomeOf(PLAN, { trainedPerYear: 0, leaverPercent: 0 })).toEqual({ kind: "never", ceiling: 361 });
  expect(outcomeOf(PLAN, { trainedPerYear: 0, leaverPercent: 8 })).toEqual({ kind: "never", ceiling: 0 });
});

test("a goal that lies beyond fifty years is told as that", () => {
  expect(outcomeOf(PLAN, { trainedPerYear: 1, leaverPercent: 0 })).toEqual({ kind: "too-far", years: 50 });
});

test("with 65 trained a year, 560 is out of reach from 11.6 % who leave", () => {
  expect(breakEvenPercent(65, 560)!.toFixed(1)).toBe("11.6");
  expect(breakEvenPercent(65, 0)).toBeNull();
  expect(outcomeOf(PLAN, { trainedPerYear: 65, leaverPercent: 11.5 }).kind).toBe("reached");
  expect(outcomeOf(PLAN, { trainedPerYear: 65, leaverPercent: 11.7 }).kind).toBe("never");
});

test("the number approaches the ceiling where as many leave as are trained", () => {
  expect(ceilingOf({ trainedPerYear: 60, leaverPercent: 12 })).toBe(500);
  expect(ceilingOf({ trainedPerYear: 60, leaverPercent: 0 })).toBeNull();
  expect(countsPerYear(361, { trainedPerYear: 60, leaverPercent: 12 }, 200).at(-1)).toBeCloseTo(500, 5);
});

test("within a year the number changes evenly", () => {
  expect(countAt(PLAN, { trainedPerYear: 60, leaverPercent: 0 }, PLAN.at + 0.5)).toBe(391);
  expect(countAt(PLAN, { trainedPerYear: 60, leaverPercent: 0 }, 2020)).toBe(361);
});

test("the last day of a year is the turn of the year, in leap years too", () => {
  expect(yearsOf("2023-12-31")).toBe(2024);
  expect(yearsOf("2024-12-31")).toBe(2025);
  expect(yearsOf("2024-07-01")).toBeCloseTo(2024.5, 1);
});

/** Later is more; never is later than anything. */
function lateness(outcome: Outcome): number {
  switch (outcome.kind) {
    case "reached-already":
      return 0;
    case "reached":
      return outcome.at;
    case "too-far":
      return 1e6;
    case "never":
      return 1e7;
  }
}

const trained = fc.integer({ min: 0, max: 300 });
const leavers = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const goal = fc.integer({ min: 1, max: 2000 });
const more = fc.integer({ min: 0, max: 100 });

test("more who are trained never make it later", () => {
  fc.assert(
    fc.property(trained, more, leavers, goal, (trainedPerYear, extra, leaverPercent, target) => {
      const start = { ...PLAN, goal: target };
      const fewer = outcomeOf(start, { trainedPerYear, leaverPercent });
      const many = outcomeOf(start, { trainedPerYear: trainedPerYear + extra, leaverPercent });
      expect(lateness(many)).toBeLessThanOrEqual(lateness(fewer));
    }),
  );
});

test("more who leave never make it earlier", () => {
  fc.assert(
    fc.property(trained, leavers, more, goal, (trainedPerYear, leaverPercent, extra, target) => {
      const start = { ...PLAN, goal: target };
      const few = outcomeOf(start, { trainedPerYear, leaverPercent });
      const many = outcomeOf(start, { trainedPerYear, leaverPercent: Math.min(100, leaverPercent + extra) });
      expect(lateness(many)).toBeGreaterThanOrEqual(lateness(few));
    }),
  );
});

test("a higher goal never comes earlier, and a later start or fewer supervisors neither", () => {
  fc.assert(
    fc.property(trained, leavers, goal, more, (trainedPerYear, leaverPercent, target, extra) => {
      const assumptions = { trainedPerYear, leaverPercent };
      const now = lateness(outcomeOf({ ...PLAN, goal: target }, assumptions));
      expect(lateness(outcomeOf({ ...PLAN, goal: target + extra }, assumptions))).toBeGreaterThanOrEqual(now);
      const fewer = { ...PLAN, goal: target, supervisors: Math.max(0, 361 - extra) };
      expect(lateness(outcomeOf(fewer, assumptions))).toBeGreaterThanOrEqual(now);
    }),
  );
});

test("reached means that the number is the goal at that moment, and below it before", () => {
  fc.assert(
    fc.property(trained, leavers, goal, (trainedPerYear, leaverPercent, target) => {
      const start = { ...PLAN, goal: target };
      const assumptions = { trainedPerYear, leaverPercent };
      const outcome = outcomeOf(start, assumptions);
      if (outcome.kind !== "reached") return;
      expect(countAt(start, assumptions, outcome.at)).toBeCloseTo(target, 5);
      const before = outcome.at - 0.05;
      if (before > start.at) expect(countAt(start, assumptions, before)).toBeLessThan(target);
    }),
  );
});
