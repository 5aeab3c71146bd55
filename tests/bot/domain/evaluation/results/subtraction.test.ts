import fc from "fast-check";
import { leavesSmallGroup, type WindowPersons } from "../../../../../bot/domain/evaluation/results/subtraction";
import { smallGroupsExposed } from "../../../../support/small-groups/attacker";

const one = [{ term: "HT2024", persons: 14 }];
const two = [
  { term: "VT2024", persons: 11 },
  { term: "HT2024", persons: 10 },
];

test.each([
  ["an area alone", one, [], false],
  ["a window that leaves nine", one, [{ HT2024: 5 }], false],
  ["a window that leaves four", one, [{ HT2024: 10 }], true],
  ["windows that leave nobody", one, [{ HT2024: 5 }, { HT2024: 9 }], false],
  ["a window over two terms that leaves five of both", two, [{ VT2024: 8, HT2024: 8 }], false],
  ["a window over two terms that leaves four of both", two, [{ VT2024: 9, HT2024: 8 }], true],
  ["a window whose other term is all shown, so that one term of it is known", two, [{ VT2024: 3, HT2024: 10 }], true],
  ["the same by way of another unit's window", two, [{ VT2024: 3, HT2024: 5 }, { HT2024: 5 }], true],
  ["the same with five persons in that term", two, [{ VT2024: 5, HT2024: 5 }, { HT2024: 5 }], false],
])("%s", (_, areas, windows, leaves) => {
  expect(leavesSmallGroup(areas, windows as readonly WindowPersons[], 5)).toBe(leaves);
});

test("says what linear algebra says", () => {
  const terms = ["VT2023", "HT2023", "VT2024"];
  const persons = fc.integer({ min: 0, max: 6 });
  const cell = fc.tuple(persons, persons, persons);
  const windows = fc.array(cell, { maxLength: 4 });
  fc.assert(
    fc.property(windows, cell, (inWindows, outside) => {
      const rows = [...inWindows, outside];
      const areas = terms.map((term, t) => ({ term, persons: rows.reduce((sum, row) => sum + row[t]!, 0) }));
      const shown = inWindows.map((row) => Object.fromEntries(terms.map((term, t) => [term, row[t]!])));
      const cells = rows.flatMap((row, r) => row.map((count, t) => ({ name: `${r}@${t}`, persons: count })));
      const figures = [
        ...terms.map((_, t) => rows.map((_row, r) => `${r}@${t}`)),
        ...inWindows.map((_, r) => terms.map((_term, t) => `${r}@${t}`)),
      ];
      expect(leavesSmallGroup(areas, shown, 5)).toBe(smallGroupsExposed(cells, figures).length > 0);
    }),
    { numRuns: 2000 },
  );
});
