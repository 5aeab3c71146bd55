import { Refusal } from "../refusal";
import type { Actor } from "./actor";

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
/** Whom something is written for; null is everybody. */
interface ForReaders {
  readonly area: string | null;
}
interface ByAuthor {
  /** `Actor.id` of whoever wrote it. */
  readonly authorId: string;
}
/** The action is about the administration as a whole: it has no place. */
type Whole = never;

/** Everything that can be done, by HTTP, bot and command line, and what it is done to. */
interface Actions {
  /** To see who one is, what the bot can do, and the description of the API. Everybody who has signed in. */
  readonly "see-session": Whole;
  /** To answer an evaluation, and to show its QR code. The invitation is found by who asks, never by what they say. */
  readonly "answer-evaluation": Whole;
  /** To say that one takes no students for a while, and that one does again. */
  readonly "rest-oneself": Whole;
  /** Which cards one gets. */
  readonly "choose-cards": Whole;
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
  /** The network's posts, questions, material and meetings. */
  readonly "see-network": Whole;
  /** To write a post, for an area or for everybody (S39). */
  readonly "write-post": ForReaders;
  /** To edit or withdraw a post. */
  readonly "change-post": ByAuthor;
  /** To ask the network, and to answer others (S38). */
  readonly "ask-network": Whole;
  /** To say that a question has been answered. Whose it is, the question's own room knows. */
  readonly "close-question": ByAuthor;
  /** To take away a question or a reply that should not have been written (D36). */
  readonly "remove-question": InArea;
  /** Which supervisors there are in an area, by name. */
  readonly "see-colleagues": InArea;
  readonly "add-material": Whole;
  readonly "change-material": ByAuthor;
  /** To call a meeting, for an area or for everybody (S41). */
  readonly "call-meeting": ForReaders;
  /** To change or cancel a meeting, and to note who came. */
  readonly "change-meeting": ByAuthor;
  readonly "join-meeting": Whole;
  /** Who is in the team and who is not, which areas have a sponsor, and the network's figures. */
  readonly "run-network": Whole;
  /** What is kept for how long, and to propose and approve that it is destroyed (D23). */
  readonly "run-retention": Whole;
  /** Who has done what. */
  readonly "see-audit": Whole;
  /** To take out, put right, restrict and erase what there is about one person (D25). */
  readonly "handle-personal-data": Whole;
  /** To see how the service is, to back it up and to restore it. */
  readonly "run-operation": Whole;
}

export type Action = keyof Actions;

/** "anywhere" asks whether there is any place at which somebody may: what a door can ask before it knows which place. */
export type Place<A extends Action> = Actions[A] | "anywhere";

/** What somebody is for the whole administration, whatever the place. HR and administrator are given in Entra. */
type Office = "hr" | "administrator" | "operator";

/** Which offices may, and who else may at the place. */
type Row<A extends Action> = readonly [offices: readonly Office[], others: (actor: Actor, place: Place<A>) => boolean];

const HR: readonly Office[] = ["hr"];
const HR_AND_OPERATOR: readonly Office[] = ["hr", "operator"];
const EVERY_OFFICE: readonly Office[] = ["hr", "administrator", "operator"];
/** It is about oneself. */
const NO_OFFICE: readonly Office[] = [];

