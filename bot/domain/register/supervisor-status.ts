import { nameMark } from "./statement";
import type { Supervisor } from "./supervisor";

/**
 * Whether somebody acts as a supervisor just now (S5). Why somebody rests is never asked for and has no place here.
 * Kept apart from what files say: no import changes it.
 */
export interface SupervisorStatus {
  readonly state: "active" | "resting";
  /** ISO day on which somebody said so; figures of earlier days are not changed by it. */
  readonly since: string;
  /** The last day of the rest; null when no end has been told. Always null for active. */
  readonly until: string | null;
}

/** A status together with every mark that the person had when it was set, so that it is found when addresses change. */
export interface MarkedStatus extends SupervisorStatus {
  readonly marks: readonly string[];
}

/** What a person who has never been set to anything is. */
export const NEVER_SET: SupervisorStatus = { state: "active", since: "0000-01-01", until: null };

/** Whether the person acts as a supervisor on a day. The day after the last day of a rest, they do again (S5). */
export function isActive({ state, since, until }: SupervisorStatus, day: string): boolean {
  return state === "active" || day < since || (until !== null && day > until);
}

type Known = Pick<Supervisor, "id" | "emails" | "employeeNumbers" | "name" | "unit" | "notes">;

/**
 * Everything that a person is known by: addresses and employee numbers, and the name at its unit as long as nobody
 * else there has the same name. Somebody with neither address nor number is known by the id alone.
 */
export function marksOfSupervisor({ id, emails, employeeNumbers, name, unit, notes }: Known): readonly string[] {
  const own = [...emails.map((email) => `email:${email}`), ...employeeNumbers.map((number) => `number:${number}`)];
  if (own.length === 0) return [id];
  return unit === null || notes.includes("same-name-at-unit") ? own : [...own, nameMark(name, unit.code)];
}

/**
 * Finds people's statuses by their marks. An address or an employee number goes before a name. When two entries turn
 * out to be about the same person, the one that was set last holds; on the same day, rest does.
 */
export function makeStatusLookup<Status extends MarkedStatus>(
  statuses: readonly Status[],
): (supervisor: Known) => Status | null {
  const byMark = new Map<string, Status>();
  for (const status of statuses) {
    for (const mark of status.marks) byMark.set(mark, laterOf(byMark.get(mark), status));
  }
  return (supervisor) => {
    const found = marksOfSupervisor(supervisor).flatMap((mark) => {
      const status = byMark.get(mark);
      return status ? [{ status, isName: mark.startsWith("name:") }] : [];
    });
    const sure = found.filter(({ isName }) => !isName);
    return (sure.length > 0 ? sure : found).reduce<Status | null>(
      (latest, { status }) => laterOf(latest ?? undefined, status),
      null,
    );
  };
}

/** Tells who acts as a supervisor on a day: what coverage and load take as `isActive`. */
export function activeOn(statuses: readonly MarkedStatus[], day: string): (supervisor: Supervisor) => boolean {
  const statusOf = makeStatusLookup(statuses);
  return (supervisor) => isActive(statusOf(supervisor) ?? NEVER_SET, day);
}

function laterOf<Status extends SupervisorStatus>(a: Status | undefined, b: Status): Status {
  if (a === undefined || a.since < b.since) return b;
  return a.since === b.since && a.state === "active" ? b : a;
}
