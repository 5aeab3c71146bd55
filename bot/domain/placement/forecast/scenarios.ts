import { countAt, countsPerYear, outcomeOf, type Assumptions, type Outcome, type Start } from "./forecast";

/** One line of the forecast. */
export interface Scenario extends Assumptions {
  /** What was asked for; the others are there to compare with. */
  readonly isChosen: boolean;
  readonly outcome: Outcome;
  /** People at the turn of each of the forecast's table years. */
  readonly atTableYears: readonly number[];
  /** One point a year from the start, in years and people; not rounded. */
  readonly points: readonly { readonly at: number; readonly count: number }[];
}

/** How far the line is drawn. */
const YEARS_SHOWN = 10;
/** Years after the start that the table tells the number of. */
const TABLE_YEARS = [3, 6];
/** What the other lines change: fewer and more who leave, and more who are trained. */
const PERCENT_BESIDE = 4;
const TRAINED_BESIDE = 25;

/**
 * What was chosen among its neighbours: four per cent fewer who leave, what was chosen, four per cent more, and 25 more
 * trained a year. A neighbour that would be the same as another is left out.
 */
export function scenariosAround(chosen: Assumptions, start: Start): readonly Scenario[] {
  const { trainedPerYear, leaverPercent } = chosen;
  const few = Math.max(0, leaverPercent - PERCENT_BESIDE);
  const many = Math.min(100, leaverPercent + PERCENT_BESIDE);
  const all = [
    ...(few < leaverPercent ? [{ trainedPerYear, leaverPercent: few }] : []),
    chosen,
    ...(many > leaverPercent ? [{ trainedPerYear, leaverPercent: many }] : []),
    { trainedPerYear: trainedPerYear + TRAINED_BESIDE, leaverPercent },
  ];
  const years = tableYears(start.at);
  return all.map((assumptions) => ({
    ...assumptions,
    isChosen: assumptions === chosen,
    outcome: outcomeOf(start, assumptions),
    atTableYears: years.map((year) => Math.round(countAt(start, assumptions, year))),
    points: countsPerYear(start.supervisors, assumptions, YEARS_SHOWN).map((count, year) => ({
      at: start.at + year,
      count,
    })),
  }));
}

/** The turns of the year that the table tells of: three and six years on, from the turn of the year after the start. */
export function tableYears(startAt: number): readonly number[] {
  return TABLE_YEARS.map((years) => Math.ceil(startAt) + years);
}
