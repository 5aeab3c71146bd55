import fc from "fast-check";
import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import type { PlacementRecord } from "../../../../../bot/domain/placement/placement";
import { yearBoxes } from "../../../../../bot/domain/placement/unit/year-boxes";
import { isoWeekOf, periodOf, yearOf } from "../../../../../bot/domain/placement/unit/year";
import { aPlacement } from "../../../../support/records";

const year = yearOf("HT2024", DEFAULT_CALENDARS);
const DAY = "2024-10-15";
const alone = (overrides: Partial<PlacementRecord> = {}, supervisors = 1) => {
  const placement = aPlacement(overrides);
  return { placement, students: placement.count / supervisors };
};
const boxes = (...supervisions: ReturnType<typeof alone>[]) => yearBoxes(supervisions, year, DAY);
const box = (period: number, ...supervisions: ReturnType<typeof alone>[]) => boxes(...supervisions).periods[period - 1];

test("the year of a term is the calendar year with its seven periods, whichever of its terms is asked for", () => {
  expect(year.year).toBe(2024);
  expect(year.periods.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(yearOf("VT2024", DEFAULT_CALENDARS)).toEqual(year);
});

test.each([
  ["a placement that has begun fills its box", {}, { students: 1, share: 1, state: "begun", isPair: false }],
  [
    "one that has not begun is planned",
    { start: "2024-10-21", end: "2024-11-08" },
    { students: 1, share: 1, state: "planned", isPair: false },
  ],
  [
    "three students on one row are three, and together",
    { count: 3 },
    { students: 3, share: 3, state: "begun", isPair: true },
  ],
])("%s", (_, overrides, expected) => {
  expect(box(6, alone(overrides))).toEqual({ period: 6, ...expected });
});

test("a student who is shared is one in the box and a half in the load", () => {
  const { students, periods } = boxes(alone({}, 2));
  expect(students).toBe(0.5);
  expect(periods[5]).toMatchObject({ students: 1, share: 0.5 });
});

test("two at the same time are a pair, one after the other is none", () => {
  expect(box(6, alone({ key: "1" }), alone({ key: "2" }))).toMatchObject({ students: 2, isPair: true });
  const first = alone({ key: "1", start: "2024-10-07", end: "2024-10-18" });
  const second = alone({ key: "2", start: "2024-10-21", end: "2024-11-01" });
  expect(box(6, first, second)).toMatchObject({ students: 2, isPair: false });
});

test("an apprentice of both terms counts once, in no period", () => {
  const apprentice = alone({ form: "apprenticeship", period: null, start: "2024-01-15", end: "2024-12-13" });
  expect(boxes(apprentice)).toMatchObject({ students: 1, outsidePeriods: 1 });
  expect(boxes(apprentice).periods.every(({ state }) => state === null)).toBe(true);
});

test("LIA without a period number lies in the period that has most of its days", () => {
  const lia = { form: "lia" as const, period: null, start: "2024-10-02", end: "2024-10-25" };
  expect(periodOf(lia, year)?.number).toBe(6);
  expect(periodOf({ ...lia, start: "2024-07-01", end: "2024-07-20" }, year)).toBeNull();
});

test.each([
  ["cancelled", { status: "cancelled" as const }],
  ["VFU, which lies outside the key", { form: "vfu" as const }],
  ["last year's", { start: "2023-10-02", end: "2023-11-03" }],
])("%s is no part of the year", (_, overrides) => {
  expect(boxes(alone(overrides)).students).toBe(0);
});

test("a placement over New Year is the year's in which it ends", () => {
  const overNewYear = alone({ period: null, form: "lia", start: "2023-12-04", end: "2024-01-12" });
  expect(boxes(overNewYear).students).toBe(1);
});

test.each([
  ["2024-01-01", 1],
  ["2024-12-30", 1],
  ["2020-12-31", 53],
  ["2021-01-03", 53],
  ["2024-09-02", 36],
])("%s is in week %i", (day, week) => {
  expect(isoWeekOf(day)).toBe(week);
});

test("the boxes and what lies outside them add up to the load", () => {
  const day = fc
    .integer({ min: 0, max: 365 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
  const placement = fc.record({
    days: fc.tuple(day, day).map((days) => days.toSorted()),
    form: fc.constantFrom("apl" as const, "lia" as const, "apprenticeship" as const, "vfu" as const),
    period: fc.option(fc.integer({ min: 1, max: 8 })),
    supervisors: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(placement), (placements) => {
      const result = boxes(
        ...placements.map(({ days: [start, end], supervisors, ...rest }) =>
          alone({ ...rest, start: start!, end: end! }, supervisors),
        ),
      );
      const inBoxes = result.periods.reduce((sum, { share }) => sum + share, 0);
      expect(inBoxes + result.outsidePeriods).toBeCloseTo(result.students, 9);
    }),
  );
});
