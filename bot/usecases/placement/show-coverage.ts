import type { Clock } from "../../clock";
import type { CoverageLine, CoverageReport } from "../../contract/coverage";
import { capacityOf, DISTRIBUTION_KEY } from "../../domain/placement/coverage/capacity";
import { POSITIONS_IN_BASE } from "../../domain/placement/coverage/care-staff";
import {
  coverageOf,
  GOAL_PER_CENT,
  type Coverage,
  type CoverageFigures,
} from "../../domain/placement/coverage/coverage";
import type { Calendars } from "../../domain/placement/calendars";
import { activeOn } from "../../domain/register/supervisor-status";
import type { RecordStore, StatusStore } from "../register/ports";
import { figuresDay, readTerm } from "./figures-day";
import { ofKind } from "./of-kind";

export interface ShowCoverageDeps {
  readonly records: RecordStore;
  readonly statuses: Pick<StatusStore, "all">;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

/** Null asks for the figures as they are today. */
export type ShowCoverage = (input: { readonly term: string | null }) => Promise<CoverageReport>;

/** Shows coverage and step 3 per manager, today or as of a term's end. Refuses with "unknown-term". */
export function makeShowCoverage({ records, statuses, clock, calendars }: ShowCoverageDeps): ShowCoverage {
  return async ({ term }) => {
    const asOf = figuresDay(term === null ? null : calendars.of(readTerm(term)), clock);
    const [loaded, aliases, set] = await Promise.all([
      records.load(["unit", "staffing", "competence", "protected"]),
      records.unitAliases(),
      statuses.all(),
    ]);
    return toReport(
      coverageOf({
        units: ofKind(loaded, "unit"),
        aliases,
        staffing: ofKind(loaded, "staffing"),
        competences: ofKind(loaded, "competence"),
        protectedRows: ofKind(loaded, "protected"),
        asOf,
        isActive: activeOn(set, asOf),
      }),
    );
  };
}

function toReport({ asOf, measured, total, areas, units, managers, leftOut }: Coverage): CoverageReport {
  const atGoal = capacityOf(total.goal);
  return {
    asOf,
    total: toLine("total", "total", total),
    areas: areas.map(({ area, figures }) => toLine(area, area, figures)),
    units: units.map(({ unit, figures }) => ({
      ...toLine(unit.code, unit.name, figures),
      areaId: unit.area,
      receivesStudents: unit.receivesStudents,
    })),
    managers: {
      total: managers.total,
      withLead: managers.withLead,
      withActiveLead: managers.withActiveLead,
      withoutLead: managers.withoutLead.map(({ name, unitCodes }) => ({ name, unitIds: unitCodes })),
    },
    leftOut: {
      protected: leftOut.protected,
      notPermanent: leftOut["not-permanent"],
      withoutEvidence: leftOut["without-evidence"],
      onlyStep1: leftOut["only-step-1"],
      incompleteSteps: leftOut["incomplete-steps"],
      notReceiving: leftOut["not-receiving"],
      unknownUnit: leftOut["unknown-unit"],
    },
    atGoal: { capacityPerTerm: atGoal.perTerm, capacityPerYear: atGoal.perYear },
    method: {
      goalPerCent: GOAL_PER_CENT,
      studentsPerSupervisorAndYear: DISTRIBUTION_KEY,
      positions: POSITIONS_IN_BASE,
      staffMeasuredFrom: measured.oldest,
      staffMeasuredTo: measured.newest,
    },
  };
}

function toLine(id: string, name: string, figures: CoverageFigures): CoverageLine {
  const all = capacityOf(figures.supervisors);
  const active = capacityOf(figures.activeSupervisors);
  return {
    id,
    name,
    permanentCareStaff: figures.permanentCareStaff,
    supervisors: figures.supervisors,
    share: figures.share,
    missing: figures.missing,
    leads: figures.leads,
    capacityPerTerm: all.perTerm,
    capacityPerYear: all.perYear,
    goal: figures.goal,
    withoutEvidence: figures.withoutEvidence,
    active: {
      supervisors: figures.activeSupervisors,
      capacityPerTerm: active.perTerm,
      capacityPerYear: active.perYear,
    },
    isBaseMissing: figures.isBaseMissing,
    exceedsStaff: figures.exceedsStaff,
  };
}
