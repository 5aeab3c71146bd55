import type { PlacesRecord } from "../places";

/** Places of a unit and term over all forms and periods (S18). Null: nobody has said, which is something else than none. */
export interface OfferedPlaces {
  readonly wanted: number | null;
  readonly offered: number | null;
  readonly booked: number | null;
  readonly started: number | null;
  /** Booked share of the offered places; null when nothing was offered or either number is unknown. */
  readonly bookedShare: number | null;
  /** More booked than offered, or more started than booked, in some period. */
  readonly isInconsistent: boolean;
}

export function sumPlaces(records: readonly PlacesRecord[]): OfferedPlaces {
  const wanted = sumKnown(records.map((record) => record.wanted));
  const offered = sumKnown(records.map((record) => record.offered));
  const booked = sumKnown(records.map((record) => record.booked));
  const started = sumKnown(records.map((record) => record.started));
  return {
    wanted,
    offered,
    booked,
    started,
    bookedShare: offered === null || offered === 0 || booked === null ? null : booked / offered,
    isInconsistent: records.some(
      (record) => isMore(record.booked, record.offered) || isMore(record.started, record.booked),
    ),
  };
}

function sumKnown(numbers: readonly (number | null)[]): number | null {
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? null : known.reduce((sum, number) => sum + number, 0);
}

function isMore(used: number | null, available: number | null): boolean {
  return used !== null && available !== null && used > available;
}
