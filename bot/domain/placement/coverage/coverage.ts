import type { CompetenceRecord, Position, ProtectedRecord, StaffingRecord } from "../../register/records";
import { earliestDay } from "../../register/step-day";
import { supervisorsOf, type Supervisor } from "../../register/supervisor";
import type { Unit } from "../../register/unit";
import { makeUnitLookup, type UnitAlias, type UnitLookup } from "../../register/unit-lookup";
import { careStaffByUnit, POSITIONS_IN_BASE, type CareStaff } from "./care-staff";
import { leadPerManager, type ManagerLeads } from "./managers";
import { countsTowardsCoverage, isLeadSupervisor, standingOf, type Standing } from "./who-counts";

/** Decided by the management group in June 2021: 30 % of permanent care staff have step 1 and 2 (N3). In per cent. */
export const GOAL_PER_CENT = 30;

/** What coverage is computed from: the register's records and the day that the figures are asked for. */
export interface CoverageSource {
  readonly units: readonly Unit[];
  readonly aliases: readonly UnitAlias[];
  readonly staffing: readonly StaffingRecord[];
  readonly competences: readonly CompetenceRecord[];
  readonly protectedRows: readonly ProtectedRecord[];
  /** ISO date. Later measurements and later training are left out. */
  readonly asOf: string;
  readonly positions?: readonly Position[];
  /** Who acts as a supervisor just now (S5). Resting people have the competence but are no capacity. */
  readonly isActive?: (supervisor: Supervisor) => boolean;
}

/** How far a unit, an area or the whole administration has come towards the goal. */
export interface CoverageFigures {
  /** In people. Zero when `isBaseMissing`. */
  readonly permanentCareStaff: number;
  /** No measurement for this unit, or for some unit of the area: the share cannot be trusted. */
  readonly isBaseMissing: boolean;
  readonly supervisors: number;
  /** Of the supervisors, those who act as such just now. */
  readonly activeSupervisors: number;
  /** People who would count as soon as evidence is shown; never part of `supervisors`. */
  readonly withoutEvidence: number;
  /** Exact; null when there is no base. */
  readonly share: number | null;
  readonly goal: number;
  /** Supervisors to go, in people; never negative. */
  readonly missing: number;
  /** Of the supervisors, those with step 3 as well. */
  readonly leads: number;
  /** More supervisors than staff: one of the two numbers is wrong. */
  readonly exceedsStaff: boolean;
}

export interface Coverage {
  readonly asOf: string;
  /** Oldest and newest measurement used; null when there is none or it has no date. */
  readonly measured: { readonly oldest: string | null; readonly newest: string | null };
  readonly total: CoverageFigures;
  readonly areas: readonly { readonly area: string; readonly figures: CoverageFigures }[];
  /** Every unit. One that does not receive students is outside base and count, so its figures are zeros. */
  readonly units: readonly { readonly unit: Unit; readonly figures: CoverageFigures }[];
  readonly managers: ManagerLeads;
  /** People beside the count, each under the first hindrance only, and rows with protected identity. */
  readonly leftOut: Readonly<Record<Exclude<Standing, "counts">, number>> & { readonly protected: number };
}

/** Coverage per unit, per area and in all (S6–S8). */
export function coverageOf(source: CoverageSource): Coverage {
  const findUnit = makeUnitLookup(source.units, source.aliases);
  return coverageBy(source, { findUnit, supervisors: supervisorsBy(source.asOf, source.competences, findUnit) });
}

/** What figures of the same day and register share. */
export interface Known {
  readonly findUnit: UnitLookup;
  /** As `supervisorsBy` makes them of the source. */
  readonly supervisors: readonly Supervisor[];
}

/** The same, for whoever has made the supervisors already. */
export function coverageBy(source: CoverageSource, { findUnit, supervisors }: Known): Coverage {
  const { units, asOf, isActive = () => true } = source;
  const staff = careStaffByUnit(source.staffing, findUnit, asOf, source.positions ?? POSITIONS_IN_BASE);
  const receiving = units.filter((unit) => unit.receivesStudents);
  const atUnit = byUnitCode(supervisors);
  const figures = (of: readonly Unit[]) => figuresOf(of, staff, atUnit, isActive);
  const areas = [...new Set(units.map((unit) => unit.area))].sort((a, b) => a.localeCompare(b, "sv"));
  return {
    asOf,
    measured: measuredBetween(receiving, staff),
    total: figures(receiving),
    areas: areas.map((area) => ({ area, figures: figures(receiving.filter((unit) => unit.area === area)) })),
    units: [...units]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((unit) => ({ unit, figures: figures(unit.receivesStudents ? [unit] : []) })),
    managers: leadPerManager(units, supervisors, isActive),
    leftOut: leftOutOf(supervisors, source.protectedRows),
  };
}

