/** What the administration, an area or a unit receives in a term (GET /api/load). Students are those whose placement is held. */
export interface LoadLine {
  /** "total", the area's name, the unit's code, or "unknown" for rows whose unit is not in the register. */
  readonly id: string;
  readonly name: string;
  readonly placements: {
    /** On the placement system's rows, held or not; PRAO is not among them. */
    readonly rows: number;
    readonly held: number;
    readonly preliminary: number;
    readonly cancelled: number;
    readonly brokenOff: number;
    readonly noShow: number;
  };
  readonly students: {
    readonly apl: number;
    readonly apprenticeship: number;
    readonly lia: number;
    readonly vfu: number;
    readonly prao: number;
    readonly other: number;
    /** APL, apprentices, LIA and PRAO; VFU lies outside the distribution key. */
    readonly inKey: number;
  };
  readonly studentWeeks: number;
  /** APL students by their supervisor's training; the parts add up to `students.apl`. */
  readonly apl: {
    readonly trained: number;
    readonly trainedWithoutEvidence: number;
    readonly onlyStep1: number;
    readonly untrained: number;
    readonly withoutSupervisor: number;
    /** Share whose supervisor has step 1 and 2; null without APL students. */
    readonly fulfilled: number | null;
  };
  readonly permanentCareStaff: number;
  readonly supervisors: number;
  readonly activeSupervisors: number;
  readonly supervisorsWithStudents: number;
  /** Null where nobody could be divided by. */
  readonly shareWithStudents: number | null;
  readonly studentsPerSupervisor: number | null;
  readonly studentsPerCareStaff: number | null;
  readonly mostStudentsOfOne: number;
  readonly capacityPerTerm: number;
  readonly activeCapacityPerTerm: number;
  /** Capacity minus students; negative when more are received than the key says. */
  readonly free: number;
  readonly places: {
    readonly wanted: number | null;
    readonly offered: number | null;
    readonly booked: number | null;
    readonly started: number | null;
    readonly bookedShare: number | null;
    readonly isInconsistent: boolean;
  };
}

interface UnitLoadLine extends LoadLine {
  readonly areaId: string;
  readonly receivesStudents: boolean;
  /** Students who need a trained supervisor, and nobody at the unit who counts as one. */
  readonly hasStudentsWithoutSupervisors: boolean;
}

export interface LoadReport {
  readonly term: string;
  readonly asOf: string;
  readonly total: LoadLine;
  readonly areas: readonly LoadLine[];
  readonly units: readonly UnitLoadLine[];
  readonly unknownUnit: LoadLine;
}
