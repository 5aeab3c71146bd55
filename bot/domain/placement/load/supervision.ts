import { nameMark } from "../../register/statement";
import { isTrained } from "../../register/step-state";
import type { Supervisor } from "../../register/supervisor";
import type { Unit } from "../../register/unit";
import type { NamedSupervisor, PlacementRecord } from "../placement";

/** How well an APL placement's supervision meets the local agreement (S20): step 1 and 2, and evidence of it or not. */
export type Supervision = "trained" | "trained-without-evidence" | "only-step-1" | "untrained" | "without-supervisor";

/** Whoever a placement names as supervisor. `person` is null when the register does not hold them. */
interface Identified {
  /** Known by this within a term's load, also when the register does not hold the person. */
  readonly id: string;
  readonly person: Supervisor | null;
}

/** Finds the person that a placement names at a unit. */
export type Identify = (named: NamedSupervisor, unit: Unit | null) => Identified;

/**
 * Finds people by their mail address; somebody named without an address by name and unit, and only when the unit has one
 * person of that name.
 */
export function makeIdentify(supervisors: readonly Supervisor[]): Identify {
  const byEmail = new Map(supervisors.flatMap((person) => person.emails.map((email) => [email, person] as const)));
  const byName = new Map<string, Supervisor | null>();
  for (const person of supervisors) {
    if (!person.unit) continue;
    const mark = nameMark(person.name, person.unit.code);
    byName.set(mark, byName.has(mark) ? null : person);
  }
  return (named, unit) => {
    const mark = named.email ? `email:${named.email}` : nameMark(named.name ?? "", unit?.code ?? "");
    const person = (named.email ? byEmail.get(named.email) : byName.get(mark)) ?? null;
    return { id: person?.id ?? mark, person };
  };
}

/** The best of a placement's supervisors decides: one who is trained can lead the other. */
export function supervisionOf(
  placement: Pick<PlacementRecord, "supervisors">,
  unit: Unit | null,
  identify: Identify,
): Supervision {
  const ranks = placement.supervisors.map((named) => trainingOf(identify(named, unit).person));
  return ORDER.find((supervision) => ranks.includes(supervision)) ?? "without-supervisor";
}

/**
 * How many students each supervisor has: a student with two supervisors is half a student for each, so that all shares
 * together are the students that have a supervisor (S11).
 */
export function studentsPerSupervisor(
  placements: readonly { readonly placement: PlacementRecord; readonly unit: Unit | null }[],
  identify: Identify,
): ReadonlyMap<string, number> {
  const students = new Map<string, number>();
  for (const { placement, unit } of placements) {
    const ids = [...new Set(placement.supervisors.map((named) => identify(named, unit).id))];
    for (const id of ids) students.set(id, (students.get(id) ?? 0) + placement.count / ids.length);
  }
  return students;
}

const ORDER: readonly Supervision[] = ["trained", "trained-without-evidence", "only-step-1", "untrained"];

function trainingOf(person: Supervisor | null): Supervision {
  if (!person || !isTrained(person.steps, 1)) return "untrained";
  if (!isTrained(person.steps, 2)) return "only-step-1";
  return person.steps[1] === "done" && person.steps[2] === "done" ? "trained" : "trained-without-evidence";
}
