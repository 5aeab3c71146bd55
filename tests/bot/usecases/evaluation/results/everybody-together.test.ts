import fc from "fast-check";
import { anyMunicipality } from "../../../../support/small-groups/municipality";
import { trial } from "../../../../support/small-groups/trial";

/** Six terms, as many as a municipality's people can put side by side, with up to four areas of four units. */
const municipality = anyMunicipality({ terms: { min: 6, max: 6 }, areas: 4, units: 4, persons: 9 });
const DATA_SETS = 60;

test("everybody's views of six terms together give no group of one to four persons", async () => {
  let smallCells = 0;
  await fc.assert(
    fc.asyncProperty(municipality, async (terms) => {
      const { derived, smallCells: small } = await trial(terms);
      smallCells += small;
      expect(derived).toEqual([]);
    }),
    { numRuns: DATA_SETS },
  );
  expect(smallCells).toBeGreaterThan(DATA_SETS);
});

test("also when the group size was raised from five to seven after terms had been closed", async () => {
  await fc.assert(
    fc.asyncProperty(municipality, async (terms) => {
      expect((await trial(terms, { k: (term) => (term < 4 ? 5 : 7) }, 7)).derived).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test.each([
  ["groups of three and four are shown", { k: () => 3 }],
  ["what is left over is not looked at", { leavesSmall: () => false }],
])("the same attacker finds them when %s", async (_, rules) => {
  const exposed = await Promise.all(
    fc.sample(municipality, { numRuns: 20, seed: 7 }).map(async (terms) => (await trial(terms, rules)).derived),
  );
  expect(exposed.filter((derived) => derived.length > 0).length).toBeGreaterThan(5);
});

test("raising the group size hides what its own attacker would find in the terms that were closed before", async () => {
  const terms = fc.sample(municipality, { numRuns: 20, seed: 7 });
  const found = await Promise.all(
    terms.map(async (each) => {
      const before = await trial(each, {}, 5);
      return before.derived;
    }),
  );
  expect(found.flat()).toEqual([]);
});
