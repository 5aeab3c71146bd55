import fc from "fast-check";
import { capacityOf } from "../../../../../bot/domain/placement/coverage/capacity";

test.each([
  ["the plan's supervisors", 361, 2, 361, 722],
  ["the plan's goal", 560, 2, 560, 1120],
  ["the plan's supervisors with 36 of them, 10 %, resting", 361 - 36, 2, 325, 650],
  ["three who are active", 3, 2, 3, 6],
  ["nobody", 0, 2, 0, 0],
  ["a local key of 1.5, rounded down over the year", 3, 1.5, 2, 4],
  ["a key of 1.1 without binary dust", 30, 1.1, 16, 33],
])("%s: %i with key %d can receive %i a term and %i a year", (_, supervisors, key, perTerm, perYear) => {
  expect(capacityOf(supervisors, key)).toMatchObject({ perTerm, perYear });
});

test("a key of 3 is 3 a year for one supervisor, 1 in one term and 2 in the other", () => {
  expect(capacityOf(1, 3)).toEqual({ perYear: 3, perTerm: 1, perLargerTerm: 2 });
});

test("the two terms always add up to the year and differ by one at most", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 0, max: 60 }), (supervisors, tenths) => {
      const { perYear, perTerm, perLargerTerm } = capacityOf(supervisors, tenths / 10);
      expect(perTerm + perLargerTerm).toBe(perYear);
      expect(perLargerTerm - perTerm).toBeLessThanOrEqual(1);
      expect(perYear).toBeLessThanOrEqual((supervisors * tenths) / 10 + 0.001);
    }),
  );
});