/** Whoever is not let in by a line stays out, whatever their office; an action without a line does not compile. */
const RULES: { readonly [A in Action]: Row<A> } = {
  "see-session": [EVERY_OFFICE, everybody],
  "answer-evaluation": [NO_OFFICE, everybody],
  "rest-oneself": [NO_OFFICE, ({ supervisorId }) => supervisorId !== null],
  "choose-cards": [NO_OFFICE, everybody],
  "see-overview": [HR, hasRole],
  "see-area": [HR, (actor, place) => isManager(actor) || leads(actor, place)],
  "see-unit-totals": [HR, (actor, place) => isManager(actor) || leads(actor, areaOf(place)) || worksAt(actor, place)],
  "see-unit": [HR, (actor, place) => manages(actor, place) || leads(actor, areaOf(place))],
  "see-placements": [HR, manages],
  "see-workload": [HR, hasRole],
  "see-forecast": [HR, hasRole],
  "set-status": [HR, (actor, place) => managesUnitOf(actor, place) || isSelf(actor, place)],
  "see-evaluation": [HR, hasRole],
  "see-area-evaluation": [HR, (actor, place) => managesIn(actor, place) || leads(actor, place)],
  "see-unit-evaluation": [
    HR,
    (actor, place) => manages(actor, place) || leads(actor, areaOf(place)) || worksAt(actor, place),
  ],
  "see-whole-reports": [HR_AND_OPERATOR, nobody],
  "read-free-text": [HR, nobody],
  "see-rounds": [HR_AND_OPERATOR, nobody],
  "run-rounds": [HR_AND_OPERATOR, nobody],
  import: [HR_AND_OPERATOR, nobody],
  "see-register": [HR, nobody],
  "change-register": [HR, nobody],
  export: [HR, nobody],
  "see-network": [HR, hasRole],
  "write-post": [HR, writesFor],
  "change-post": [HR, isAuthor],
  "ask-network": [HR, hasRole],
  "close-question": [HR, isAuthor],
  "remove-question": [HR, leads],
  "see-colleagues": [HR, (actor, place) => managesIn(actor, place) || leads(actor, place) || worksIn(actor, place)],
  "add-material": [HR, isLead],
  "change-material": [HR, isAuthor],
  "call-meeting": [HR, writesFor],
  "change-meeting": [HR, isAuthor],
  "join-meeting": [HR, hasRole],
  "run-network": [HR, nobody],
  "run-retention": [EVERY_OFFICE, nobody],
  "see-audit": [EVERY_OFFICE, nobody],
  "handle-personal-data": [HR_AND_OPERATOR, nobody],
  "run-operation": [["administrator", "operator"], nobody],
};

/** Whether somebody may do something at a place (plan, roles). The only place where that is decided. */
export function can<A extends Action>(actor: Actor, action: A, place: Place<A>): boolean {
  const [offices, others]: Row<A> = RULES[action];
  return offices.some((office) => HOLDS[office](actor)) || others(actor, place);
}

const HOLDS: { readonly [O in Office]: (actor: Actor) => boolean } = {
  hr: ({ isHr }) => isHr,
  administrator: ({ isAdministrator }) => isAdministrator,
  operator: ({ isOperator }) => isOperator,
};

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

function everybody(): boolean {
  return true;
}

/** Has a part in the register. Offices are no such part: they have their own column. */
function hasRole(actor: Actor): boolean {
  return isManager(actor) || isLead(actor) || actor.supervisorId !== null;
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

function worksIn(actor: Actor, place: InArea | "anywhere"): boolean {
  return place === "anywhere" ? actor.worksIn.length > 0 : actor.worksIn.includes(place.area);
}

function isLead(actor: Actor): boolean {
  return actor.leadIn.length > 0;
}

/** A step 3 writes for their own area; to everybody, only HR does (S39). */
function writesFor(actor: Actor, place: ForReaders | "anywhere"): boolean {
  if (place === "anywhere") return isLead(actor);
  return place.area !== null && actor.leadIn.includes(place.area);
}

function isAuthor(actor: Actor, place: ByAuthor | "anywhere"): boolean {
  return hasRole(actor) && (place === "anywhere" || place.authorId === actor.id);
}

function isSelf(actor: Actor, place: OfSupervisor | "anywhere"): boolean {
  return actor.supervisorId !== null && (place === "anywhere" || place.supervisorId === actor.supervisorId);
}

function areaOf(place: InUnit | "anywhere"): InArea | "anywhere" {
  return place === "anywhere" ? place : { area: place.unit.area };
}
