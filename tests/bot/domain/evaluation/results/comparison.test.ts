import type { PublishedQuestion } from "../../../../../bot/domain/evaluation/results/publication";
import { changeInPoints, compareQuestions } from "../../../../../bot/domain/evaluation/results/comparison";
import { shownQuestions } from "../../../../../bot/domain/evaluation/results/forms";
import { scoresOf } from "../../../../../bot/domain/evaluation/results/scores";

/** So many of n answered "5", the others "3", and one in four of those "1". */
function scores(n: number, positive: number) {
  const low = Math.floor((n - positive) / 4);
  const options = { "1": low, "2": 0, "3": n - positive - low, "4": 0, "5": positive };
  return scoresOf({ n, positive, points: positive * 100 + (n - positive - low) * 50, options });
}

test.each([
  ["both have ten answers or more", scores(61, 51), scores(62, 49), 5],
  ["a fall", scores(50, 29), scores(50, 33), -8],
  ["no change", scores(20, 10), scores(40, 20), 0],
  ["as a reader subtracts: 84 − 79, though the exact difference is 4", scores(1000, 835), scores(1000, 794), 5],
  ["nine answers now", scores(9, 5), scores(20, 10), null],
  ["nine answers before", scores(20, 10), scores(9, 5), null],
  ["hidden now", null, scores(20, 10), null],
  ["hidden before", scores(20, 10), null, null],
  ["a band, which only groups below ten have", scores(9, 9), scores(20, 10), null],
])("the change where there is %s", (_, now, before, change) => {
  expect(changeInPoints(now, before)).toBe(change);
});

test("a question's shares stand in the order of the series, with why one is missing", () => {
  const published = (changes: Partial<PublishedQuestion>): readonly PublishedQuestion[] => [
    { id: "P1", dimension: "reception", scores: null, hidden: null, ...changes },
  ];
  const compared = compareQuestions(shownQuestions("student"), [
    published({ scores: scores(20, 15) }),
    published({ scores: scores(6, 6) }),
    published({ hidden: "protects-others" }),
    null,
  ]);
  expect(compared[0]).toMatchObject({
    id: "P1",
    text: { sv: "Jag kände mig välkommen." },
    counts: { kind: "scale" },
    change: null,
    shares: [
      { n: 20, share: 0.75, band: null, hidden: null },
      { n: 6, share: null, band: { from: 0.8, to: 1 }, hidden: null },
      { n: null, share: null, band: null, hidden: "protects-others" },
      { n: null, share: null, band: null, hidden: "not-asked" },
    ],
  });
});

test("every question tells which answers its share counts", () => {
  const counts = new Map(compareQuestions(shownQuestions("student"), []).map((each) => [each.id, each.counts]));
  expect(counts.get("P10")).toEqual({ kind: "scale" });
  expect(counts.get("P2")).toEqual({ kind: "options", options: [{ sv: "Ja", en: "Yes" }], atLeast: 1 });
  expect(counts.get("P3")).toMatchObject({ atLeast: 3, options: { length: 4 } });
  expect(counts.get("P6")).toMatchObject({ atLeast: 1, options: [{ sv: "En" }, { sv: "Två" }] });
});