/**
 * The persons whom the statements that hold on a day make: training dated after that day has not happened yet, and a
 * competence whose last day was before it has ended.
 */
export function supervisorsBy(
  asOf: string,
  competences: readonly CompetenceRecord[],
  findUnit: UnitLookup,
): readonly Supervisor[] {
  const holding = competences.filter(
    ({ completed, validUntil }) =>
      (completed === null || earliestDay(completed) <= asOf) && (validUntil === null || asOf <= validUntil),
  );
  return supervisorsOf(holding, findUnit);
}

/** 30 % of the base to the nearest whole person, at least one where anybody works: 1 867 makes the plan's 560 (decision 16). */
export function goalFor(permanentCareStaff: number): number {
  return permanentCareStaff === 0 ? 0 : Math.max(1, Math.round((permanentCareStaff * GOAL_PER_CENT) / 100));
}

/** Share and distance to the goal; base zero has neither. */
export function distanceToGoal(supervisors: number, permanentCareStaff: number) {
  const goal = goalFor(permanentCareStaff);
  return {
    share: permanentCareStaff === 0 ? null : supervisors / permanentCareStaff,
    goal,
    missing: Math.max(0, goal - supervisors),
  };
}

function figuresOf(
  units: readonly Unit[],
  staff: ReadonlyMap<string, CareStaff>,
  atUnit: ReadonlyMap<string, readonly Supervisor[]>,
  isActive: (supervisor: Supervisor) => boolean,
): CoverageFigures {
  const here = units.flatMap((unit) => atUnit.get(unit.code) ?? []);
  const counted = here.filter(countsTowardsCoverage);
  const permanentCareStaff = units.reduce((sum, unit) => sum + (staff.get(unit.code)?.headCount ?? 0), 0);
  const isBaseMissing = units.some((unit) => !staff.has(unit.code));
  return {
    permanentCareStaff,
    isBaseMissing,
    supervisors: counted.length,
    activeSupervisors: counted.filter(isActive).length,
    withoutEvidence: here.filter((supervisor) => standingOf(supervisor) === "without-evidence").length,
    leads: counted.filter(isLeadSupervisor).length,
    exceedsStaff: !isBaseMissing && counted.length > permanentCareStaff,
    ...distanceToGoal(counted.length, permanentCareStaff),
  };
}

/** Everybody by the code of their main unit; whoever has none is left out. */
export function byUnitCode(supervisors: readonly Supervisor[]): ReadonlyMap<string, readonly Supervisor[]> {
  const found = new Map<string, Supervisor[]>();
  for (const supervisor of supervisors) {
    if (!supervisor.unit) continue;
    const others = found.get(supervisor.unit.code);
    if (others) others.push(supervisor);
    else found.set(supervisor.unit.code, [supervisor]);
  }
  return found;
}

function measuredBetween(units: readonly Unit[], staff: ReadonlyMap<string, CareStaff>): Coverage["measured"] {
  const days = units.flatMap((unit) => staff.get(unit.code)?.measuredOn ?? []).sort();
  return { oldest: days[0] ?? null, newest: days.at(-1) ?? null };
}

function leftOutOf(supervisors: readonly Supervisor[], rows: readonly ProtectedRecord[]): Coverage["leftOut"] {
  const count = (standing: Standing) => supervisors.filter((person) => standingOf(person) === standing).length;
  return {
    // Placements have students, who are no part of this count.
    protected: rows.filter((row) => row.source !== "placements").reduce((sum, row) => sum + row.count, 0),
    "only-step-1": count("only-step-1"),
    "incomplete-steps": count("incomplete-steps"),
    "unknown-unit": count("unknown-unit"),
    "not-receiving": count("not-receiving"),
    "not-permanent": count("not-permanent"),
    "without-evidence": count("without-evidence"),
  };
}
