import type { Supervisor } from "../../register/supervisor";
import type { SupervisorStatus } from "../../register/supervisor-status";
import { countsTowardsCoverage } from "../coverage/who-counts";
import { RESPONSE_GOAL_PER_CENT, type FigureLine, type ResponseRate } from "../figures/figure-line";
import type { LoadFigures } from "../load/load-figures";
import type { Term, TermCalendar } from "../term";
import { todoLine, type TodoLine, type TodoPlace, type TodoReason, type TodoTarget } from "./todo";

/** What the rules look at, of a unit, an area or the whole administration. */
export interface TodoFacts {
  readonly place: TodoPlace;
  readonly line: FigureLine;
  readonly load: LoadFigures;
  /** Those whose main unit is there. */
  readonly supervisors: readonly Supervisor[];
  readonly statusOf: (supervisor: Supervisor) => SupervisorStatus;
  readonly isActive: (supervisor: Supervisor) => boolean;
  readonly calendar: TermCalendar;
  /** Receiving units there without any measurement of staff. */
  readonly unitsWithoutBase: number;
  /** Of the round that the line's response rates are from. */
  readonly responsesTerm: Term | null;
}

/** Tells what there is to deal with, at most one line. */
export type TodoRule = (facts: TodoFacts) => readonly TodoLine[];

/** Students who need a trained supervisor, and nobody at the unit who counts as one (S13). Nobody needs training for PRAO. */
const studentsWithoutSupervisors: TodoRule = ({ line, load, ...facts }) => {
  const students = load.studentsInKey - load.students.prao;
  if (load.supervisors > 0 || students === 0) return [];
  return [make("students-without-supervisors", { line, ...facts }, { students }, students)];
};

/** More places are wanted than the active supervisors are by the key (N12, S18). */
const placesMissing: TodoRule = (facts) => {
  const { wanted, capacity } = facts.line.places;
  if (wanted === null || wanted <= capacity) return [];
  const missing = wanted - capacity;
  return [make("places-missing", facts, { missing, wanted, capacity }, missing, restingReasons(facts))];
};

/** An area where no manager has a step 3 supervisor has no local network to lean on (N4, S7). */
const areaWithoutLead: TodoRule = (facts) => {
  const { managers, managersWithLead } = facts.line.leads;
  if (managers === 0 || managersWithLead > 0) return [];
  return [make("area-without-lead", facts, { managers }, managers)];
};

const managersWithoutLead: TodoRule = (facts) => {
  const { managersWithoutLead: withoutLead, managersWithLead, managers } = facts.line.leads;
  if (withoutLead === 0 || managersWithLead === 0) return [];
  return [make("managers-without-lead", facts, { withoutLead, managers }, withoutLead)];
};

/** By the local agreement whoever supervises APL is trained (S20). */
const untrainedSupervision: TodoRule = (facts) => {
  const { aplSupervision, students } = facts.load;
  const causes = ["without-supervisor", "untrained", "only-step-1"] as const;
  const reasons = causes.flatMap((code) =>
    aplSupervision[code] === 0 ? [] : [{ code, values: { count: aplSupervision[code] } }],
  );
  const affected = causes.reduce((sum, code) => sum + aplSupervision[code], 0);
  if (affected === 0) return [];
  return [make("untrained-supervision", facts, { students: affected, of: students.apl }, affected, reasons)];
};

/** Without a base nobody can tell how far the goal is (S8). */
const baseMissing: TodoRule = (facts) =>
  facts.unitsWithoutBase === 0
    ? []
    : [make("base-missing", facts, { units: facts.unitsWithoutBase }, facts.unitsWithoutBase)];

/** More supervisors than staff: one of the two numbers is wrong (S6). */
const moreThanStaff: TodoRule = (facts) => {
  const { exceedsStaff, supervisors, permanentCareStaff } = facts.line.coverage;
  if (!exceedsStaff) return [];
  const excess = supervisors - permanentCareStaff;
  return [make("more-than-staff", facts, { supervisors, permanentCareStaff }, excess)];
};

