import { isInTerm } from "../placement/load/load-term";
import { isHeld, type NamedSupervisor, type PlacementForm, type PlacementRecord } from "../placement/placement";
import type { TermCalendar } from "../placement/term";
import type { Unit, UnitReference } from "../register/unit";
import { NOTHING_SENT, type Invitation, type Route, type UnreachableReason } from "./invitation";
import { withQrStates } from "./qr-students";
import type { EvaluationRole } from "./questionnaire";
import { closeMoment, dueMoment, endOfPeriod, periodByDates, type WallClock } from "./round-schedule";

/** APL and apprentices first; other forms later (plan). */
const ASKED_FORMS: readonly PlacementForm[] = ["apl", "apprenticeship"];

/** Everything that decides who is asked. The same facts give the same invitations, whoever computes them and when. */
export interface AskedFacts {
  readonly placements: readonly PlacementRecord[];
  readonly calendar: TermCalendar;
  readonly unitOf: (reference: UnitReference) => Unit | null;
  /** The contact that has exactly this address (lower case) and can be reached in Teams; null when nobody has. */
  readonly contactKeyOf: (email: string) => string | null;
  readonly questionnaires: Readonly<Record<EvaluationRole, Invitation["questionnaire"]>>;
  /** A short hash of the parts, safe in an address (the domain has no cryptography of its own). */
  readonly hash: (parts: readonly string[]) => string;
  readonly clock: WallClock;
  /** UTC. What should have gone out before is due then. */
  readonly earliest: string;
  /** Makes all periods due at once, whenever they end. */
  readonly everythingNow: boolean;
}

/**
 * Who is asked in a term (S23, S24): every student placement that takes place, and everyone who supervises, once per
 * person and period, also when the register does not hold them. APL and apprentices are asked; LIA and PRAO are not
 * (plan). People who cannot be reached are in the list as failed, with the reason.
 */
export function whoIsAsked(facts: AskedFacts): readonly Invitation[] {
  return withQrStates(everybodyAsked(facts).map(({ invitation }) => invitation));
}

/** Whom an invitation is for. It holds no name itself, so the register is asked when somebody wants to see one. */
export interface AskedPerson {
  /** A supervisor's name as the placements have it; null for students, whose names nobody keeps. */
  readonly name: string | null;
  /** Lower case. */
  readonly email: string | null;
  /** The placement system's id of a student's placement; null for supervisors. */
  readonly placementId: string | null;
}

/** The people behind the invitations of `whoIsAsked`, by invitation id. */
export function peopleAsked(facts: AskedFacts): ReadonlyMap<string, AskedPerson> {
  return new Map(everybodyAsked(facts).map(({ invitation, person }) => [invitation.id, person]));
}

interface InvitedPerson {
  readonly invitation: Invitation;
  readonly person: AskedPerson;
}

function everybodyAsked(facts: AskedFacts): readonly InvitedPerson[] {
  const asked = facts.placements
    .filter((placement) => isAsked(placement, facts.calendar))
    .map((placement) => ({
      placement,
      period: periodOf(placement, facts.calendar),
      place: placeOf(placement.unit, facts),
    }));
  return [...asked.flatMap((each) => forStudents(each, facts)), ...forSupervisors(asked, facts)];
}

/** Held, of a form that is asked, and part of the term. */
function isAsked(placement: PlacementRecord, calendar: TermCalendar): boolean {
  return ASKED_FORMS.includes(placement.form) && isHeld(placement) && isInTerm(placement, calendar);
}

interface Asked {
  readonly placement: PlacementRecord;
  readonly period: string;
  readonly place: Place;
}

type Place = Pick<Invitation, "area" | "unitCode" | "unitName">;

function periodOf(placement: PlacementRecord, calendar: TermCalendar): string {
  if (placement.form === "apprenticeship") return "term";
  const number = placement.period ?? periodByDates(placement.start, placement.end, calendar)?.number;
  return number === undefined ? "term" : String(number);
}

/** A unit that nobody can tell still has students and supervisors to ask; the figures show it without an area. */
function placeOf(reference: UnitReference, facts: AskedFacts): Place {
  const unit = facts.unitOf(reference);
  if (unit) return { area: unit.area, unitCode: unit.code, unitName: unit.name };
  const code = reference.code ?? reference.name ?? "";
  return { area: "", unitCode: code, unitName: reference.name ?? code };
}

function forStudents(asked: Asked, facts: AskedFacts): InvitedPerson[] {
  const { placement } = asked;
  return Array.from({ length: Math.max(1, placement.count) }, (_, index) => ({
    invitation: invitationFor("student", asked, placement.end, facts, {
      key: index === 0 ? ["placement", placement.key] : ["placement", placement.key, String(index)],
      route: index === 0 ? studentRoute(placement.studentEmail, facts) : { kind: "qr" },
      unreachable: null,
    }),
    person: { name: null, email: index === 0 ? placement.studentEmail : null, placementId: placement.key },
  }));
}

function studentRoute(email: string | null, facts: AskedFacts): Route {
  if (!email) return { kind: "qr" };
  const contactKey = facts.contactKeyOf(email);
  return contactKey === null ? { kind: "link", email } : { kind: "card", email, contactKey };
}

