import fc from "fast-check";
import type { Invitation } from "../../../../../bot/domain/evaluation/invitation";
import type { AnsweredForm } from "../../../../../bot/domain/evaluation/results/forms";
import { freezeFigures } from "../../../../../bot/domain/evaluation/results/freeze-figures";
import { personsShown, type Publication } from "../../../../../bot/domain/evaluation/results/publication";
import type { leavesSmallGroup } from "../../../../../bot/domain/evaluation/results/subtraction";
import type { PooledTerm } from "../../../../../bot/domain/evaluation/results/windows";
import { anInvitation } from "../../../../support/evaluation";
import { smallGroupsExposed } from "./attacker";

/** Three questions are attacked; the others follow one of them, and each is judged by itself. */
const QUESTIONS = ["P1", "P2", "P6"] as const;
const YES_NO: Readonly<Record<string, string>> = { "1": "nej", "2": "delvis", "5": "ja" };
const SUPERVISORS: Readonly<Record<string, string>> = { "1": "ingen", "2": "tva", "5": "en" };
const TERMS = ["VT2022", "HT2022", "VT2023", "HT2023", "VT2024", "HT2024", "VT2025"];

interface Form {
  readonly unit: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** By term, by area, what the students of the area answered. */
type Municipality = readonly (readonly (readonly Form[])[])[];

/** One to seven terms, one to four areas, one to four units each; blanks and uneven sizes as they come. */
const municipality: fc.Arbitrary<Municipality> = fc
  .record({
    terms: fc.integer({ min: 1, max: TERMS.length }),
    units: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    oneBlankIn: fc.constantFrom(1000, 10, 3),
  })
  .chain(({ terms, units, oneBlankIn }) => {
    const answer = fc.option(fc.constantFrom("1", "2", "5"), { nil: undefined, freq: oneBlankIn - 1 });
    const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9 }));
    const forms = (unit: string) =>
      count
        .chain((n) => fc.array(fc.tuple(answer, answer, answer), { minLength: n, maxLength: n }))
        .map((rows) =>
          rows.map(([first, second, third]) => ({
            unit,
            answers: {
              ...(first && { P1: first, P4: first, P5: first, P7: first }),
              ...(second && { P2: YES_NO[second]!, P9: YES_NO[second]!, P8: second }),
              ...(third && { P6: SUPERVISORS[third]!, P10: third }),
            },
          })),
        );
    const area = (index: number) =>
      fc.tuple(...Array.from({ length: units[index]! }, (_, i) => forms(`u${index}${i}`))).map((lists) => lists.flat());
    return fc.array(fc.tuple(...units.map((_, index) => area(index))), { minLength: terms, maxLength: terms });
  });

/** Closes one term after the other, as the years go by. */
function publishAll(terms: Municipality, leavesSmall?: typeof leavesSmallGroup): readonly Publication[] {
  const publications: Publication[] = [];
  let pool: readonly PooledTerm[] = [];
  for (const [index, areas] of terms.entries()) {
    const { publication, waiting } = freezeFigures(
      {
        term: TERMS[index]!,
        closedAt: "2024-12-31T00:00:00.000Z",
        k: 5,
        minimumSupervisorsRated: 1,
        forms: areas.flatMap((forms, area) => forms.map((form) => toForm(form, `a${area}`))),
        invitations: areas.flatMap((forms, area) => forms.map((form) => invitationFor(form, `a${area}`))),
        earlier: publications,
        pool,
      },
      leavesSmall,
    );
    publications.push(publication);
    pool = [...pool, ...waiting];
  }
  return publications;
}

function toForm({ unit, answers }: Form, area: string): AnsweredForm {
  return { role: "student", questionnaire: { id: "APL-P", version: 1 }, area, unitCode: unit, answers };
}

function invitationFor({ unit }: Form, area: string): Invitation {
  return anInvitation({ role: "student", area, unitCode: unit, unitName: unit, state: "answered" });
}

/** Every small group that falls to subtraction, over all questions. */
function attack(terms: Municipality, publications: readonly Publication[]): string[] {
  return QUESTIONS.flatMap((id) => {
    const units = terms.flatMap((areas, t) =>
      areas.flatMap((forms, area) =>
        [...new Set(forms.map((form) => form.unit))].map((unit) => {
          const here = forms.filter((form) => form.unit === unit);
          const persons = here.filter((form) => form.answers[id] !== undefined).length;
          return { name: `${unit}@${TERMS[t]}`, unit, term: TERMS[t]!, area: `a${area}`, persons, forms: here.length };
        }),
      ),
    );
    const figures = publications.flatMap(({ term, cells, windows }) => [
      ...cells
        .filter((cell) => personsShown(cell.questions, id) !== null)
        .map(({ area, questions }) => ({
          persons: personsShown(questions, id)!,
          of: units.filter((unit) => unit.term === term && (area === null || area === unit.area)),
        })),
      ...windows
        .filter((window) => personsShown(window.questions, id) !== null)
        .map((window) => ({
          persons: personsShown(window.questions, id)!,
          of: units.filter(
            (unit) =>
              unit.unit === window.unitCode &&
              window.terms.includes(unit.term) &&
              unit.forms > 1 &&
              isShown(publications, unit, id),
          ),
        })),
    ]);
    for (const { persons, of } of figures) expect(of.reduce((sum, unit) => sum + unit.persons, 0)).toBe(persons);
    return smallGroupsExposed(
      units,
      figures.map(({ of }) => of.map(({ name }) => name)),
    ).map((group) => `${id}: ${group}`);
  });
}

function isShown(publications: readonly Publication[], at: { term: string; area: string }, id: string): boolean {
  const cells = publications.find(({ term }) => term === at.term)!.cells;
  return personsShown(cells.find(({ area }) => area === at.area)!.questions, id) !== null;
}

test("an attacker with every published figure derives no group under five", () => {
  let windows = 0;
  fc.assert(
    fc.property(municipality, (terms) => {
      const publications = publishAll(terms);
      windows += publications.flatMap((publication) => publication.windows).length;
      expect(attack(terms, publications)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(windows).toBeGreaterThan(300);
}, 120_000);

test("without the check on what is left over, the attacker succeeds", () => {
  const careless = fc.sample(municipality, { numRuns: 100, seed: 1 }).filter((terms) => {
    return (
      attack(
        terms,
        publishAll(terms, () => false),
      ).length > 0
    );
  });
  expect(careless.length).toBeGreaterThan(10);
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
