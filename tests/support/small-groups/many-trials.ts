import fc from "fast-check";
import { anyMunicipality } from "./municipality";
import { trial } from "./trial";

/** Six terms, as many as a municipality's people can put side by side, with up to four areas of four units. */
export const sixTerms = anyMunicipality({ terms: { min: 6, max: 6 }, areas: 4, units: 4, persons: 9 });

export interface Trials {
  readonly dataSets: number;
  /** A unit's answers to one question in one term; small ones are by one to four persons. */
  readonly cells: number;
  readonly smallCells: number;
  /** Small groups that were worked out, in words. */
  readonly derived: readonly string[];
}

/** Attacks so many random municipalities; the seed makes them the same again. */
export async function manyTrials(dataSets: number, seed: number): Promise<Trials> {
  let total: Trials = { dataSets, cells: 0, smallCells: 0, derived: [] };
  for (const terms of fc.sample(sixTerms, { numRuns: dataSets, seed })) {
    const { cells, smallCells, derived } = await trial(terms);
    total = {
      dataSets,
      cells: total.cells + cells,
      smallCells: total.smallCells + smallCells,
      derived: [...total.derived, ...derived],
    };
  }
  return total;
}
