import { yearsOf } from "../../../../../bot/domain/placement/forecast/forecast";
import { scenariosAround, tableYears } from "../../../../../bot/domain/placement/forecast/scenarios";

const PLAN = { at: yearsOf("2023-12-31"), supervisors: 361, goal: 560 };

test("65 a year and 8 % stand among 4 %, 12 % and 90 a year, with the numbers of 2027 and 2030", () => {
  const scenarios = scenariosAround({ trainedPerYear: 65, leaverPercent: 8 }, PLAN);
  expect(scenarios.map((each) => [each.trainedPerYear, each.leaverPercent, ...each.atTableYears])).toEqual([
    [65, 4, 507, 636],
    [65, 8, 461, 539],
    [65, 12, 419, 458],
    [90, 8, 530, 662],
  ]);
  expect(tableYears(PLAN.at)).toEqual([2027, 2030]);
  expect(scenarios.map((each) => each.isChosen)).toEqual([false, true, false, false]);
});

test("a line has a point for the start and for each of ten years", () => {
  const [first] = scenariosAround({ trainedPerYear: 60, leaverPercent: 0 }, PLAN);
  expect(first!.points[0]).toEqual({ at: 2024, count: 361 });
  expect(first!.points.at(-1)).toEqual({ at: 2034, count: 961 });
});

test.each([
  [
    0,
    [
      [65, 0],
      [65, 4],
      [90, 0],
    ],
  ],
  [
    2,
    [
      [65, 0],
      [65, 2],
      [65, 6],
      [90, 2],
    ],
  ],
  [
    100,
    [
      [65, 96],
      [65, 100],
      [90, 100],
    ],
  ],
])("around %i %% no line is there twice, and none is below 0 or above 100 %%", (leaverPercent, expected) => {
  const scenarios = scenariosAround({ trainedPerYear: 65, leaverPercent }, PLAN);
  expect(scenarios.map((each) => [each.trainedPerYear, each.leaverPercent])).toEqual(expected);
});
