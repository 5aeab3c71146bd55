import fc from "fast-check";
import { draw } from "../../../../../bot/domain/placement/figures/draw";

test("the same text always draws the same, a whole number of 32 bits", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const lot = draw(text);
      expect(draw(text)).toBe(lot);
      expect(Number.isInteger(lot) && lot >= 0 && lot < 2 ** 32).toBe(true);
    }),
  );
});

test("a thousand names fall into ten drawers with 70 to 130 in each", () => {
  const drawers = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 1000; index += 1) drawers[draw(`email:anna.ek${index}@kommun.example`) % 10]! += 1;
  expect(Math.min(...drawers)).toBeGreaterThanOrEqual(70);
  expect(Math.max(...drawers)).toBeLessThanOrEqual(130);
});

test("being first in the alphabet is no advantage: Anna wins over Örjan at about half of a thousand units", () => {
  const units = Array.from({ length: 1000 }, (_, index) => `V${index}`);
  const won = units.filter((unit) => draw(`${unit}|email:anna`) < draw(`${unit}|email:örjan`)).length;
  expect(won).toBeGreaterThan(440);
  expect(won).toBeLessThan(560);
});
