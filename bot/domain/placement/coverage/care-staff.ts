import type { Position, StaffingRecord } from "../../register/records";
import type { UnitLookup } from "../../register/unit-lookup";

/** The positions whose permanent staff are the base of the coverage goal (plan, N9). */
export const POSITIONS_IN_BASE: readonly Position[] = ["undersköterska", "stödassistent", "stödpedagog"];

/** Permanent care staff of a unit, in people, on the day of its newest measurement. */
export interface CareStaff {
  readonly headCount: number;
  /** ISO date; null when the file did not say. */
  readonly measuredOn: string | null;
}

/**
 * The base per unit code (S8). Of each unit the newest measurement that had been made by `asOf` counts, whole:
 * a position that is missing from it has nobody. A unit whose newest measurement holds only other positions or only
 * temporary staff has a base of zero; a unit without any measurement is absent from the answer. A measurement without
 * a date is older than any other. When two rows state the same position at the same unit on the same day, for instance
 * once by the unit's code and once by its name, the larger number holds.
 */
export function careStaffByUnit(
  records: readonly StaffingRecord[],
  findUnit: UnitLookup,
  asOf: string,
  positions: readonly Position[] = POSITIONS_IN_BASE,
): ReadonlyMap<string, CareStaff> {
  const measurements = new Map<string, { measuredOn: string; heads: Map<Position, number> }>();
  for (const record of records) {
    const code = findUnit(record.unit)?.code;
    const measuredOn = record.measuredOn ?? "";
    if (code === undefined || measuredOn > asOf) continue;
    let newest = measurements.get(code);
    if (!newest || newest.measuredOn < measuredOn) {
      newest = { measuredOn, heads: new Map() };
      measurements.set(code, newest);
    }
    if (newest.measuredOn > measuredOn || record.employment !== "permanent" || !positions.includes(record.position)) {
      continue;
    }
    newest.heads.set(record.position, Math.max(record.headCount, newest.heads.get(record.position) ?? 0));
  }
  return new Map(
    [...measurements].map(([code, { measuredOn, heads }]) => [
      code,
      { headCount: [...heads.values()].reduce((sum, count) => sum + count, 0), measuredOn: measuredOn || null },
    ]),
  );
}
