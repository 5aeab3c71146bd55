import { Refusal } from "../refusal";
import { rolesOf, type Actor } from "./actor";

interface InUnit {
  readonly unit: { readonly code: string; readonly area: string };
}
interface InArea {
  readonly area: string;
}
interface OfSupervisor {
  /** The unit where the supervisor counts; null when the register knows none. */
  readonly unit: { readonly code: string } | null;
  readonly supervisorId: string;
}
/** The action is about the administration as a whole: it has no place. */
type Whole = never;

/** Everything that can be done through the API, and what it is done to. */
interface Actions {
  /** To see who one is, and the description of the API. Everybody who has signed in. */
  readonly "see-session": Whole;
  /** Key figures and every area's totals. */
  readonly "see-overview": Whole;
  /** An area's totals and its units. Which units are shown is "see-unit-totals". */
  readonly "see-area": InArea;
  /** A unit's figures, nobody's name. */
  readonly "see-unit-totals": InUnit;
  /** A unit's supervisors by name, their steps, status and load. */
  readonly "see-unit": InUnit;
  /** A unit's single placements: whose student, which days. */
  readonly "see-placements": InUnit;
  /** Load per unit. Which units are shown is "see-unit-totals". */
  readonly "see-workload": Whole;
  readonly "see-forecast": Whole;
  /** Whether somebody takes students just now. */
  readonly "set-status": OfSupervisor;
  /** Published figures of the whole administration, without areas and units. */
  readonly "see-evaluation": Whole;
  readonly "see-area-evaluation": InArea;
  readonly "see-unit-evaluation": InUnit;
  /** All published figures, all coverage and all load at once. */
  readonly "see-whole-reports": Whole;
  /** Free text and single answers (S28). */
  readonly "read-free-text": Whole;
  readonly "see-rounds": Whole;
  /** Plan, start, pause, resume, cancel, close, remind. */
  readonly "run-rounds": Whole;
  /** Also to look at what an import would do, and to undo one. */
  readonly import: Whole;
  /** The register's lists with everybody's names, and its quality list (S4). */
  readonly "see-register": Whole;
  readonly "change-register": Whole;
  readonly export: Whole;
}

export type Action = keyof Actions;

/** "anywhere" asks whether there is any place at which somebody may: what a door can ask before it knows which place. */
export type Place<A extends Action> = Actions[A] | "anywhere";

type Rules = { readonly [A in Action]: (actor: Actor, place: Place<A>) => boolean };

/** HR may everything and is in no line. Whoever is not let in by a line stays out. */
const RULES: Rules = {
  "see-session": () => true,
  "see-overview": hasRole,
  "see-area": (actor, place) => isManager(actor) || leads(actor, place),
  "see-unit-totals": (actor, place) => isManager(actor) || leads(actor, areaOf(place)) || worksAt(actor, place),
  "see-unit": (actor, place) => manages(actor, place) || leads(actor, areaOf(place)),
  "see-placements": manages,
  "see-workload": hasRole,
  "see-forecast": hasRole,
  "set-status": (actor, place) => managesUnitOf(actor, place) || isSelf(actor, place),
  "see-evaluation": hasRole,
  "see-area-evaluation": (actor, place) => managesIn(actor, place) || leads(actor, place),
  "see-unit-evaluation": (actor, place) =>
    manages(actor, place) || leads(actor, areaOf(place)) || worksAt(actor, place),
  "see-whole-reports": nobody,
  "read-free-text": nobody,
  "see-rounds": nobody,
  "run-rounds": nobody,
  import: nobody,
  "see-register": nobody,
  "change-register": nobody,
  export: nobody,
};

/** Whether somebody may do something at a place (plan roles; §3.3's table). The only place where that is decided. */
export function can<A extends Action>(actor: Actor, action: A, place: Place<A>): boolean {
  return actor.isHr || RULES[action](actor, place);
}

/** Refuses with "not-allowed" what `can` does not let happen. */
export function requireAllowed<A extends Action>(actor: Actor, action: A, place: Place<A>): void {
  if (!can(actor, action, place)) throw new Refusal("not-allowed");
}

/** What somebody may do at some place at least, in the table's order: what the tab shows ways to. */
export function actionsOf(actor: Actor): readonly Action[] {
  return (Object.keys(RULES) as Action[]).filter((action) => can(actor, action, "anywhere"));
}

function nobody(): boolean {
  return false;
}

function hasRole(actor: Actor): boolean {
  return rolesOf(actor).length > 0;
}

function isManager(actor: Actor): boolean {
  return actor.managerOf.length > 0;
}

function manages(actor: Actor, place: InUnit | "anywhere"): boolean {
  return place === "anywhere" ? isManager(actor) : actor.managerOf.includes(place.unit.code);
}

function managesIn(actor: Actor, place: InArea | "anywhere"): boolean {
  return place === "anywhere" ? actor.managesIn.length > 0 : actor.managesIn.includes(place.area);
}

function managesUnitOf(actor: Actor, place: OfSupervisor | "anywhere"): boolean {
  if (place === "anywhere") return isManager(actor);
  return place.unit !== null && actor.managerOf.includes(place.unit.code);
}

function leads(actor: Actor, place: InArea | "anywhere"): boolean {
  return place === "anywhere" ? actor.leadIn.length > 0 : actor.leadIn.includes(place.area);
}

function worksAt(actor: Actor, place: InUnit | "anywhere"): boolean {
  return place === "anywhere" ? actor.worksAt.length > 0 : actor.worksAt.includes(place.unit.code);
}

function isSelf(actor: Actor, place: OfSupervisor | "anywhere"): boolean {
  return actor.supervisorId !== null && (place === "anywhere" || place.supervisorId === actor.supervisorId);
}

function areaOf(place: InUnit | "anywhere"): InArea | "anywhere" {
  return place === "anywhere" ? place : { area: place.unit.area };
}
