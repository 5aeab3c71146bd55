import type { Step } from "./records";
import { nameKey, type Statement } from "./statement";
import { isTrained, type StepStates } from "./step-state";
import type { Unit } from "./unit";

/** Things about a person that somebody ought to look at (S4). None of them stops the person from being counted. */
export type SupervisorNote =
  | "no-email"
  | "unknown-unit"
  | "several-units"
  | "sources-disagree-on-steps"
  | "sources-disagree-on-employment"
  | "several-names"
  | "step-2-without-1"
  | "step-3-without-1-2"
  | "same-name-at-unit";

/** What is looked at of a person. */
interface Person {
  readonly emails: readonly string[];
  readonly unit: Unit | null;
  readonly steps: StepStates;
  readonly statements: readonly Statement[];
}

/** Notes for each person, in the same order as the persons. */
export function noteEverything(persons: readonly Person[]): readonly (readonly SupervisorNote[])[] {
  const namesakes = new Map<string, number>();
  for (const person of persons)
    for (const key of namesAtUnits(person)) namesakes.set(key, (namesakes.get(key) ?? 0) + 1);
  return persons.map((person) =>
    notesOf(
      person,
      namesAtUnits(person).some((key) => namesakes.get(key)! > 1),
    ),
  );
}

function notesOf(person: Person, hasNamesake: boolean): readonly SupervisorNote[] {
  const { statements } = person;
  const units = new Set(statements.flatMap(({ unit }) => (unit ? [unit.code] : [])));
  const employments = new Set(statements.flatMap(({ record }) => record.employment ?? []));
  const found: readonly (readonly [SupervisorNote, boolean])[] = [
    ["no-email", person.emails.length === 0],
    ["unknown-unit", person.unit === null],
    ["several-units", units.size > 1],
    ["sources-disagree-on-steps", sourcesDisagree(statements)],
    ["sources-disagree-on-employment", employments.size > 1],
    ["several-names", new Set(statements.map(({ record }) => nameKey(record.name))).size > 1],
    ["step-2-without-1", isTrained(person.steps, 2) && !isTrained(person.steps, 1)],
    ["step-3-without-1-2", isTrained(person.steps, 3) && !(isTrained(person.steps, 1) && isTrained(person.steps, 2))],
    ["same-name-at-unit", hasNamesake],
  ];
  return found.flatMap(([note, isTrue]) => (isTrue ? [note] : []));
}

/** The HR system lists one step a row, so all its rows together are compared with all rows of the inventories. */
function sourcesDisagree(statements: readonly Statement[]): boolean {
  const hr = stepsOf(statements, "hr-system");
  const inventory = stepsOf(statements, "inventory");
  return hr !== "" && inventory !== "" && hr !== inventory;
}

function stepsOf(statements: readonly Statement[], source: "hr-system" | "inventory"): string {
  const steps = new Set<Step>();
  for (const { record } of statements)
    if (record.source === source) record.stepsDone.forEach((step) => steps.add(step));
  return [...steps].sort().join("+");
}

function namesAtUnits({ statements }: Person): readonly string[] {
  const keys = statements.flatMap(({ record, unit }) => (unit ? [`${unit.code}|${nameKey(record.name)}`] : []));
  return [...new Set(keys)];
}
