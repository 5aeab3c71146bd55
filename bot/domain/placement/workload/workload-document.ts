import type { Unit } from "../../register/unit";
import { byUnitCode } from "../coverage/coverage";
import { countsTowardsCoverage } from "../coverage/who-counts";
import { documentName, seriesOf, type FiguresSource } from "../figures/documents";
import { headOf, type FiguresHead } from "../figures/source-line";
import { rowsByUnit, rowsOfTerm } from "../load/load";
import { FORMS_IN_KEY, type LoadFigures, type LoadRows } from "../load/load-figures";
import { studentWeeks } from "../load/load-term";
import { studentsPerSupervisor } from "../load/supervision";
import { isHeld, type PlacementForm } from "../placement";

export const FORMS: readonly PlacementForm[] = ["apl", "apprenticeship", "lia", "vfu", "prao", "other"];

/** Of one form, or of all that the distribution key is about, in a term (S13). */
export interface FormLoad {
  readonly students: number;
  readonly studentWeeks: number;
  /** Of those who count towards coverage, how many have a student. */
  readonly supervisorsWithStudents: number;
  readonly mostOfOne: number;
  /** Students per term, oldest first, the last being the document's own. */
  readonly series: readonly number[];
}

export interface WorkloadEntry {
  readonly id: string;
  readonly name: string;
  readonly areaId: string | null;
  readonly receivesStudents: boolean;
  readonly supervisors: number;
  readonly activeSupervisors: number;
  readonly permanentCareStaff: number;
  readonly capacity: number;
  readonly inKey: FormLoad;
  /** Forms that nobody had in any term of the series are left out. */
  readonly byForm: Readonly<Partial<Record<PlacementForm, FormLoad>>>;
}

export interface WorkloadDocument extends FiguresHead {
  readonly seriesTerms: readonly string[];
  readonly total: WorkloadEntry;
  readonly areas: readonly WorkloadEntry[];
  readonly units: readonly WorkloadEntry[];
  readonly studentsWithoutUnit: number;
}

export const workloadName = documentName<WorkloadDocument>("workload");

export function workloadContent(source: FiguresSource): WorkloadDocument {
  const { loads, load, units, identify } = source;
  const rows = rowsOfTerm(source, source.findUnit);
  const rowsAt = rowsByUnit(rows);
  const countedAt = byUnitCode(source.supervisors.filter(countsTowardsCoverage));

  // Somebody who has a student at another unit has a student.
  const busy = new Map(
    [FORMS_IN_KEY, ...EACH_FORM].map((forms) => [
      forms,
      new Set(studentsPerSupervisor(held([rows], forms), identify).keys()),
    ]),
  );

  /** Figures of the place in each term of the series. */
  function entry(
    who: Pick<WorkloadEntry, "id" | "name" | "areaId" | "receivesStudents">,
    series: readonly LoadFigures[],
    of: readonly Unit[],
    others: readonly LoadRows[] = [],
  ): WorkloadEntry {
    const figures = series.at(-1)!;
    const here = [...of.flatMap(({ code }) => rowsAt.get(code) ?? []), ...others];
    const counted = of.flatMap(({ code }) => countedAt.get(code) ?? []);
    const ofForms = (forms: readonly PlacementForm[], count: (each: LoadFigures) => number): FormLoad => ({
      ...weeksAndMost(here, forms, source),
      supervisorsWithStudents: counted.filter(({ id }) => busy.get(forms)!.has(id)).length,
      students: count(figures),
      series: series.map(count),
    });
    const shown = EACH_FORM.filter(([form]) => series.some(({ students }) => students[form] > 0));
    return {
      ...who,
      supervisors: figures.supervisors,
      activeSupervisors: figures.activeSupervisors,
      permanentCareStaff: figures.permanentCareStaff,
      capacity: figures.activeCapacityPerTerm,
      inKey: ofForms(FORMS_IN_KEY, ({ studentsInKey }) => studentsInKey),
      byForm: Object.fromEntries(
        shown.map((forms) => [forms[0], ofForms(forms, ({ students }) => students[forms[0]])]),
      ),
    };
  }

  const unitFigures = loads.map((each) => new Map(each.units.map(({ unit, figures }) => [unit.code, figures])));
  return {
    ...headOf(source),
    seriesTerms: seriesOf(source.term),
    total: entry(
      { id: "total", name: "total", areaId: null, receivesStudents: true },
      loads.map(({ total }) => total),
      units,
      [rowsAt.get(null) ?? NO_ROWS],
    ),
    areas: load.areas.map(({ area }, index) =>
      entry(
        { id: area, name: area, areaId: area, receivesStudents: true },
        loads.map(({ areas }) => areas[index]!.figures),
        units.filter((unit) => unit.area === area),
      ),
    ),
    units: units.map((unit) =>
      entry(
        { id: unit.code, name: unit.name, areaId: unit.area, receivesStudents: unit.receivesStudents },
        unitFigures.map((figures) => figures.get(unit.code)!),
        [unit],
      ),
    ),
    studentsWithoutUnit: load.withoutUnit.studentsInKey,
  };
}

const NO_ROWS: LoadRows = { placements: [], prao: [], places: [] };
const EACH_FORM = FORMS.map((form) => [form] as const);

function weeksAndMost(
  groups: readonly LoadRows[],
  forms: readonly PlacementForm[],
  { identify, calendar }: FiguresSource,
): Pick<FormLoad, "studentWeeks" | "mostOfOne"> {
  const placements = held(groups, forms);
  const pupils = forms.includes("prao") ? groups.flatMap(({ prao }) => prao).map(({ record }) => record.count) : [];
  return {
    // A PRAO record is one week.
    studentWeeks: sum([...placements.map(({ placement }) => studentWeeks(placement, calendar)), ...pupils]),
    mostOfOne: Math.max(0, ...studentsPerSupervisor(placements, identify).values()),
  };
}

function held(groups: readonly LoadRows[], forms: readonly PlacementForm[]): LoadRows["placements"] {
  return groups
    .flatMap(({ placements }) => placements)
    .filter(({ placement }) => isHeld(placement) && forms.includes(placement.form));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
