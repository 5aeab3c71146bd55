import type { Publication, PublishedCell } from "../../../../../bot/domain/evaluation/results/publication";
import { scoresOf } from "../../../../../bot/domain/evaluation/results/scores";
import { areasWithTexts, mayShowTexts } from "../../../../../bot/domain/evaluation/texts/released";

/** Null is hidden. */
function cell(area: string | null, n: number | null): PublishedCell {
  const options = { "5": n ?? 0 };
  const scores = n === null ? null : scoresOf({ n, positive: n, points: n * 100, options });
  const question = { id: "P1", dimension: "reception", scores, hidden: n === null ? "too-few" : null } as const;
  return {
    role: "student",
    area,
    invited: 50,
    answered: null,
    responseRate: null,
    questions: [question],
    dimensions: [],
  };
}

function published(total: number | null, areas: Readonly<Record<string, number | null>>): Publication {
  const cells = [cell(null, total), ...Object.entries(areas).map(([area, n]) => cell(area, n))];
  return { term: "HT2024", closedAt: "2024-12-20T12:00:00.000Z", k: 5, cells, windows: [] };
}

test.each([
  ["each has ten", published(26, { A: 14, B: 12 }), ["A", "B"]],
  ["one has nine and would be told by its texts lacking an area", published(33, { A: 14, B: 10, C: 9 }), ["A"]],
  ["the small ones have ten together", published(27, { A: 15, B: 7, C: 5 }), ["A"]],
  ["only one other, and it is small", published(21, { A: 14, B: 7 }), []],
  ["a hidden one with too few", published(17, { A: 14, B: null }), []],
  ["hidden ones with ten together", published(26, { A: 14, B: null, C: null }), ["A"]],
  ["none has ten", published(12, { A: 7, B: 5 }), []],
])("areas told where %s", (_, publication, areas) => {
  expect(areasWithTexts(publication, "student")).toEqual(areas);
  expect(areasWithTexts(publication, "supervisor")).toEqual([]);
});

test("texts are shown only where the total is", () => {
  expect(mayShowTexts(published(5, {}), "student")).toBe(true);
  expect(mayShowTexts(published(null, {}), "student")).toBe(false);
  expect(mayShowTexts(published(5, {}), "supervisor")).toBe(false);
});
