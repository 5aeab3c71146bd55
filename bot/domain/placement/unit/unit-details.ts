import type { StepStates } from "../../register/step-state";
import { isTrained } from "../../register/step-state";
import type { Supervisor } from "../../register/supervisor";
import type { Unit } from "../../register/unit";
import { DISTRIBUTION_KEY } from "../coverage/capacity";
import { countsTowardsCoverage, isLeadSupervisor } from "../coverage/who-counts";
import type { FiguresSource } from "../figures/documents";
import { FORMS_IN_KEY } from "../load/load-figures";
import { studentWeeks } from "../load/load-term";
import { supervisionOf } from "../load/supervision";
import { isHeld, type PlacementRecord } from "../placement";
import { addDays } from "../term";
import { peerGroups, type PeerGroup } from "./peer-groups";
import { fairnessOf, inTurn, type Candidate, type TurnReason } from "./rotation";
import type { SupervisedPlacement, Supervision } from "./supervisions";
import type { PlacementYear } from "./year";
import { yearBoxes, type PeriodBox } from "./year-boxes";

/** What names somebody at a unit: for HR, the unit's manager, and step 3 supervisors of the area. */
export interface UnitDetails {
  readonly managerName: string | null;
  readonly supervisors: readonly UnitSupervisor[];
  readonly turn: readonly TurnInRotation[];
  readonly fairness: ReturnType<typeof fairnessOf>;
  readonly peerGroups: readonly PeerGroup[];
  readonly untrainedPlacements: readonly UntrainedPlacement[];
  readonly areaLeads: readonly AreaLead[];
}

interface UnitSupervisor {
  readonly id: string;
  readonly name: string;
  readonly steps: StepStates;
  readonly hasEvidence: boolean;
  readonly counts: boolean;
  readonly status: { readonly state: "active" | "resting"; readonly until: string | null };
  readonly load: { readonly students: number; readonly key: number; readonly isOverKey: boolean };
  readonly periods: readonly PeriodBox[];
  readonly outsidePeriods: number;
  readonly turn: number | null;
}

interface TurnInRotation {
  readonly supervisorId: string;
  readonly name: string;
  readonly place: number;
  readonly studentWeeks: number;
  readonly students: number;
  readonly latestEnd: string | null;
  readonly because: TurnReason | null;
}

interface UntrainedPlacement {
  readonly period: number | null;
  readonly start: string;
  readonly end: string;
  readonly students: number;
  readonly cause: "without-supervisor" | "untrained" | "only-step-1";
  readonly supervisors: readonly string[];
}

interface AreaLead {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly isResting: boolean;
}

/** What every unit's details are made from, gathered once for all. */
export interface DetailsContext {
  readonly source: FiguresSource;
  readonly year: PlacementYear;
  /** Everybody by main unit. */
  readonly atUnit: ReadonlyMap<string, readonly Supervisor[]>;
  readonly leadsInArea: ReadonlyMap<string, readonly Supervisor[]>;
  /** Placements of all the terms that are loaded, by unit. */
  readonly placementsAt: ReadonlyMap<string, readonly SupervisedPlacement[]>;
  readonly byPerson: ReadonlyMap<string, readonly Supervision[]>;
}

interface Candidacy extends Candidate {
  readonly name: string;
  readonly students: number;
}

const DAYS_LOOKED_BACK = 365;
/** Nobody has so many to turn to that more would help. */
const MOST_LEADS = 12;

export function unitDetails(unit: Unit, context: DetailsContext): UnitDetails {
  const { source, year } = context;
  const { asOf } = source;
  const people = (context.atUnit.get(unit.code) ?? []).filter(hasBegunTraining);
  const placements = context.placementsAt.get(unit.code) ?? [];
  const candidates = people.filter((person) => canBeAsked(person, source)).map((person) => candidacy(person, context));
  const turns = inTurn(candidates, `${unit.code}|${source.term}`);
  const placeOf = new Map(turns.map(({ candidate, place }) => [candidate.id, place]));
  return {
    managerName: unit.managerName,
    supervisors: people
      .toSorted((a, b) => a.name.localeCompare(b.name, "sv") || (a.id < b.id ? -1 : 1))
      .map((person) => supervisorLine(person, placeOf.get(person.id) ?? null, context)),
    turn: turns.map(({ candidate: { id, name, studentWeeks: weeks, students, latestEnd }, place, because }) => ({
      ...{ supervisorId: id, name, place, students, latestEnd, because },
      studentWeeks: weeks,
    })),
    fairness: fairnessOf(candidates.map(({ students }) => students)),
    peerGroups: peerGroups(placements, year, asOf),
    untrainedPlacements: untrainedPlacements(unit, context),
    areaLeads: nearestLeads(unit, context),
  };
}

