import fc from "fast-check";
import { detailOfAreas, ownDetail, type Answered } from "../../../../../bot/domain/evaluation/results/detail";
import { isOneSided } from "../../../../../bot/domain/evaluation/results/scores";

const group = (n: number, positive: number): Answered => ({ n, positive, detail: ownDetail({ n, positive }) });

test.each([
  [
    "large mixed areas tell everything",
    group(40, 20),
    { a: group(20, 10), b: group(20, 10) },
    { a: "full", b: "full" },
  ],
  [
    "six of one mind are bands, and so is the area that the total would give them by",
    group(26, 16),
    { a: group(6, 6), b: group(20, 10) },
    { a: "bands", b: "bands" },
  ],
  [
    "only the smallest of the others is",
    group(46, 26),
    { a: group(6, 6), b: group(18, 10), c: group(22, 10) },
    { a: "bands", b: "bands", c: "full" },
  ],
  [
    "a mixed area of six has no distribution, nor has the next: the total would give it",
    group(46, 23),
    { a: group(6, 3), b: group(18, 10), c: group(22, 10) },
    { a: "means", b: "means", c: "full" },
  ],
  [
    "five hidden persons of one mind make the smallest area bands",
    group(35, 25),
    { b: group(12, 8), c: group(18, 12) },
    { b: "bands", c: "full" },
  ],
])("%s", (_, total, areas, details) => {
  expect(Object.fromEntries(detailOfAreas(total, new Map(Object.entries(areas))))).toEqual(details);
});

test("whatever is subtracted from the total is not one-sided, and no distribution of fewer than ten comes out", () => {
  const area = fc.integer({ min: 5, max: 16 }).chain((n) => fc.nat(n).map((positive) => group(n, positive)));
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), (areas) => {
      const sum = (groups: readonly Answered[]) => ({
        n: groups.reduce((all, { n }) => all + n, 0),
        positive: groups.reduce((all, { positive }) => all + positive, 0),
      });
      const { n, positive } = sum(areas);
      const total = group(n, positive);
      const details = detailOfAreas(total, new Map(areas.map((each, index) => [String(index), each])));
      const without = (...told: readonly string[]) =>
        sum(areas.filter((_, index) => !told.includes(details.get(String(index))!)));
      if (total.detail !== "bands") expect(isOneSided(without("means", "full"))).toBe(false);
      const rest = without("full").n;
      if (total.detail === "full") expect(rest === 0 || rest >= 10).toBe(true);
    }),
  );
});
