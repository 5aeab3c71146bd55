import fc from "fast-check";
import type { Publication } from "../../../../../bot/domain/evaluation/results/publication";
import { detailOf, isOneSided, type Detail } from "../../../../../bot/domain/evaluation/results/scores";
import { cellsOf, unitCells } from "../../../../support/small-groups/attack";
import { smallGroupsExposed, type Cell } from "../../../../support/small-groups/attacker";
import {
  anyMunicipality,
  ATTACKED,
  publishAll,
  TERMS,
  type Municipality,
} from "../../../../support/small-groups/municipality";

const municipality = anyMunicipality({ terms: { min: 1, max: 7 }, areas: 4, units: 4, persons: 9 });

/** What the publications say of a question, each figure with the cells that it is the sum of. */
function figuresOf(terms: Municipality, publications: readonly Publication[], question: string) {
  const units = unitCells(terms, "student", question);
  const places = publications.flatMap(({ term, cells, windows }) => [
    ...cells
      .filter(({ role }) => role === "student")
      .map(({ area, questions }) => ({ place: area ?? "", from: term, to: term, questions })),
    ...windows.map(({ unitCode, terms: of, questions }) => ({
      ...{ place: unitCode, from: of[0]!, to: of.at(-1)!, questions },
    })),
  ]);
  return places.flatMap(({ questions, ...place }) => {
    const scores = questions.find(({ id }) => id === question)?.scores;
    return scores ? [{ scores, of: cellsOf({ question, ...place }, units, publications) }] : [];
  });
}

test("an attacker with every published figure derives no group under five", () => {
  let windows = 0;
  fc.assert(
    fc.property(municipality, (terms) => {
      const publications = publishAll(terms);
      windows += publications.flatMap((publication) => publication.windows).length;
      for (const question of ATTACKED["student"]) {
        const figures = figuresOf(terms, publications, question);
        for (const { scores, of } of figures) expect(of.reduce((sum, cell) => sum + cell.persons, 0)).toBe(scores.n);
        const names = figures.map(({ of }) => of.map(({ name }) => name));
        expect(smallGroupsExposed(unitCells(terms, "student", question), names)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
  expect(windows).toBeGreaterThan(200);
});

/** Few places, so that all groups under ten can be tried. */
const fewPlaces = anyMunicipality({ terms: { min: 1, max: 3 }, areas: 3, units: 2, persons: 12 });

/** Groups of one to nine that are worked out from the figures that tell at least so much. */
function exposedBy(
  terms: Municipality,
  publications: readonly Publication[],
  question: string,
  least: readonly Detail[],
) {
  const units = unitCells(terms, "student", question);
  const figures = figuresOf(terms, publications, question).filter(({ scores }) => least.includes(detailOf(scores)));
  const names = figures.map(({ of }) => of.map(({ name }) => name));
  const groups = smallGroupsExposed(units, names, 10).map((group) => group.replace(/:.*/, "").split(" + "));
  return { groups, sums: groups.filter((group) => isSum(group, names, units)) };
}

/** Whether the group itself comes out, and not one part of it less another: then adding it as a figure adds nothing. */
function isSum(group: readonly string[], figures: readonly (readonly string[])[], units: readonly Cell[]): boolean {
  return rank([...figures, group], units) === rank(figures, units);
}

function rank(figures: readonly (readonly string[])[], units: readonly Cell[]): number {
  const known = units.filter(({ persons }) => persons > 0);
  let rows: readonly (readonly number[])[] = figures.map((figure) =>
    known.map(({ name }) => (figure.includes(name) ? 1 : 0)),
  );
  let found = 0;
  for (const column of known.keys()) {
    const pivot = rows.find((row) => Math.abs(row[column]!) > 1e-9);
    if (!pivot) continue;
    found += 1;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((value, place) => value - (pivot[place]! * row[column]!) / pivot[column]!));
  }
  return found;
}

function positiveAmong(terms: Municipality, question: string, group: readonly string[]) {
  const code = question === "P2" ? ["ja"] : question === "P6" ? ["en", "tva"] : ["4", "5"];
  const answers = terms.flatMap(({ forms }, index) =>
    forms
      .filter(({ role, unit }) => role === "student" && group.includes(`${unit}@${TERMS[index]}`))
      .flatMap((form) => form.answers[question] ?? []),
  );
  return { n: answers.length, positive: answers.filter((answer) => code.includes(answer)).length };
}

test("nor that a group under ten all answered alike, nor how fewer than ten answered one by one (D12)", () => {
  let banded = 0;
  fc.assert(
    fc.property(fewPlaces, (terms) => {
      const publications = publishAll(terms);
      for (const question of ATTACKED["student"]) {
        const exact = exposedBy(terms, publications, question, ["full", "means"]).sums;
        const alike = exact.filter((group) => isOneSided(positiveAmong(terms, question, group)));
        expect(alike).toEqual([]);
        expect(exposedBy(terms, publications, question, ["full"]).groups).toEqual([]);
        banded += exposedBy(terms, publications, question, ["bands"]).groups.length;
      }
    }),
    { numRuns: 400 },
  );
  expect(banded).toBeGreaterThan(0);
});

test.each([
  ["a hidden area, from the total and the others", [["x", "y", "z"], ["x"], ["y"]], ["z: 3 persons"]],
  ["two hidden units that are four together", [["x", "v", "w"], ["x"]], ["v + w: 4 persons"]],
  ["nothing, when the remainder is five", [["x", "z", "w"], ["x"]], []],
  [
    "the difference between two units",
    [
      ["x", "v"],
      ["x", "w"],
    ],
    ["v + w: 4 persons"],
  ],
  ["a term of a window, when all else of its other term is shown", [["x", "z"], ["x", "y"], ["y"]], ["z: 3 persons"]],
])("the attacker finds %s", (_, figures, expected) => {
  const cells = [
    { name: "x", persons: 9 },
    { name: "y", persons: 6 },
    { name: "z", persons: 3 },
    { name: "v", persons: 2 },
    { name: "w", persons: 2 },
  ];
  expect(smallGroupsExposed(cells, figures)).toEqual(expected);
});
