import fc from "fast-check";
import { placeLabels } from "../../../tab/marks/place-labels";

const SPACE = { gap: 18, from: 12, to: 272 };

test("labels with room enough stand where they want to", () => {
  expect(placeLabels([20, 100, 60], SPACE)).toEqual([20, 100, 60]);
});

test("two that are too near are moved apart by as much each", () => {
  expect(placeLabels([100, 104], SPACE)).toEqual([93, 111]);
});

test("a group at the edge stays inside", () => {
  expect(placeLabels([12, 13, 14], SPACE)).toEqual([12, 30, 48]);
  expect(placeLabels([272, 271], SPACE)).toEqual([272, 254]);
});

test("no two labels touch, the order is that of the lines, and all are inside", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 12, max: 272 }), { maxLength: 8 }), (wanted) => {
      const placed = placeLabels(wanted, SPACE);
      const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
      order.slice(1).forEach((index, place) => {
        expect(placed[index]! - placed[order[place]!]!).toBeGreaterThanOrEqual(SPACE.gap - 1e-9);
      });
      for (const height of placed) {
        expect(height).toBeGreaterThanOrEqual(SPACE.from - 1e-9);
        expect(height).toBeLessThanOrEqual(SPACE.to + 1e-9);
      }
    }),
  );
});
