import { countRound } from "../../../../bot/domain/evaluation/round-counts";
import { AttemptRows } from "../../../../bot/storage/evaluation/attempt-rows";
import { openClosings } from "../../../../bot/storage/evaluation/closings";
import type { NewClosing } from "../../../../bot/usecases/evaluation/results/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";
import { everyRow } from "../../../support/every-row";

function aClosing(term: string, unitCode = "A1"): NewClosing {
  const cell = { role: "student", area: null, invited: 9, answered: 7, responseRate: 0.8 } as const;
  const pooled = { area: "A", unitCode, unitName: "Åsen", term, persons: 2, supervisorsRated: 1, tallies: {} };
  return {
    publication: {
      term,
      closedAt: "2024-12-20T12:00:00.000Z",
      k: 5,
      cells: [{ ...cell, questions: [], dimensions: [] }],
      windows: [],
    },
    finalCounts: countRound([]),
    waiting: [pooled],
    texts: [{ role: "student", area: null, text: "Tack" }],
  };
}

test("closings come back in the order in which they were added, with their figures", async () => {
  const closings = await openClosings(testTables(), uniquePrefix());
  expect(await closings.append(aClosing("VT2025"), 0)).toBe(true);
  expect(await closings.append(aClosing("HT2024"), 1)).toBe(true);
  const { publication, finalCounts } = aClosing("HT2024");
  expect((await closings.all()).map((closing) => closing.publication.term)).toEqual(["VT2025", "HT2024"]);
  expect(await closings.ofTerm("HT2024")).toEqual({ publication, finalCounts });
  expect(await closings.ofTerm("VT2020")).toBeNull();
});

test("the figures of several terms come in the order of their closing, each term with its own, also the second time", async () => {
  const closings = await openClosings(testTables(), uniquePrefix());
  const terms = ["HT2022", "VT2023", "HT2023", "VT2024", "HT2024", "VT2025"];
  for (const [seen, term] of terms.entries()) await closings.append(aClosing(term), seen);
  const all = terms.map((term) => aClosing(term).publication);
  expect(await closings.publications(() => ["HT2024", "VT2023"])).toEqual({
    closed: terms,
    smallestGroup: 5,
    publications: [all[1], all[4]],
  });
  expect((await closings.publications((closed) => closed)).publications).toEqual(all);
  expect((await closings.publications((closed) => closed)).publications).toEqual(all);
});

test("of two closings made on the same ground, the second is not added and leaves nothing", async () => {
  const prefix = uniquePrefix();
  const closings = await openClosings(testTables(), prefix);
  await closings.append(aClosing("HT2024", "A1"), 0);
  const before = await everyRow(prefix);
  expect(await closings.append(aClosing("HT2024", "A2"), 0)).toBe(false);
  expect(await everyRow(prefix)).toEqual(before);
  expect((await closings.pool()).map(({ unitCode }) => unitCode)).toEqual(["A1"]);
});

test("rows of an attempt that was broken off count for nothing and are tidied away", async () => {
  const prefix = uniquePrefix();
  const closings = await openClosings(testTables(), prefix);
  for (const table of ["Published", "UnitPools", "FreeTexts"]) {
    const rows = await AttemptRows.open(testTables(), prefix + table);
    await rows.write("HT2024", "broken-off", [{ kind: "cell", figures: "{}", part: "{}", text: "Hemligt" }]);
  }
  await closings.append(aClosing("HT2024"), 0);
  expect((await closings.ofTerm("HT2024"))?.publication.cells).toHaveLength(1);
  expect(await closings.pool()).toHaveLength(1);
  await closings.tidy("HT2024");
  expect((await everyRow(prefix)).filter(({ content }) => content.includes("broken-off"))).toEqual([]);
  expect(await closings.pool()).toHaveLength(1);
});

test("the pool keeps what is needed", async () => {
  const closings = await openClosings(testTables(), uniquePrefix());
  await closings.append(aClosing("HT2024", "A1"), 0);
  await closings.append(aClosing("VT2025", "A2"), 1);
  await closings.prunePool(({ unitCode }) => unitCode === "A2");
  expect((await closings.pool()).map(({ term }) => term)).toEqual(["VT2025"]);
});
