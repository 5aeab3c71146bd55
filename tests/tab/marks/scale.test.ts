import { linearScale, ticksBetween } from "../../../tab/marks/scale";

test("the plan's forecast, 361 to 792, is drawn between 300 and 800", () => {
  expect(ticksBetween([361, 792], 6)).toEqual([300, 400, 500, 600, 700, 800]);
});

test.each([
  [[0, 3], 4],
  [[5, 5], 6],
  [[0, 0], 6],
  [[12, 18_400], 6],
])("ticks enclose %j", (values, about) => {
  const ticks = ticksBetween(values, about);
  expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values));
  expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
  expect(ticks.length).toBeLessThan(12);
});

test("a scale maps ends to ends, also upside down, and a single value to its start", () => {
  const scale = linearScale([300, 800], [272, 12]);
  expect([scale(300), scale(550), scale(800)]).toEqual([272, 142, 12]);
  expect(linearScale([5, 5], [0, 100])(5)).toBe(0);
});
