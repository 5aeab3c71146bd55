import type { Clock } from "../../clock";
import type { LoadLine, LoadReport } from "../../contract/load";
import type { Calendars } from "../../domain/placement/calendars";
import { loadOf } from "../../domain/placement/load/load";
import type { LoadFigures } from "../../domain/placement/load/load-figures";
import { activeOn } from "../../domain/register/supervisor-status";
import type { RecordStore, StatusStore, TermRecordStore } from "../register/ports";
import { figuresDay, readTerm } from "./figures-day";
import { ofKind } from "./of-kind";

export interface ShowLoadDeps {
  readonly records: RecordStore & TermRecordStore;
  readonly statuses: Pick<StatusStore, "all">;
  readonly clock: Clock;
  readonly calendars: Calendars;
}

export type ShowLoad = (input: { readonly term: string }) => Promise<LoadReport>;

/** Shows what units receive in a term in relation to staff and supervisors. Refuses with "unknown-term". */
export function makeShowLoad({ records, statuses, clock, calendars }: ShowLoadDeps): ShowLoad {
  return async ({ term }) => {
    const calendar = calendars.of(readTerm(term));
    const { term: name } = calendar;
    const asOf = figuresDay(calendar, clock);
    const [loaded, aliases, set, placements, prao, places] = await Promise.all([
      records.load(["unit", "staffing", "competence", "protected"]),
      records.unitAliases(),
      statuses.all(),
      records.placementsOf(calendar),
      records.praoOf(name),
      records.placesOf(name),
    ]);
    const load = loadOf({
      units: ofKind(loaded, "unit"),
      aliases,
      staffing: ofKind(loaded, "staffing"),
      competences: ofKind(loaded, "competence"),
      protectedRows: ofKind(loaded, "protected"),
      placements,
      prao,
      places,
      asOf,
      isActive: activeOn(set, asOf),
      calendar,
    });
    return {
      term: load.term,
      asOf: load.asOf,
      total: toLine("total", "total", load.total),
      areas: load.areas.map(({ area, figures }) => toLine(area, area, figures)),
      units: load.units.map(({ unit, figures }) => ({
        ...toLine(unit.code, unit.name, figures),
        areaId: unit.area,
        receivesStudents: unit.receivesStudents,
        hasStudentsWithoutSupervisors: figures.supervisors === 0 && figures.studentsInKey - figures.students.prao > 0,
      })),
      unknownUnit: toLine("unknown", "unknown", load.withoutUnit),
    };
  };
}

function toLine(id: string, name: string, figures: LoadFigures): LoadLine {
  const { students, aplSupervision } = figures;
  return {
    id,
    name,
    placements: {
      rows: figures.placementRows,
      held: figures.held,
      preliminary: figures.notHeld.preliminary,
      cancelled: figures.notHeld.cancelled,
      brokenOff: figures.notHeld["broken-off"],
      noShow: figures.notHeld["no-show"],
    },
    students: { ...students, inKey: figures.studentsInKey },
    studentWeeks: figures.studentWeeks,
    apl: {
      trained: aplSupervision.trained,
      trainedWithoutEvidence: aplSupervision["trained-without-evidence"],
      onlyStep1: aplSupervision["only-step-1"],
      untrained: aplSupervision.untrained,
      withoutSupervisor: aplSupervision["without-supervisor"],
      fulfilled: ratio(aplSupervision.trained + aplSupervision["trained-without-evidence"], students.apl),
    },
    permanentCareStaff: figures.permanentCareStaff,
    supervisors: figures.supervisors,
    activeSupervisors: figures.activeSupervisors,
    supervisorsWithStudents: figures.supervisorsWithStudents,
    shareWithStudents: ratio(figures.supervisorsWithStudents, figures.supervisors),
    studentsPerSupervisor: ratio(figures.studentsInKey, figures.activeSupervisors),
    studentsPerCareStaff: ratio(figures.studentsInKey, figures.permanentCareStaff),
    mostStudentsOfOne: figures.mostStudentsOfOne,
    capacityPerTerm: figures.capacityPerTerm,
    activeCapacityPerTerm: figures.activeCapacityPerTerm,
    free: figures.activeCapacityPerTerm - figures.studentsInKey,
    places: figures.places,
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
