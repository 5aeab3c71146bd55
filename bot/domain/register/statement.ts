import { normaliseUnitName } from "./cells/unit-name";
import type { CompetenceRecord } from "./records";
import type { Unit } from "./unit";
import type { UnitLookup } from "./unit-lookup";

/** What one row says about somebody, together with the unit that the row turned out to mean. */
export interface Statement {
  readonly record: CompetenceRecord;
  readonly unit: Unit | null;
}

/**
 * Gathers statements that are about the same person: those that share an e-mail address or an employee number, also in
 * a chain. A statement with neither stands by name and unit. Nobody is put together on the name alone (domain rule for
 * duplicates). Each person is found under the smallest of their marks, whatever order the statements came in.
 */
export function gatherByPerson(
  records: readonly CompetenceRecord[],
  findUnit: UnitLookup,
): ReadonlyMap<string, readonly Statement[]> {
  const marked = records.map((record) => {
    const unit = findUnit(record.unit);
    return { statement: { record, unit }, marks: marksOf(record, unit) };
  });
  const rootOf = connect(marked.map(({ marks }) => marks));
  const persons = new Map<string, Statement[]>();
  for (const { statement, marks } of marked) {
    const id = rootOf(marks[0]!);
    const statements = persons.get(id);
    if (statements) statements.push(statement);
    else persons.set(id, [statement]);
  }
  return persons;
}

/** How a person without e-mail address and employee number is known. */
export function nameMark(name: string, unitKey: string): string {
  return `name:${nameKey(name)}|${unitKey}`;
}

/** A name for comparing: "Ek, Anna", "EK ANNA" and "Anna Ek" are the same. */
export function nameKey(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== "")
    .sort()
    .join(" ");
}

function marksOf(record: CompetenceRecord, unit: Unit | null): readonly string[] {
  const marks: string[] = [];
  if (record.email) marks.push(`email:${record.email}`);
  if (record.employeeNumber) marks.push(`number:${record.employeeNumber}`);
  if (marks.length > 0) return marks;
  return [nameMark(record.name, unit?.code ?? record.unit.code ?? normaliseUnitName(record.unit.name ?? ""))];
}

/** Tells the smallest mark that a mark is connected with. */
function connect(groups: readonly (readonly string[])[]): (mark: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (mark: string): string => {
    let root = mark;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    if (root !== mark) parents.set(mark, root);
    return root;
  };
  for (const marks of groups) {
    const [smallest, ...others] = [...new Set(marks.map(rootOf))].sort();
    for (const other of others) parents.set(other, smallest!);
  }
  return rootOf;
}
