import { shownQuestions } from "../../../../../bot/domain/evaluation/results/forms";
import {
  currentWindow,
  heatFigures,
  indexedQuestions,
  windowsOf,
} from "../../../../../bot/domain/evaluation/results/heat";
import type { Publication, PublishedWindow } from "../../../../../bot/domain/evaluation/results/publication";
import { scoresOf } from "../../../../../bot/domain/evaluation/results/scores";
import { shortNameOf } from "../../../../../bot/domain/evaluation/questionnaires/short-names";

function aWindow(unitCode: string, terms: readonly string[], area = "Norr"): PublishedWindow {
  return { area, unitCode, unitName: unitCode, terms, personsByTerm: {}, questions: [], dimensions: [] };
}

function published(term: string, ...windows: readonly PublishedWindow[]): Publication {
  return { term, closedAt: "2024-12-20T12:00:00.000Z", k: 5, cells: [], windows };
}

const ALL = [
  published("VT2023", aWindow("N1", ["HT2022", "VT2023"])),
  published("VT2024", aWindow("N1", ["HT2023", "VT2024"]), aWindow("N2", ["VT2024"]), aWindow("N1", ["VT2024"], "Syd")),
  published("HT2024", aWindow("N2", ["HT2024"])),
];
const spans = (windows: readonly PublishedWindow[]) => windows.map(({ terms }) => terms.join("+"));

test("a unit's windows are those of its area up to the term, newest first", () => {
  expect(spans(windowsOf(ALL, { code: "N1", area: "Norr" }, "HT2024"))).toEqual(["HT2023+VT2024", "HT2022+VT2023"]);
  expect(spans(windowsOf(ALL, { code: "N2", area: "Norr" }, "HT2024"))).toEqual(["HT2024", "VT2024"]);
  expect(spans(windowsOf(ALL, { code: "N2", area: "Norr" }, "VT2024"))).toEqual(["VT2024"]);
  expect(windowsOf(ALL, { code: "N3", area: "Norr" }, "HT2024")).toEqual([]);
});

test.each([
  ["VT2023", "HT2022+VT2023"],
  ["VT2024", "HT2023+VT2024"],
  ["HT2025", "HT2023+VT2024"],
  ["VT2026", null],
])("in %s the unit is shown by %s", (term, wanted) => {
  const window = currentWindow(windowsOf(ALL, { code: "N1", area: "Norr" }, term), term);
  expect(window && window.terms.join("+")).toBe(wanted);
});

test("a row has a cell per question with an index, hidden ones with their reason, and the fewest and most answers", () => {
  const columns = indexedQuestions(shownQuestions("student"));
  expect(columns.map(({ id }) => id)).toEqual(["P1", "P2", "P4", "P5", "P7", "P8", "P9", "P10"]);
  const scores = (n: number) =>
    scoresOf({ n, positive: 3, points: n * 50, options: { "1": 2, "2": 0, "3": n - 5, "4": 0, "5": 3 } });
  const row = heatFigures(columns, [
    { id: "P1", dimension: "reception", scores: scores(14), hidden: null },
    { id: "P2", dimension: "introduction", scores: scores(11), hidden: null },
    { id: "P4", dimension: "supervision", scores: null, hidden: "protects-others" },
  ]);
  expect(row.n).toEqual({ from: 11, to: 14 });
  expect(row.cells.slice(0, 4)).toEqual([
    { index: 50, band: null, hidden: null },
    { index: 50, band: null, hidden: null },
    { index: null, band: null, hidden: "protects-others" },
    { index: null, band: null, hidden: "too-few" },
  ]);
  expect(heatFigures(columns, []).n).toBeNull();
});

test("every column has a short name in both languages", () => {
  for (const role of ["student", "supervisor"] as const) {
    for (const { id } of indexedQuestions(shownQuestions(role))) {
      expect(shortNameOf(id).sv).not.toBe(id);
      expect(shortNameOf(id).en).not.toBe(id);
    }
  }
  expect(shortNameOf("X1")).toEqual({ sv: "X1", en: "X1" });
});
