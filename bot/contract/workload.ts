import type { FiguresHead } from "./figures";

export type WorkloadForm = "apl" | "apprenticeship" | "lia" | "vfu" | "prao" | "other";

export type WorkloadSort =
  | "name"
  | "area"
  | "students"
  | "perActiveSupervisor"
  | "perCareStaff"
  | "studentWeeks"
  | "shareWithStudents"
  | "mostOfOne"
  | "free";

/**
 * What units receive in a term in relation to supervisors and staff (S13;
 * GET /api/workload?term=HT2024&area=…&form=apl&sort=free&order=descending&page=1).
 */
export interface Workload extends FiguresHead {
  /** What was asked for; `form` null is all forms that the distribution key is about. */
  readonly asked: {
    readonly area: string | null;
    readonly form: WorkloadForm | null;
    readonly sort: WorkloadSort;
    readonly order: "ascending" | "descending";
  };
  /** To filter by. */
  readonly areas: readonly string[];
  readonly forms: readonly WorkloadForm[];
  /** The four terms of every `series`, oldest first; the last is the page's own. */
  readonly seriesTerms: readonly string[];
  /** Of the units that were asked for, all pages; with the students of no known unit when no area was asked for. */
  readonly total: WorkloadLine;
  /** One page of units. */
  readonly units: readonly WorkloadLine[];
  readonly paging: { readonly page: number; readonly pageSize: number; readonly pages: number; readonly units: number };
  /** Units with students who need a trained supervisor, and nobody who is one; most students first. */
  readonly warnings: readonly WorkloadMention[];
  /** More students than the active supervisors' places by the key; furthest over first. */
  readonly takesMuch: readonly WorkloadMention[];
  /** Fewer students than places; most places first. */
  readonly hasRoom: readonly WorkloadMention[];
  /** Students on rows whose unit the register does not know; part of no unit. */
  readonly studentsWithoutUnit: number;
  readonly method: { readonly studentsPerSupervisorAndYear: number };
}

export interface WorkloadLine {
  /** "total" or the unit's code. */
  readonly id: string;
  readonly name: string;
  /** Null for the total. */
  readonly areaId: string | null;
  readonly receivesStudents: boolean;
  /** Of the form that was asked for, or of all forms in the key. The measures below are about these students. */
  readonly students: number;
  /** Always every form. */
  readonly studentsByForm: Readonly<Record<WorkloadForm, number>>;
  readonly studentWeeks: number;
  readonly supervisors: number;
  readonly activeSupervisors: number;
  readonly permanentCareStaff: number;
  /** Null where nobody could be divided by. */
  readonly perActiveSupervisor: number | null;
  readonly perCareStaff: number | null;
  readonly supervisorsWithStudents: number;
  readonly shareWithStudents: number | null;
  /** Students of the supervisor who has most; never who. */
  readonly mostOfOne: number;
  /** Places in the term by the key and the active supervisors. */
  readonly capacity: number;
  /** `capacity` minus all students in the key, whatever form was asked for; negative when more are received. */
  readonly free: number;
  /** Students per term, in the order of `seriesTerms`. */
  readonly series: readonly number[];
  readonly hasStudentsWithoutSupervisors: boolean;
  /** The reader may open the unit's page; false for the total. */
  readonly isOpen: boolean;
}

export interface WorkloadMention {
  readonly id: string;
  readonly name: string;
  readonly areaId: string;
  readonly students: number;
  readonly activeSupervisors: number;
  readonly capacity: number;
  readonly free: number;
  readonly perActiveSupervisor: number | null;
  readonly isOpen: boolean;
}
