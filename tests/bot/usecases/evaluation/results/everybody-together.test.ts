import fc from "fast-check";
import { attack, cellsOf, unitCells } from "../../../../support/small-groups/attack";
import { smallGroupsExposed } from "../../../../support/small-groups/attacker";
import { peopleOf, sourceOf } from "../../../../support/small-groups/in-process";
import { manyTrials, sixTerms } from "../../../../support/small-groups/many-trials";
import { anyMunicipality, publishAll } from "../../../../support/small-groups/municipality";
import { everythingTold } from "../../../../support/small-groups/published-facts";
import { trial } from "../../../../support/small-groups/trial";

/** For attackers of larger groups, who have more to try. */
const smallMunicipality = anyMunicipality({ terms: { min: 3, max: 3 }, areas: 3, units: 3, persons: 9 });
const DATA_SETS = 60;

test("everybody's views of six terms together give no group of one to four persons", async () => {
  const { derived, smallCells } = await manyTrials(DATA_SETS, fc.sample(fc.nat(), 1)[0]!);
  expect(derived).toEqual([]);
  expect(smallCells).toBeGreaterThan(DATA_SETS);
});

test("also when the group size was raised from five to seven after terms had been closed", async () => {
  await fc.assert(
    fc.asyncProperty(smallMunicipality, async (terms) => {
      expect((await trial(terms, { k: (term) => (term < 2 ? 5 : 7) }, 7)).derived).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("terms that were closed with three are shown as if they had been closed with five", async () => {
  for (const terms of fc.sample(smallMunicipality, { numRuns: 10, seed: 7 })) {
    expect((await trial(terms, { k: () => 3 })).derived).toEqual([]);
  }
});

test("the same attacker finds groups when what is left over is not looked at", async () => {
  const exposed = await Promise.all(
    fc.sample(sixTerms, { numRuns: 30, seed: 7 }).map(async (terms) => {
      return (await trial(terms, { leavesSmall: () => false })).derived;
    }),
  );
  expect(exposed.filter((derived) => derived.length > 0).length).toBeGreaterThan(3);
});

test("one figure more, of an area without one of its small units, is enough for the attacker", async () => {
  for (const terms of fc.sample(sixTerms, { numRuns: 10, seed: 8 })) {
    const closed = publishAll(terms);
    const told = await everythingTold(sourceOf(terms, closed), peopleOf(terms));
    const units = unitCells(terms, "student", "P1");
    const shown = told.facts.filter(({ question, place }) => question === "P1" && place.startsWith("a"));
    const small = units.find(
      ({ persons, area, term }) =>
        persons > 0 && persons < 5 && shown.some((fact) => fact.place === area && fact.to === term),
    );
    if (!small) continue;
    const rest = units.filter(({ area, term }) => area === small.area && term === small.term);
    const figures = shown.map((fact) => cellsOf(fact, units, closed).map(({ name }) => name));
    const planted = rest.map(({ name }) => name).filter((name) => name !== small.name);
    expect(smallGroupsExposed(units, figures)).toEqual([]);
    expect(smallGroupsExposed(units, [...figures, planted]).join()).toContain(`${small.name}:`);
  }
});

test("and groups of five and six when a size that was raised to seven is not held to in earlier terms", async () => {
  const exposed = await Promise.all(
    fc.sample(smallMunicipality, { numRuns: 20, seed: 7 }).map(async (terms) => {
      const closed = publishAll(terms);
      return attack(terms, await everythingTold(sourceOf(terms, closed, 5), peopleOf(terms)), closed, 7).derived;
    }),
  );
  expect(exposed.filter((derived) => derived.length > 0).length).toBeGreaterThan(3);
});