/** The unit's own first. */
function nearestLeads(unit: Unit, { atUnit, leadsInArea, source }: DetailsContext): readonly AreaLead[] {
  const isOwn = (person: Supervisor) => person.unit!.code === unit.code;
  const own = (atUnit.get(unit.code) ?? []).filter(isLeadSupervisor);
  const others = (leadsInArea.get(unit.area) ?? [])
    .slice(0, MOST_LEADS + own.length)
    .filter((person) => !isOwn(person));
  return [...own, ...others].slice(0, MOST_LEADS).map((person) => ({
    id: person.id,
    name: person.name,
    unitId: person.unit!.code,
    unitName: person.unit!.name,
    isResting: !source.isActive(person),
  }));
}

/** Step 3 supervisors of each area, in alphabetical order. */
export function leadsByArea(supervisors: readonly Supervisor[]): ReadonlyMap<string, readonly Supervisor[]> {
  const leads = supervisors.filter((person) => person.unit !== null && isLeadSupervisor(person));
  const areas = new Map<string, Supervisor[]>();
  for (const person of leads.toSorted((a, b) => a.name.localeCompare(b.name, "sv"))) {
    const area = person.unit!.area;
    areas.set(area, [...(areas.get(area) ?? []), person]);
  }
  return areas;
}

function supervisorLine(person: Supervisor, turn: number | null, { source, year, byPerson }: DetailsContext) {
  const boxes = yearBoxes(byPerson.get(person.id) ?? [], year, source.asOf);
  const isResting = !source.isActive(person);
  return {
    id: person.id,
    name: person.name,
    steps: person.steps,
    hasEvidence: !Object.values(person.steps).includes("without-evidence"),
    counts: countsTowardsCoverage(person),
    status: isResting
      ? { state: "resting" as const, until: source.statusOf(person).until }
      : { state: "active" as const, until: null },
    load: { students: boxes.students, key: DISTRIBUTION_KEY, isOverKey: boxes.students > DISTRIBUTION_KEY },
    periods: boxes.periods,
    outsidePeriods: boxes.outsidePeriods,
    turn,
  };
}

/** Whoever has both steps and is not resting (S14, S20). What sort of employment matters to the goal, not to the turn. */
function canBeAsked(person: Supervisor, { isActive }: FiguresSource): boolean {
  return isTrained(person.steps, 1) && isTrained(person.steps, 2) && isActive(person);
}

function hasBegunTraining({ steps }: Supervisor): boolean {
  return Object.values(steps).some((step) => step !== "none");
}

/** What somebody has had since a year ago, and has ahead, wherever; the key's forms only. */
function candidacy({ id, name }: Supervisor, { source, byPerson }: DetailsContext): Candidacy {
  const since = addDays(source.asOf, -DAYS_LOOKED_BACK);
  const held = (byPerson.get(id) ?? []).filter(({ placement }) => isHeld(placement) && isInKey(placement));
  const recent = held.filter(({ placement }) => placement.end > since);
  const share = ({ placement, students }: Supervision) => students / placement.count;
  return {
    ...{ id, name },
    studentWeeks: sum(recent.map((each) => weeksOf(each.placement) * share(each))),
    students: sum(recent.map(({ students }) => students)),
    latestEnd:
      held
        .map(({ placement }) => placement.end)
        .toSorted()
        .at(-1) ?? null,
  };
}

/** The whole placement's, also an apprentice's year. */
function weeksOf(placement: PlacementRecord): number {
  const { start, end } = placement;
  return studentWeeks(placement, { term: "", start, end, periods: [], lastDays: { from: start, to: end } });
}

function isInKey({ form }: PlacementRecord): boolean {
  return FORMS_IN_KEY.includes(form);
}

/** APL placements of the term without anybody trained (S20), earliest first. */
function untrainedPlacements(unit: Unit, { source, placementsAt }: DetailsContext): readonly UntrainedPlacement[] {
  const { lastDays } = source.calendar;
  return (placementsAt.get(unit.code) ?? [])
    .filter(
      ({ placement: { form, end, ...rest } }) =>
        form === "apl" && isHeld(rest) && end >= lastDays.from && end <= lastDays.to,
    )
    .flatMap(({ placement, supervisors }) => {
      const cause = supervisionOf(placement, unit, source.identify);
      if (cause === "trained" || cause === "trained-without-evidence") return [];
      const { period, start, end, count } = placement;
      return [{ period, start, end, students: count, cause, supervisors: supervisors.map(({ name }) => name) }];
    })
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
