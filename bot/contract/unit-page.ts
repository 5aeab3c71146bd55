import type { CoverageFigure, FiguresHead, FiguresMethod, PlacesFigure, TodoLine } from "./figures";

/** One unit in a term and its calendar year (GET /api/units/:unit?term=HT2024). */
export interface UnitPage extends FiguresHead {
  readonly unit: {
    /** The code. */
    readonly id: string;
    readonly name: string;
    readonly areaId: string;
    readonly receivesStudents: boolean;
  };
  readonly coverage: CoverageFigure;
  readonly leads: number;
  readonly places: PlacesFigure;
  /** Students in the term whose placement is held, by form. */
  readonly students: StudentsByForm;
  readonly studentWeeks: number;
  /** APL students in the term by their supervisor's training (S20); the parts add up to `students.apl`. */
  readonly supervision: SupervisionCounts;
  /** The APL periods of the term's calendar year. */
  readonly year: number;
  readonly periods: readonly YearPeriod[];
  readonly todo: readonly TodoLine[];
  readonly method: FiguresMethod;
  /** Null for whoever may see the unit's totals only. */
  readonly details: UnitDetails | null;
}

export interface StudentsByForm {
  readonly apl: number;
  readonly apprenticeship: number;
  readonly lia: number;
  readonly vfu: number;
  readonly prao: number;
  readonly other: number;
  /** APL, apprentices, LIA and PRAO; VFU lies outside the distribution key. */
  readonly inKey: number;
}

interface SupervisionCounts {
  readonly trained: number;
  readonly trainedWithoutEvidence: number;
  readonly onlyStep1: number;
  readonly untrained: number;
  readonly withoutSupervisor: number;
}

interface YearPeriod {
  /** 1–7 */
  readonly number: number;
  /** ISO dates, inclusive. */
  readonly start: string;
  readonly end: string;
  /** ISO weeks of the first and the last day. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly isCurrent: boolean;
}

/** What names somebody at the unit. Never anything about a student but how many. */
export interface UnitDetails {
  readonly managerName: string | null;
  /** Everybody at the unit with supervisor training finished or begun, in alphabetical order. */
  readonly supervisors: readonly UnitSupervisor[];
  /** Who should be asked first, and after that, each with why (S14). Nobody who rests, and nobody without step 1 and 2. */
  readonly turn: readonly TurnInRotation[];
  /** How evenly the last twelve months were shared among active supervisors (S14); null without any. */
  readonly fairness: {
    readonly active: number;
    readonly withoutStudents: number;
    readonly most: number;
    readonly mean: number;
  } | null;
  /** False: the reader may not see placements and who has how many; for that reason lists of them are empty. */
  readonly showsPlacements: boolean;
  /** Groups of two students or more with the same supervisors at the same time, this year (S21). */
  readonly peerGroups: readonly PeerGroup[];
  /** APL placements of the term that nobody trained supervises (S20), earliest first. */
  readonly untrainedPlacements: readonly UntrainedPlacement[];
  /**
   * Step 3 supervisors of the area, the unit's own first, at most twelve; empty means that there is nobody to turn to.
   * Those who rest are there only when the reader may see their unit's people.
   */
  readonly areaLeads: readonly AreaLead[];
}

export interface UnitSupervisor {
  readonly id: string;
  readonly name: string;
  readonly steps: Readonly<Record<1 | 2 | 3, StepStateCode>>;
  /** Every step that is finished has evidence. */
  readonly hasEvidence: boolean;
  /** One of those who count towards 30 %. */
  readonly counts: boolean;
  readonly status: SupervisorStatusLine;
  /** The reader may set the status (PUT /api/register/supervisors/ID/status with this id). */
  readonly maySetStatus: boolean;
  /**
   * Students this calendar year; somebody who is shared between two is half a student for each. Null, and no periods,
   * where the reader may not see placements.
   */
  readonly load: SupervisorLoad | null;
  /** One per period of the year, in their order. */
  readonly periods: readonly PeriodBox[];
  /** Students of the year who belong to no period, such as apprentices. Part of `load`. */
  readonly outsidePeriods: number;
  /** Place in the rotation from 1; null for whoever is not in it. */
  readonly turn: number | null;
}

export interface SupervisorLoad {
  readonly students: number;
  readonly key: number;
  readonly isOverKey: boolean;
}

type StepStateCode = "none" | "ongoing" | "without-evidence" | "done";

export interface SupervisorStatusLine {
  readonly state: "active" | "resting";
  /** Last day of resting; null without an end, and for whoever does not rest. */
  readonly until: string | null;
}

export interface PeriodBox {
  readonly period: number;
  /** Persons, also where they are shared; 0 is an empty box. */
  readonly students: number;
  /** The part of them that counts in this supervisor's load. */
  readonly share: number;
  /** "planned" when nobody of them has begun. */
  readonly state: "planned" | "begun" | null;
  /** Two students or more at the same time. */
  readonly isPair: boolean;
}

export interface TurnInRotation {
  readonly supervisorId: string;
  readonly name: string;
  /** 1 is next. */
  readonly place: number;
  /** During the last twelve months. */
  readonly studentWeeks: number;
  readonly students: number;
  /** Last day of the latest placement, planned ones too; null when there is none as far back as is known. */
  readonly latestEnd: string | null;
  /** What decided against the one after: fewer weeks, longer since, never yet, or only the draw. Null for the last of several. */
  readonly because: "fewest-weeks" | "longest-since" | "never-yet" | "draw" | "only-one" | null;
}

export interface PeerGroup {
  readonly period: number | null;
  readonly start: string;
  readonly end: string;
  readonly students: number;
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly state: "planned" | "going-on" | "ended";
}

export interface UntrainedPlacement {
  readonly period: number | null;
  readonly start: string;
  readonly end: string;
  readonly students: number;
  readonly cause: "without-supervisor" | "untrained" | "only-step-1";
  /** Names as the placement file has them. */
  readonly supervisors: readonly string[];
}

interface AreaLead {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly isResting: boolean;
}