function forSupervisors(asked: readonly Asked[], facts: AskedFacts): InvitedPerson[] {
  const byPersonAndPeriod = new Map<string, { key: readonly string[]; supervisor: NamedSupervisor; of: Asked[] }>();
  for (const each of asked) {
    for (const supervisor of each.placement.supervisors) {
      const key = personKey(supervisor, each.place);
      if (!key) continue;
      const id = JSON.stringify([each.period, ...key]);
      const known = byPersonAndPeriod.get(id);
      if (known) known.of.push(each);
      else byPersonAndPeriod.set(id, { key: [each.period, ...key], supervisor, of: [each] });
    }
  }
  return [...byPersonAndPeriod.values()].map(({ key, supervisor: { name, email }, of }) => {
    const last = of
      .map((each) => each.placement.end)
      .sort()
      .at(-1)!;
    const route = supervisorRoute(email, facts);
    const unreachable = route.kind === "card" ? null : email ? "supervisor-not-in-teams" : "supervisor-without-address";
    const invitation = invitationFor("supervisor", mainPlace(of), last, facts, { key, route, unreachable });
    return { invitation, person: { name, email, placementId: null } };
  });
}

/** A person is an address. Without one, a name at a unit; a name alone never joins two people. */
function personKey(supervisor: NamedSupervisor, place: Place): readonly string[] | null {
  if (supervisor.email) return ["email", supervisor.email];
  return supervisor.name ? ["name", supervisor.name.toLowerCase(), place.unitCode] : null;
}

function supervisorRoute(email: string | null, facts: AskedFacts): Route {
  const contactKey = email ? facts.contactKeyOf(email) : null;
  return email && contactKey !== null ? { kind: "card", email, contactKey } : { kind: "none" };
}

/** Somebody who supervised at two units in a period is asked about the one with most of the students. */
function mainPlace(of: readonly Asked[]): Asked {
  const students = new Map<string, number>();
  for (const { place, placement } of of) {
    students.set(place.unitCode, (students.get(place.unitCode) ?? 0) + placement.count);
  }
  const inOrder = [...of].sort(
    (a, b) =>
      students.get(b.place.unitCode)! - students.get(a.place.unitCode)! ||
      (a.place.unitCode < b.place.unitCode ? -1 : Number(a.place.unitCode > b.place.unitCode)),
  );
  return inOrder[0]!;
}

function invitationFor(
  role: EvaluationRole,
  asked: Asked,
  lastDay: string,
  facts: AskedFacts,
  to: { readonly key: readonly string[]; readonly route: Route; readonly unreachable: UnreachableReason | null },
): Invitation {
  const { calendar, clock, earliest } = facts;
  const scheduled = dueMoment(endOfPeriod(asked.period, lastDay, calendar), clock);
  const dueAt = facts.everythingNow || scheduled < earliest ? earliest : scheduled;
  return {
    id: `${calendar.term}.${facts.hash([calendar.term, role, ...to.key])}`,
    term: calendar.term,
    role,
    questionnaire: facts.questionnaires[role],
    period: asked.period,
    ...asked.place,
    route: to.route,
    state: to.unreachable ? "failed" : "pending",
    reason: to.unreachable,
    dueAt,
    closesAt: closeMoment(dueAt, clock),
    ...NOTHING_SENT,
  };
}

/**
 * What the plan of today means for an invitation that exists: what waits follows the register, a person who can be
 * reached again waits again, and what has been sent or answered is left alone.
 */
export function brought(existing: Invitation, planned: Invitation): Invitation {
  const again = { ...planned, attempt: existing.attempt, unknownCount: existing.unknownCount };
  switch (existing.state) {
    case "pending": {
      if (saysTheSame(existing, planned)) return existing;
      const { dueAt, closesAt, notSentCount } = existing.period === planned.period ? existing : planned;
      return { ...again, dueAt, closesAt, notSentCount };
    }
    case "failed":
      if (!cameBack(existing, planned)) return existing;
      return existing.card ? { ...existing, state: "sent", reason: null, nextReminderAt: null } : again;
    case "cancelled":
      if (existing.reason !== "placement-not-held") return existing;
      return existing.card ? { ...existing, state: "sent", reason: null, nextReminderAt: null } : again;
    case "posting":
    case "sent":
    case "answered":
    case "uncertain":
      return existing;
  }
}

function saysTheSame(existing: Invitation, planned: Invitation): boolean {
  const facts = ({ area, unitCode, unitName, period, route, state }: Invitation) =>
    JSON.stringify([area, unitCode, unitName, period, state, Object.entries(route).sort()]);
  return facts(existing) === facts(planned);
}

/** Reasons that end when the person turns up in Teams, or gets an address in the register. */
const ENDS_WITH_A_ROUTE: readonly Invitation["reason"][] = [
  "supervisor-not-in-teams",
  "supervisor-without-address",
  "student-without-address",
  "app-removed",
  "blocked-by-user",
];

function cameBack(existing: Invitation, planned: Invitation): boolean {
  return (
    (ENDS_WITH_A_ROUTE.includes(existing.reason) || hasNewAddress(existing, planned)) &&
    planned.state === "pending" &&
    planned.route.kind !== "none" &&
    (planned.route.kind !== "qr" || existing.route.kind !== "qr")
  );
}

/** An address that was refused has been corrected. */
function hasNewAddress(existing: Invitation, planned: Invitation): boolean {
  const emailOf = ({ route }: Invitation) => (route.kind === "card" || route.kind === "link" ? route.email : null);
  return existing.reason === "address-refused" && emailOf(planned) !== emailOf(existing);
}
