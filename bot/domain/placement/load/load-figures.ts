import type { Unit } from "../../register/unit";
import { capacityOf } from "../coverage/capacity";
import { sumPlaces, type OfferedPlaces } from "./offered-places";
import { isHeld, type PlacementForm, type PlacementRecord, type PlacementStatus } from "../placement";
import type { PlacesRecord, PraoRecord } from "../places";
import { studentWeeks } from "./load-term";
import { studentsPerSupervisor, supervisionOf, type Identify, type Supervision } from "./supervision";
import type { TermCalendar } from "../term";

/** Forms that the distribution key is about. VFU lies outside it, and of other practice the plan says nothing (S15). */
export const FORMS_IN_KEY: readonly PlacementForm[] = ["apl", "apprenticeship", "lia", "prao"];

type NotHeld = Exclude<PlacementStatus, "confirmed" | "completed">;

/** What a unit, an area or the whole administration receives in a term (S13). Students are those whose placement is held. */
export interface LoadFigures {
  /** Students on the placement system's rows, held or not; PRAO pupils are counted elsewhere and not among them. */
  readonly placementRows: number;
  /** Of those, the ones whose placement is held. */
  readonly held: number;
  readonly notHeld: Readonly<Record<NotHeld, number>>;
  /** Held, by form; PRAO pupils included. */
  readonly students: Readonly<Record<PlacementForm, number>>;
  readonly studentsInKey: number;
  readonly studentWeeks: number;
  /** APL students by the training of whoever supervises them (S20). Nobody needs training for PRAO. */
  readonly aplSupervision: Readonly<Record<Supervision, number>>;
  readonly permanentCareStaff: number;
  /** Those who count towards coverage; others who supervise are seen in `aplSupervision`. */
  readonly supervisors: number;
  readonly activeSupervisors: number;
  /** Of the supervisors, those who have at least one student in the term, wherever. */
  readonly supervisorsWithStudents: number;
  /** Students of the one who has most, two who share a student having half each; 0 when nobody is named. */
  readonly mostStudentsOfOne: number;
  readonly capacityPerTerm: number;
  readonly activeCapacityPerTerm: number;
  readonly places: OfferedPlaces;
}

/** A term's rows, each with the unit that it turned out to mean. */
export interface LoadRows {
  readonly placements: readonly { readonly placement: PlacementRecord; readonly unit: Unit | null }[];
  readonly prao: readonly { readonly record: PraoRecord; readonly unit: Unit | null }[];
  readonly places: readonly { readonly record: PlacesRecord; readonly unit: Unit | null }[];
}

/** The people of the group that the rows are about. */
export type LoadStaff = Pick<
  LoadFigures,
  "permanentCareStaff" | "supervisors" | "activeSupervisors" | "supervisorsWithStudents"
>;

export function loadFigures(
  rows: LoadRows,
  staff: LoadStaff,
  context: { readonly calendar: TermCalendar; readonly identify: Identify },
): LoadFigures {
  const held = rows.placements.filter(({ placement }) => isHeld(placement));
  const inKey = held.filter(({ placement }) => FORMS_IN_KEY.includes(placement.form));
  const apl = held.filter(({ placement }) => placement.form === "apl");
  const praoPupils = sum(rows.prao.map(({ record }) => record.count));
  const withForm = (form: PlacementForm) => countOf(held.filter(({ placement }) => placement.form === form));
  const withStatus = (status: NotHeld) =>
    countOf(rows.placements.filter(({ placement }) => placement.status === status));
  const supervised = (supervision: Supervision) =>
    countOf(apl.filter(({ placement, unit }) => supervisionOf(placement, unit, context.identify) === supervision));
  return {
    placementRows: countOf(rows.placements),
    held: countOf(held),
    notHeld: {
      preliminary: withStatus("preliminary"),
      cancelled: withStatus("cancelled"),
      "broken-off": withStatus("broken-off"),
      "no-show": withStatus("no-show"),
    },
    students: {
      apl: countOf(apl),
      apprenticeship: withForm("apprenticeship"),
      lia: withForm("lia"),
      vfu: withForm("vfu"),
      prao: withForm("prao") + praoPupils,
      other: withForm("other"),
    },
    studentsInKey: countOf(inKey) + praoPupils,
    // A PRAO record is one week.
    studentWeeks: sum(inKey.map(({ placement }) => studentWeeks(placement, context.calendar))) + praoPupils,
    aplSupervision: {
      trained: supervised("trained"),
      "trained-without-evidence": supervised("trained-without-evidence"),
      "only-step-1": supervised("only-step-1"),
      untrained: supervised("untrained"),
      "without-supervisor": supervised("without-supervisor"),
    },
    ...staff,
    mostStudentsOfOne: Math.max(0, ...studentsPerSupervisor(inKey, context.identify).values()),
    capacityPerTerm: capacityOf(staff.supervisors).perTerm,
    activeCapacityPerTerm: capacityOf(staff.activeSupervisors).perTerm,
    places: sumPlaces(rows.places.map(({ record }) => record)),
  };
}

/** Who has a student of a form in the key, by the id that `identify` gives. */
export function idsWithStudents(rows: LoadRows, identify: Identify): ReadonlySet<string> {
  const counted = rows.placements.filter(({ placement }) => isHeld(placement) && FORMS_IN_KEY.includes(placement.form));
  return new Set(studentsPerSupervisor(counted, identify).keys());
}

function countOf(rows: LoadRows["placements"]): number {
  return sum(rows.map(({ placement }) => placement.count));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
