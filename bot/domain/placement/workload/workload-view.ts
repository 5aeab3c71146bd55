import type { PlacementForm } from "../placement";
import type { FormLoad, WorkloadDocument, WorkloadEntry } from "./workload-document";

type WorkloadSort =
  | "name"
  | "area"
  | "students"
  | "perActiveSupervisor"
  | "perCareStaff"
  | "studentWeeks"
  | "shareWithStudents"
  | "mostOfOne"
  | "free";

/** What somebody wants to see of the workload. Null is every area, and every form that the key is about. */
export interface WorkloadChoice {
  readonly area: string | null;
  readonly form: PlacementForm | null;
  readonly sort: WorkloadSort;
  readonly order: "ascending" | "descending";
}

export interface WorkloadLine {
  readonly id: string;
  readonly name: string;
  readonly areaId: string | null;
  readonly receivesStudents: boolean;
  readonly students: number;
  readonly studentsByForm: Readonly<Record<PlacementForm, number>>;
  readonly studentWeeks: number;
  readonly supervisors: number;
  readonly activeSupervisors: number;
  readonly permanentCareStaff: number;
  readonly perActiveSupervisor: number | null;
  readonly perCareStaff: number | null;
  readonly supervisorsWithStudents: number;
  readonly shareWithStudents: number | null;
  readonly mostOfOne: number;
  readonly capacity: number;
  readonly free: number;
  readonly series: readonly number[];
  readonly hasStudentsWithoutSupervisors: boolean;
}

const NOTHING: FormLoad = { students: 0, studentWeeks: 0, supervisorsWithStudents: 0, mostOfOne: 0, series: [] };

/** One entry as a line of the chosen form's measures; `free` is always about all forms of the key. */
function workloadLine(entry: WorkloadEntry, form: PlacementForm | null): WorkloadLine {
  const { inKey, byForm, supervisors, activeSupervisors, permanentCareStaff, capacity } = entry;
  const shown = form === null ? inKey : (byForm[form] ?? { ...NOTHING, series: inKey.series.map(() => 0) });
  const of = (each: PlacementForm) => byForm[each]?.students ?? 0;
  return {
    ...{ id: entry.id, name: entry.name, areaId: entry.areaId, receivesStudents: entry.receivesStudents },
    ...{ supervisors, activeSupervisors, permanentCareStaff, capacity },
    students: shown.students,
    studentsByForm: {
      ...{ apl: of("apl"), apprenticeship: of("apprenticeship"), lia: of("lia") },
      ...{ vfu: of("vfu"), prao: of("prao"), other: of("other") },
    },
    studentWeeks: shown.studentWeeks,
    perActiveSupervisor: ratio(shown.students, activeSupervisors),
    perCareStaff: ratio(shown.students, permanentCareStaff),
    supervisorsWithStudents: shown.supervisorsWithStudents,
    shareWithStudents: ratio(shown.supervisorsWithStudents, supervisors),
    mostOfOne: shown.mostOfOne,
    free: capacity - inKey.students,
    series: shown.series,
    hasStudentsWithoutSupervisors: supervisors === 0 && inKey.students - of("prao") > 0,
  };
}

/** The units of a choice, in its order; those that cannot be measured come last whichever way. */
export function chosenUnits(document: WorkloadDocument, choice: WorkloadChoice): readonly WorkloadLine[] {
  const lines = document.units
    .filter(({ areaId }) => choice.area === null || areaId === choice.area)
    .map((entry) => workloadLine(entry, choice.form));
  const direction = choice.order === "ascending" ? 1 : -1;
  const byName = (a: WorkloadLine, b: WorkloadLine) => a.name.localeCompare(b.name, "sv") || (a.id < b.id ? -1 : 1);
  return lines.toSorted((a, b) => {
    const [first, second] = [valueOf(a, choice.sort), valueOf(b, choice.sort)];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || byName(a, b);
    const compared = typeof first === "string" ? first.localeCompare(String(second), "sv") : first - Number(second);
    return compared * direction || byName(a, b);
  });
}

/** The total of a choice. */
export function chosenTotal(document: WorkloadDocument, { area, form }: WorkloadChoice): WorkloadLine | null {
  const entry = area === null ? document.total : document.areas.find(({ id }) => id === area);
  return entry ? workloadLine({ ...entry, id: "total", areaId: null }, form) : null;
}

/** Students who need a trained supervisor, and nobody who is one; most students first. */
export function withoutSupervisors(lines: readonly WorkloadLine[]): readonly WorkloadLine[] {
  return lines
    .filter(({ hasStudentsWithoutSupervisors }) => hasStudentsWithoutSupervisors)
    .toSorted((a, b) => b.students - a.students || a.name.localeCompare(b.name, "sv"));
}

/** More students than the active supervisors' places by the key (S13). It may be wanted so: show, do not scold. */
export function takesMuch(lines: readonly WorkloadLine[]): readonly WorkloadLine[] {
  return lines
    .filter(({ free, activeSupervisors }) => free < 0 && activeSupervisors > 0)
    .toSorted(
      (a, b) =>
        (b.perActiveSupervisor ?? 0) - (a.perActiveSupervisor ?? 0) ||
        a.free - b.free ||
        a.name.localeCompare(b.name, "sv"),
    );
}

/** Fewer students than places; most places first. */
export function hasRoom(lines: readonly WorkloadLine[]): readonly WorkloadLine[] {
  return lines
    .filter(({ free, receivesStudents }) => receivesStudents && free > 0)
    .toSorted((a, b) => b.free - a.free || a.name.localeCompare(b.name, "sv"));
}

function valueOf(line: WorkloadLine, sort: WorkloadSort): string | number | null {
  return sort === "area" ? line.areaId : line[sort];
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
