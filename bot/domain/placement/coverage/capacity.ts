/** Students per supervisor and year at least: the plan's distribution key (fördelningsnyckel, N12). */
export const DISTRIBUTION_KEY = 2;

/** How many students a number of supervisors can receive. */
export interface Capacity {
  readonly perYear: number;
  /** The smaller half of the year. The plan's key is even, so both terms are the same; with a key of 3 they are 1 and 2. */
  readonly perTerm: number;
  readonly perLargerTerm: number;
}

/**
 * Capacity by the distribution key (S11, S12): 361 supervisors are 361 students a term and 722 a year. Supervisors are
 * whole people. A key with a fraction is rounded down over the year, since a part of a student cannot be received: three
 * supervisors with the key 1.5 are 4 a year. An odd year is split into a smaller and a larger term that add up to it.
 */
export function capacityOf(supervisors: number, key: number = DISTRIBUTION_KEY): Capacity {
  const perYear = Math.floor(roundOff(supervisors * key));
  const perTerm = Math.floor(perYear / 2);
  return { perYear, perTerm, perLargerTerm: perYear - perTerm };
}

/** 0.1 * 3 is a little more than 0.3 in binary; a tenth of a thousandth of a student is nobody. */
function roundOff(students: number): number {
  return Math.round(students * 10_000) / 10_000;
}