/** The role that answered least, where it is under the goal. */
const lowResponse: TodoRule = (facts) => {
  const { line, responsesTerm } = facts;
  const goal = RESPONSE_GOAL_PER_CENT / 100;
  const rate = (of: ResponseRate | null | undefined) => of?.responseRate ?? null;
  const rates = [
    { role: "student", rate: rate(line.responses?.student) },
    { role: "supervisor", rate: rate(line.responses?.supervisor) },
  ] as const;
  const low = rates.flatMap((each) =>
    each.rate !== null && each.rate < goal ? [{ role: each.role, rate: each.rate }] : [],
  );
  const lowest = low.toSorted((a, b) => a.rate - b.rate)[0];
  if (!lowest || responsesTerm === null) return [];
  return [make("low-response", facts, { ...lowest, goal, term: responsesTerm }, goal - lowest.rate)];
};

/** How many supervisors are to go to 30 % (N3); the place with most to go is the one to begin with. */
const farFromGoal: TodoRule = (facts) => {
  const { missing, supervisors, permanentCareStaff, share } = facts.line.coverage;
  if (missing === 0 || share === null) return [];
  return [make("far-from-goal", facts, { missing, supervisors, permanentCareStaff, share }, missing)];
};

/** People who would count as soon as somebody sees their certificate (S3): the cheapest way forward. */
const withoutEvidence: TodoRule = (facts) => {
  const { withoutEvidence: people, supervisors, permanentCareStaff } = facts.line.coverage;
  if (people === 0 || permanentCareStaff === 0) return [];
  return [make("without-evidence", facts, { people, share: (supervisors + people) / permanentCareStaff }, people)];
};

/** What is worth telling about a unit. Its share of 30 % is not: the goal is not the units' own, and small ones swing. */
export const UNIT_RULES: readonly TodoRule[] = [
  studentsWithoutSupervisors,
  placesMissing,
  untrainedSupervision,
  moreThanStaff,
  baseMissing,
  withoutEvidence,
];

/** Of a unit, what everybody should hear who looks at the whole. */
export const ALARMS: readonly TodoRule[] = [studentsWithoutSupervisors, moreThanStaff];

export const AREA_RULES: readonly TodoRule[] = [
  placesMissing,
  areaWithoutLead,
  untrainedSupervision,
  baseMissing,
  lowResponse,
  farFromGoal,
];

export const TOTAL_RULES: readonly TodoRule[] = [withoutEvidence, managersWithoutLead];

/** Within an area, its own managers and certificates are told about too. */
export const OWN_AREA_RULES: readonly TodoRule[] = [areaWithoutLead, managersWithoutLead, lowResponse, farFromGoal];

export function todoOf(rules: readonly TodoRule[], facts: TodoFacts): readonly TodoLine[] {
  return rules.flatMap((rule) => rule(facts));
}

function make(
  code: TodoLine["code"],
  { line, place }: Pick<TodoFacts, "line" | "place">,
  values: TodoLine["values"],
  size: number,
  reasons: readonly TodoReason[] = [],
): TodoLine {
  return todoLine({ code, values, reasons, place, size, target: targetOf(code, place, line.name) });
}

function targetOf(code: TodoLine["code"], { area, unit }: TodoPlace, name: string): TodoTarget {
  if (code === "low-response") return { view: "evaluation", id: area, name };
  if (unit !== null) return { view: "unit", id: unit, name };
  if (area !== null) return { view: "area", id: area, name };
  if (code === "without-evidence") return { view: "quality", id: null, name: null };
  return { view: "overview", id: null, name: null };
}

/** How many rest, and how many of them come back before the term has ended. */
function restingReasons({ supervisors, statusOf, isActive, calendar }: TodoFacts): readonly TodoReason[] {
  const resting = supervisors.filter((person) => countsTowardsCoverage(person) && !isActive(person));
  if (resting.length === 0) return [];
  const returns = resting
    .flatMap((person) => statusOf(person).until ?? [])
    .filter((until) => until < calendar.end)
    .sort();
  const last = returns.at(-1);
  return [
    { code: "resting", values: { count: resting.length } },
    ...(last ? [{ code: "returning" as const, values: { count: returns.length, until: last } }] : []),
  ];
}
