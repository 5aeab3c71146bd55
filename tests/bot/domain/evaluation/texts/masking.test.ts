import fc from "fast-check";
import { COVER, maskingProblem } from "../../../../../bot/domain/evaluation/texts/masking";

const WRITTEN = "Anna på rum 4 var snäll.";

test.each([
  ["▇▇▇▇ på rum 4 var snäll.", null],
  ["▇ var snäll.", null],
  ["var snäll.", null],
  ["Anna på ▇▇▇▇▇ var snäll.", null],
  [WRITTEN, "unchanged"],
  ["", "empty"],
  [" ▇▇▇ ▇▇", "empty"],
  ["Anna på rum 4 var mycket snäll.", "added"],
  ["Anna på rum 4 var elak.", "added"],
  ["snäll var", "added"],
  [`${WRITTEN}▇`, "added"],
])("%j is judged %p", (edited, problem) => {
  expect(maskingProblem(WRITTEN, edited)).toBe(problem);
});

test("covering or removing any parts of any text is allowed, as long as something is left", () => {
  const part = fc.record({
    text: fc.string({ minLength: 1, maxLength: 6, unit: "grapheme" }),
    how: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const original = `x${parts.map(({ text }) => text).join("")}`;
      const covered = parts.map(({ text, how }) => [text, "", COVER.repeat([...text].length)][how]);
      const edited = `x${covered.join("")}`;
      expect(maskingProblem(original, edited)).toBe(edited === original ? "unchanged" : null);
    }),
  );
});
