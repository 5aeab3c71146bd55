import { withGroupSize } from "../../../../../bot/domain/evaluation/results/raised-group";
import type { Publication } from "../../../../../bot/domain/evaluation/results/publication";
import { publishAll, type DrawnForm, type Municipality } from "../../../../support/small-groups/municipality";

/** So many students of an area's first unit, of whom the first answered 1 and the others 5. */
function students(area: string, count: number, unit = `u${area}0`): readonly DrawnForm[] {
  return Array.from({ length: count }, (_, number) => {
    const scale = number < 2 ? "1" : "5";
    const others = { P2: "ja", P4: scale, P5: scale, P6: "en", P7: scale, P8: scale, P9: "ja", P10: scale };
    return { role: "student" as const, area, unit, answers: { P1: scale, ...others } };
  });
}

const term = (...parts: readonly (readonly DrawnForm[])[]): Municipality[number] => ({
  forms: parts.flat(),
  silent: [],
});

function shownIn(publication: Publication) {
  const cells = publication.cells.map(({ area, questions, responseRate }) => {
    const { scores, hidden } = questions.find(({ id }) => id === "P1")!;
    return [area ?? "all", scores?.n ?? hidden, responseRate];
  });
  return { cells, windows: publication.windows.map(({ unitCode }) => unitCode) };
}

test("a raised group size hides the areas under it, and the smallest of the others where they would be too few", () => {
  const published = publishAll([term(students("a", 5), students("b", 8), students("c", 20))]);
  expect(shownIn(published[0]!)).toEqual({
    cells: [
      ["all", 33, 1],
      ["a", 5, 1],
      ["b", 8, 1],
      ["c", 20, 1],
    ],
    windows: ["uc0", "ub0", "ua0"],
  });
  const raised = withGroupSize(published, 7);
  expect(raised[0]!.k).toBe(7);
  expect(shownIn(raised[0]!)).toEqual({
    cells: [
      ["all", 33, 1],
      ["a", "too-few", null],
      ["b", "protects-others", null],
      ["c", 20, 1],
    ],
    windows: ["uc0"],
  });
});

test("it hides a unit's figure whose area would leave fewer than the new size", () => {
  const terms = [term(students("a", 20, "u1"), students("a", 6, "u2"))];
  expect(shownIn(publishAll(terms)[0]!).windows).toEqual(["u1", "u2"]);
  const [{ windows }] = withGroupSize(publishAll(terms), 7) as [Publication];
  expect(windows).toEqual([]);
});

test("it changes nothing where every term was closed with as many, and a later closing changes nothing in earlier terms", () => {
  const terms = [
    term(students("a", 5), students("b", 8), students("c", 20)),
    term(students("a", 9), students("b", 9)),
    term(students("a", 6), students("c", 6)),
  ];
  const published = publishAll(terms);
  expect(withGroupSize(published, 5)).toBe(published);
  for (const count of [1, 2]) {
    expect(withGroupSize(published.slice(0, count), 7)).toEqual(withGroupSize(published, 7).slice(0, count));
  }
});

test("too few in all are shown nowhere, and nobody is told how many took part", () => {
  const [raised] = withGroupSize(publishAll([term(students("a", 6))]), 7);
  expect(shownIn(raised!).cells).toEqual([
    ["all", "too-few", null],
    ["a", "too-few", null],
  ]);
  expect(raised!.cells.map(({ answered }) => answered)).toEqual([null, null]);
});
