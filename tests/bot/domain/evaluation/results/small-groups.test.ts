import fc from "fast-check";
import { groupSize, hideSmallAreas, responseRate } from "../../../../../bot/domain/evaluation/results/small-groups";

const HIDDEN = { few: "too-few", others: "protects-others" } as const;

test.each([
  ["large areas are all shown", { a: 5, b: 8 }, null, {}],
  ["one small area takes the next smallest with it", { a: 3, b: 5, c: 9 }, null, { a: HIDDEN.few, b: HIDDEN.others }],
  [
    "two small areas that are five together need no third",
    { a: 3, b: 2, c: 9 },
    null,
    { a: HIDDEN.few, b: HIDDEN.few },
  ],
  ["an area without answers needs no company", { a: 0, c: 9 }, null, { a: HIDDEN.few }],
  [
    "an area with one answer and one without do",
    { a: 0, b: 1, c: 9 },
    null,
    { a: HIDDEN.few, b: HIDDEN.few, c: HIDDEN.others },
  ],
  ["too few in all are not shown anywhere", { a: 2, b: 2 }, HIDDEN.few, { a: HIDDEN.few, b: HIDDEN.few }],
])("%s", (_, persons, total, areas) => {
  const hidden = hideSmallAreas(new Map(Object.entries(persons)), 5);
  expect({ total: hidden.total, areas: Object.fromEntries(hidden.areas) }).toEqual({ total, areas });
});

test("the hidden areas together are nobody or at least k, and no shown area is below k", () => {
  const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 5, max: 8 }), (sizes, k) => {
      const { areas } = hideSmallAreas(new Map(sizes.map((size, i) => [`a${i}`, size])), k);
      const hidden = sizes.filter((_, i) => areas.has(`a${i}`)).reduce((sum, size) => sum + size, 0);
      const all = sizes.reduce((sum, size) => sum + size, 0);
      if (all >= k) expect(hidden === 0 || hidden >= k).toBe(true);
      expect(sizes.every((size, i) => size >= k || areas.has(`a${i}`))).toBe(true);
    }),
  );
});

test.each([
  [40, 17, 0.45],
  [254, 120, 0.45],
  [4, 4, null],
  [30, 4, null],
  [5, 5, 1],
  [5, 6, 1],
])("of %i invited, %i answered: %s", (invited, answered, rate) => {
  expect(responseRate(invited, answered, 5)).toBe(rate);
});

test("the group size can be raised but never goes below five", () => {
  expect([1, 4, 5, 6, 10].map(groupSize)).toEqual([5, 5, 5, 6, 10]);
});
