import type { CompetenceRecord, Position, Step } from "./records";
import { gatherByPerson, type Statement } from "./statement";
import { earliestDay } from "./step-day";
import type { StepState, StepStates } from "./step-state";
import { noteEverything, type SupervisorNote } from "./supervisor-notes";
import type { Unit } from "./unit";
import type { UnitLookup } from "./unit-lookup";

/** One person with supervisor training, put together from everything the sources say about them (S2). */
export interface Supervisor {
  /** Stable as long as the addresses and numbers are: the first of "email:…", "name:…", "number:…". Not for showing. */
  readonly id: string;
  readonly name: string;
  /** Lower case, sorted; more than one when two sources differ. */
  readonly emails: readonly string[];
  readonly employeeNumbers: readonly string[];
  /** The main unit (see `mainUnitOf`); null when no statement names a unit that the register knows. */
  readonly unit: Unit | null;
  readonly position: Position | null;
  /** Permanently employed unless some statement says otherwise: inventories mention only the exceptions. */
  readonly isPermanent: boolean;
  readonly steps: StepStates;
  /** What somebody ought to look at (S4). */
  readonly notes: readonly SupervisorNote[];
}

/**
 * Everybody whom the statements are about, sorted by id. The result is the same in whatever order and however often the
 * statements come.
 */
export function supervisorsOf(records: readonly CompetenceRecord[], findUnit: UnitLookup): readonly Supervisor[] {
  const gathered = [...gatherByPerson(records, findUnit)];
  const persons = gathered.map(([id, statements]) => ({ ...personOf(id, statements), statements }));
  persons.sort((a, b) => inOrder(a.id, b.id));
  const notes = noteEverything(persons);
  return persons.map(({ statements: _, ...person }, index) => ({ ...person, notes: notes[index]! }));
}

function personOf(id: string, statements: readonly Statement[]): Omit<Supervisor, "notes"> {
  const preferred = fromHrSystemFirst(statements);
  return {
    id,
    name: preferred.map(({ record }) => record.name).sort(inOrder)[0]!,
    emails: distinct(statements.map(({ record }) => record.email)),
    employeeNumbers: distinct(statements.map(({ record }) => record.employeeNumber)),
    unit: mainUnitOf(statements),
    position: distinct(preferred.map(({ record }) => record.position))[0] ?? null,
    isPermanent: statements.every(({ record }) => record.employment !== "other"),
    steps: { 1: stepState(statements, 1), 2: stepState(statements, 2), 3: stepState(statements, 3) },
  };
}

/** A step has evidence when any statement that holds it has; done outweighs ongoing. */
function stepState(statements: readonly Statement[], step: Step): StepState {
  const holding = statements.filter(({ record }) => record.stepsDone.includes(step));
  if (holding.some(({ record }) => record.hasEvidence)) return "done";
  if (holding.length > 0) return "without-evidence";
  return statements.some(({ record }) => record.stepsOngoing.includes(step)) ? "ongoing" : "none";
}

/**
 * The unit where a person counts when statements name several: the HR system's word goes before an inventory's
 * (there the training follows a person who moves), then the latest training, then the lowest unit code.
 */
function mainUnitOf(statements: readonly Statement[]): Unit | null {
  const placed = fromHrSystemFirst(statements.filter(({ unit }) => unit !== null));
  const latest = placed.map(dayOf).sort(inOrder).at(-1);
  const candidates = placed.filter((statement) => dayOf(statement) === latest).map(({ unit }) => unit!);
  return candidates.sort((a, b) => inOrder(a.code, b.code))[0] ?? null;
}

function dayOf({ record }: Statement): string {
  return record.completed ? earliestDay(record.completed) : "";
}

function fromHrSystemFirst(statements: readonly Statement[]): readonly Statement[] {
  const fromHr = statements.filter(({ record }) => record.source === "hr-system");
  return fromHr.length > 0 ? fromHr : statements;
}

function distinct<T extends string>(values: readonly (T | null)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== null))].sort(inOrder);
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
