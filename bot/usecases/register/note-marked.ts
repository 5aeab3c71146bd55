import type { Clock } from "../../clock";
import { foundAs, personWithAddress, withFound, type Person } from "../../domain/access/person/person";
import type { MarkedPerson } from "../../domain/register/import/marked-people";
import { nameKey } from "../../domain/register/statement";
import { supervisorsOf, type Supervisor } from "../../domain/register/supervisor";
import { makeUnitLookup, type UnitLookup } from "../../domain/register/unit-lookup";
import type { FindPerson } from "../access/person/find-person";
import type { ErasureJournal } from "../access/person/ports";
import type { ContactDirectory } from "../network/ports";
import { ofKind } from "../placement/of-kind";
import type { RecordStore } from "./ports";

export interface NoteMarkedDeps {
  /** The whole register, those whose data are restricted included. */
  readonly wholeRegister: RecordStore;
  readonly contacts: Pick<ContactDirectory, "holding">;
  readonly findPerson: FindPerson;
  readonly erasures: Pick<ErasureJournal, "begin">;
  readonly clock: Clock;
}

/** How many people there was something about. */
export type NoteMarked = (marked: readonly MarkedPerson[]) => Promise<number>;

/**
 * Notes that everything about people with protected identity is to be removed (D31, D34): those whom an import has marked
 * and about whom there is something. They are found by address and employee number, a student also by the placement, and
 * by name and unit only where the row tells neither and nobody else there has the name. What is noted is carried out by
 * `finishErasures`, also when the service stops in between.
 */
export function makeNoteMarked(deps: NoteMarkedDeps): NoteMarked {
  return async (marked) => {
    if (marked.length === 0) return 0;
    const [records, aliases] = await Promise.all([
      deps.wholeRegister.load(["unit", "competence", "placement"]),
      deps.wholeRegister.unitAliases(),
    ]);
    const findUnit = makeUnitLookup(ofKind(records, "unit"), aliases);
    const supervisors = supervisorsOf(ofKind(records, "competence"), findUnit);
    const placements = ofKind(records, "placement");
    const known = new Set([
      ...supervisors.flatMap(({ emails }) => emails),
      ...ofKind(records, "unit").map(({ managerEmail }) => managerEmail),
      ...placements.flatMap(({ studentEmail, supervisors: named }) => [
        studentEmail,
        ...named.map(({ email }) => email),
      ]),
    ]);
    const people = new Map<string, Person>();
    const add = (person: Person) => people.set(person.emails[0]!, person);
    for (const each of marked) {
      const student = each.placementId === null ? null : placements.find(({ key }) => key === each.placementId);
      const named = supervisors.filter((supervisor) => isMeant(each, supervisor, findUnit));
      const emails = new Set([...each.emails, ...named.flatMap((one) => one.emails)]);
      if (student?.studentEmail) emails.add(student.studentEmail);
      for (const email of emails) if (await isKnown(email, known)) add(await deps.findPerson(email));
      for (const one of named) if (one.emails.length === 0) add(withFound(personWithAddress(one.id), foundAs(one)));
    }
    for (const person of people.values()) await deps.erasures.begin(person, deps.clock.now());
    return people.size;
  };

  async function isKnown(email: string, known: ReadonlySet<string | null>): Promise<boolean> {
    return known.has(email) || (await deps.contacts.holding(email)).length > 0;
  }
}

function isMeant(marked: MarkedPerson, supervisor: Supervisor, findUnit: UnitLookup): boolean {
  const { emails, employeeNumber, names, unit, placementId } = marked;
  if (placementId !== null) return false;
  if (emails.length > 0 || employeeNumber !== null) {
    const isNumbered = employeeNumber !== null && supervisor.employeeNumbers.includes(employeeNumber);
    return isNumbered || emails.some((email) => supervisor.emails.includes(email));
  }
  const place = findUnit(unit);
  const isAlone = !supervisor.notes.includes("same-name-at-unit");
  return (
    isAlone &&
    place !== null &&
    supervisor.unit?.code === place.code &&
    names.some((name) => nameKey(name) === nameKey(supervisor.name))
  );
}
