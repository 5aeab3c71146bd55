/** How far the administration, an area or a unit has come towards 30 % supervisors with step 1 and 2 (GET /api/coverage). */
export interface CoverageLine {
  /** "total", the area's name, or the unit's code. */
  readonly id: string;
  readonly name: string;
  /** The base, in people; 0 when `isBaseMissing`. */
  readonly permanentCareStaff: number;
  readonly supervisors: number;
  /** Exact, 0.19336; null when the base is 0. */
  readonly share: number | null;
  /** Supervisors to go, in people. */
  readonly missing: number;
  /** Of the supervisors, those with step 3. */
  readonly leads: number;
  readonly capacityPerTerm: number;
  readonly capacityPerYear: number;
  /** 30 % of the base in whole people. */
  readonly goal: number;
  /** People who would be counted if evidence were shown; not among the supervisors. */
  readonly withoutEvidence: number;
  /** The same capacity counted on those who act as supervisors just now. */
  readonly active: {
    readonly supervisors: number;
    readonly capacityPerTerm: number;
    readonly capacityPerYear: number;
  };
  readonly isBaseMissing: boolean;
  /** More supervisors than staff: one of the numbers must be wrong. */
  readonly exceedsStaff: boolean;
}

interface UnitCoverageLine extends CoverageLine {
  readonly areaId: string;
  /** False: the unit is outside base and count, and its figures are zeros. */
  readonly receivesStudents: boolean;
}

export interface CoverageReport {
  /** Calendar day that the figures hold for. */
  readonly asOf: string;
  readonly total: CoverageLine;
  readonly areas: readonly CoverageLine[];
  readonly units: readonly UnitCoverageLine[];
  readonly managers: {
    readonly total: number;
    readonly withLead: number;
    readonly withActiveLead: number;
    readonly withoutLead: readonly { readonly name: string; readonly unitIds: readonly string[] }[];
  };
  /** People beside the count; each stands under the first hindrance only. `protected` counts rows. */
  readonly leftOut: {
    readonly protected: number;
    readonly notPermanent: number;
    readonly withoutEvidence: number;
    readonly onlyStep1: number;
    readonly incompleteSteps: number;
    readonly notReceiving: number;
    readonly unknownUnit: number;
  };
  readonly atGoal: { readonly capacityPerTerm: number; readonly capacityPerYear: number };
  readonly method: {
    readonly goalPerCent: number;
    readonly studentsPerSupervisorAndYear: number;
    readonly positions: readonly string[];
    /** Days of the oldest and the newest measurement of the base. */
    readonly staffMeasuredFrom: string | null;
    readonly staffMeasuredTo: string | null;
  };
}
