import { isInYear, overlap, periodOf, type PlacementYear } from "./year";
import type { Supervision } from "./supervisions";

/** One supervisor's students in one APL period of the year. */
export interface PeriodBox {
  readonly period: number;
  /** Persons, also where they are shared with another supervisor. */
  readonly students: number;
  /** The part that counts in this supervisor's load. */
  readonly share: number;
  /** "planned" when nobody of them has begun by the day; null for an empty box. */
  readonly state: "planned" | "begun" | null;
  /** Two students or more on the same day: a pair, as in peer learning. */
  readonly isPair: boolean;
}

export interface YearBoxes {
  /** All of the year, boxed or not: what the key is compared with. */
  readonly students: number;
  readonly periods: readonly PeriodBox[];
  /** The part of `students` that belongs to no period. */
  readonly outsidePeriods: number;
}

/** What a supervisor has and has had in a calendar year, by period, seen from a day. */
export function yearBoxes(all: readonly Supervision[], year: PlacementYear, day: string): YearBoxes {
  const ofYear = all.filter(({ placement }) => isInYear(placement, year));
  const placed = ofYear.map((supervision) => ({ supervision, period: periodOf(supervision.placement, year) }));
  return {
    students: sumShares(ofYear),
    periods: year.periods.map(({ number }) =>
      boxOf(
        number,
        placed.filter(({ period }) => period?.number === number).map(({ supervision }) => supervision),
        day,
      ),
    ),
    outsidePeriods: sumShares(placed.filter(({ period }) => period === null).map(({ supervision }) => supervision)),
  };
}

function boxOf(period: number, inBox: readonly Supervision[], day: string): PeriodBox {
  const hasBegun = inBox.some(({ placement }) => placement.start <= day);
  return {
    period,
    students: inBox.reduce((sum, { placement }) => sum + placement.count, 0),
    share: sumShares(inBox),
    state: inBox.length === 0 ? null : hasBegun ? "begun" : "planned",
    isPair: inBox.some(
      ({ placement }, index) =>
        placement.count > 1 || inBox.slice(index + 1).some((other) => overlap(placement, other.placement)),
    ),
  };
}

function sumShares(supervisions: readonly Supervision[]): number {
  return supervisions.reduce((sum, { students }) => sum + students, 0);
}
