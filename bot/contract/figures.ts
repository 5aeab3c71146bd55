/** Where figures come from and when, for the line under a heading. Part of every page of figures. */
export interface FiguresHead {
  /** "HT2024" */
  readonly term: string;
  /** Terms to choose between, newest first; the page's own is among them. */
  readonly terms: readonly string[];
  /** Calendar day that the figures hold for: today, or the last day of a term that has ended. */
  readonly asOf: string;
  readonly source: FiguresSourceLine;
}

export interface FiguresSourceLine {
  /** Kinds of files that something in the register comes from. */
  readonly kinds: readonly SourceKind[];
  /** Days of the oldest and the newest measurement of permanent care staff; null when there is none or it has no date. */
  readonly staffMeasuredFrom: string | null;
  readonly staffMeasuredTo: string | null;
  /** When the latest import was done, in UTC; null before the first. */
  readonly latestImportAt: string | null;
}

type SourceKind = "organisation" | "staffing" | "hr-system" | "inventory" | "placements" | "places" | "prao";

/** Share of permanent care staff with step 1 and 2 (N3, S6). */
export interface CoverageFigure {
  readonly supervisors: number;
  /** Of the supervisors, those who are not resting. */
  readonly activeSupervisors: number;
  /** The base, in people; 0 when `isBaseMissing`. */
  readonly permanentCareStaff: number;
  /** Exact, 0.19336; null when the base is 0. */
  readonly share: number | null;
  /** 30 % of the base in whole people. */
  readonly goal: number;
  /** Supervisors to go, in people. */
  readonly missing: number;
  /** People who would be counted if evidence were shown; not among the supervisors. */
  readonly withoutEvidence: number;
  readonly isBaseMissing: boolean;
  /** More supervisors than staff: one of the numbers must be wrong. */
  readonly exceedsStaff: boolean;
}

/** Step 3 supervisors against managers: the goal is one per manager (N4, S7). */
interface LeadsFigure {
  /** Supervisors with step 3, also when a manager has several. */
  readonly leads: number;
  readonly managers: number;
  readonly managersWithLead: number;
  readonly managersWithoutLead: number;
  readonly managersWithSeveral: number;
  /** As `managersWithLead`, but only leads who are not resting. */
  readonly managersWithActiveLead: number;
}

/** Places by the distribution key against what education providers want, in a term (S12, S18). */
export interface PlacesFigure {
  /** By the key and the active supervisors. */
  readonly capacity: number;
  /** By the key and all trained supervisors, the plan's figure. */
  readonly capacityOfAll: number;
  /** Supervisors who rest and are not in `capacity`. */
  readonly resting: number;
  /** Null: nobody has said, which is something else than none. */
  readonly wanted: number | null;
  readonly offered: number | null;
  readonly booked: number | null;
  /** Students received, of the forms that the key is about. */
  readonly students: number;
  /** `capacity` minus `wanted`; negative when places are missing, null when nobody has said what is wanted. */
  readonly difference: number | null;
}

/** Response rates of the latest evaluation round that had been closed, as published. */
interface ResponsesFigure {
  readonly student: ResponseRate | null;
  readonly supervisor: ResponseRate | null;
}

export interface ResponseRate {
  readonly invited: number;
  /** 0–1 in steps of 0.05; null when too few were invited or answered. */
  readonly responseRate: number | null;
}

/** The four measures of an area, a unit or the whole administration, as one row of a table. */
export interface FigureLine {
  /** "total", the area's name, or the unit's code. */
  readonly id: string;
  readonly name: string;
  readonly coverage: CoverageFigure;
  readonly leads: LeadsFigure;
  readonly places: PlacesFigure;
  /** Null for units, and where no round has been closed. */
  readonly responses: ResponsesFigure | null;
}

/** What figures are counted with, for "Så räknas det". */
export interface FiguresMethod {
  readonly goalPerCent: number;
  readonly studentsPerSupervisorAndYear: number;
  /** Response rate that is aimed at, in per cent. */
  readonly responseGoalPerCent: number;
  readonly positions: readonly string[];
}

/**
 * Something that somebody ought to deal with. `values` are what its sentence needs, by code:
 * - "students-without-supervisors" (unit): students
 * - "places-missing" (area or unit): missing, wanted, capacity; reasons "resting" {count}, "returning" {count, until (ISO day)}
 * - "area-without-lead" (area): managers
 * - "untrained-supervision" (area or unit): students, of; reasons "without-supervisor" | "untrained" | "only-step-1" {count}
 * - "base-missing" (area or unit): units
 * - "more-than-staff" (unit): supervisors, permanentCareStaff
 * - "low-response" (area): rate (0–1), goal (0–1), role ("student" | "supervisor"), term
 * - "far-from-goal" (area or unit): missing, supervisors, permanentCareStaff, share (0–1)
 * - "without-evidence" (area or unit): people, share (0–1, the whole scope's if evidence were shown)
 * - "managers-without-lead" (area or total): withoutLead, managers
 */
export interface TodoLine {
  readonly code: TodoCode;
  /** "danger" for what is wrong now, "warning" for what is on its way there. */
  readonly urgency: "danger" | "warning";
  readonly values: Readonly<Record<string, number | string>>;
  readonly reasons: readonly TodoReason[];
  readonly target: TodoTarget;
}

type TodoCode =
  | "students-without-supervisors"
  | "places-missing"
  | "area-without-lead"
  | "untrained-supervision"
  | "base-missing"
  | "more-than-staff"
  | "low-response"
  | "far-from-goal"
  | "without-evidence"
  | "managers-without-lead";

export interface TodoReason {
  readonly code: "resting" | "returning" | "without-supervisor" | "untrained" | "only-step-1";
  readonly values: Readonly<Record<string, number | string>>;
}

/** Where to go: a view and what it is about. `id` and `name` are null where it is about the whole administration. */
export interface TodoTarget {
  readonly view: "overview" | "area" | "unit" | "evaluation" | "quality" | "import";
  readonly id: string | null;
  readonly name: string | null;
}
