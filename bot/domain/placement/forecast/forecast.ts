/** What somebody assumes about the years to come (S10). */
export interface Assumptions {
  /** People who are trained to step 1 and 2 in a year; 60–70 in the plan (N28). */
  readonly trainedPerYear: number;
  /** Of those who are supervisors when a year begins, the per cent who are none when it ends. */
  readonly leaverPercent: number;
}

/** Where a forecast begins and what it looks for, in people. */
export interface Start {
  /** In years: 2024 is the turn of the year, 2024.5 half the year later. */
  readonly at: number;
  readonly supervisors: number;
  readonly goal: number;
}

/** When the goal is reached. */
export type Outcome =
  | {
      readonly kind: "reached";
      /** In years; the number changes evenly within a year. */
      readonly at: number;
      readonly year: number;
      readonly half: "spring" | "autumn";
      /** Years until the goal is reached, the last one begun counted as whole. */
      readonly years: number;
    }
  /** `holds`: false when more leave than are trained, so that the number will fall below the goal again. */
  | { readonly kind: "reached-already"; readonly holds: boolean }
  /** The number approaches the ceiling, which is not above the goal. */
  | { readonly kind: "never"; readonly ceiling: number }
  /** Some time, but later than anybody can plan for. */
  | { readonly kind: "too-far"; readonly years: number };

/** Longer than this nobody's assumptions hold. */
const HORIZON_YEARS = 50;

/** How many there are each year from the start on; `counts[3]` is three years later. Not rounded. */
export function countsPerYear(supervisors: number, { trainedPerYear, leaverPercent }: Assumptions, years: number) {
  const counts = [supervisors];
  for (let year = 0; year < years; year++) counts.push(counts[year]! * (1 - leaverPercent / 100) + trainedPerYear);
  return counts;
}

/**
 * How many there are at a moment, in people. Within a year the number changes evenly. Nobody is counted before the start.
 */
export function countAt({ at, supervisors }: Start, assumptions: Assumptions, moment: number): number {
  const elapsed = Math.max(0, moment - at);
  const year = Math.floor(elapsed);
  const counts = countsPerYear(supervisors, assumptions, year + 1);
  return counts[year]! + (counts[year + 1]! - counts[year]!) * (elapsed - year);
}

/** The number that as many leave as are trained; null when nobody leaves, for then it grows without end. */
export function ceilingOf({ trainedPerYear, leaverPercent }: Assumptions): number | null {
  return leaverPercent === 0 ? null : (trainedPerYear * 100) / leaverPercent;
}

/**
 * The break-even rule, in per cent: with 65 trained a year a goal of 560 is never reached if 11.6 % or more leave (65/560).
 * Null without a goal.
 */
export function breakEvenPercent(trainedPerYear: number, goal: number): number | null {
  return goal === 0 ? null : (trainedPerYear * 100) / goal;
}

/** When a number of supervisors becomes the goal, if ever (S10). */
export function outcomeOf({ at, supervisors, goal }: Start, assumptions: Assumptions): Outcome {
  const ceiling = ceilingOf(assumptions);
  if (supervisors >= goal) return { kind: "reached-already", holds: ceiling === null || ceiling >= goal };
  if (ceiling !== null && ceiling <= goal) return { kind: "never", ceiling };
  if (assumptions.trainedPerYear === 0) return { kind: "never", ceiling: supervisors };
  const counts = countsPerYear(supervisors, assumptions, HORIZON_YEARS);
  const years = counts.findIndex((count) => count >= goal);
  if (years === -1) return { kind: "too-far", years: HORIZON_YEARS };
  const before = counts[years - 1]!;
  const moment = at + years - 1 + (goal - before) / (counts[years]! - before);
  const year = Math.floor(moment);
  return { kind: "reached", at: moment, year, half: moment - year < 0.5 ? "spring" : "autumn", years };
}

/** A calendar day in years; the evening of 31 December 2023 is 2024. */
export function yearsOf(isoDate: string): number {
  const year = Number(isoDate.slice(0, 4));
  const first = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${isoDate}T00:00:00Z`) + 86_400_000 - first) / (Date.UTC(year + 1, 0, 1) - first);
}
