import type { NamedSupervisor } from "../../placement/placement";
import { normaliseUnitName } from "../../register/cells/unit-name";
import { nameMark } from "../../register/statement";
import type { Supervisor } from "../../register/supervisor";
import { marksOfSupervisor } from "../../register/supervisor-status";
import type { UnitReference } from "../../register/unit";

/**
 * Everything that one person is known by in the storage. It begins with an e-mail address, and grows by what is found
 * with it: other addresses, employee numbers, the account in Entra.
 */
export interface Person {
  /** Lower case; the one that was asked for comes first. */
  readonly emails: readonly string[];
  /** As the register writes them; the name alone never decides whose something is. */
  readonly names: readonly string[];
  readonly employeeNumbers: readonly string[];
  /** Names together with the unit, for those who are told apart by it (`nameMark`). */
  readonly nameMarks: readonly string[];
  /** `Supervisor.id`. */
  readonly supervisorIds: readonly string[];
  /** What statuses and the network know the person by (`marksOfSupervisor`). */
  readonly marks: readonly string[];
  /** tenant id + "|" + Entra object id. */
  readonly contactKeys: readonly string[];
  /** Entra object ids (`Actor.id`). */
  readonly actorIds: readonly string[];
  /** Invitations that went or are to go to the person. */
  readonly invitationIds: readonly string[];
  /** Questions that the person has asked. */
  readonly questionIds: readonly string[];
  /** Addresses that two accounts have: then neither is taken to be the person's. */
  readonly sharedAddresses: readonly string[];
}

const NOTHING_ELSE: Omit<Person, "emails"> = {
  names: [],
  employeeNumbers: [],
  nameMarks: [],
  supervisorIds: [],
  marks: [],
  contactKeys: [],
  actorIds: [],
  invitationIds: [],
  questionIds: [],
  sharedAddresses: [],
};

/** Somebody of whom nothing is known yet but an address, in lower case. */
export function personWithAddress(email: string): Person {
  return { emails: [email], ...NOTHING_ELSE };
}

/** The person with what has been found besides; the same object when that was known already. */
export function withFound(person: Person, found: Partial<Person>): Person {
  let changed = person;
  for (const key of Object.keys(found) as (keyof Person)[]) {
    const more = (found[key] ?? []).filter((each) => !person[key].includes(each));
    if (more.length > 0) changed = { ...changed, [key]: [...person[key], ...new Set(more)] };
  }
  return changed;
}

/** What a supervisor of the register is known by. */
export function foundAs(supervisor: Supervisor): Partial<Person> {
  const { id, name, emails, employeeNumbers, unit, notes } = supervisor;
  const isAlone = unit !== null && !notes.includes("same-name-at-unit");
  return {
    emails,
    employeeNumbers,
    names: [name],
    supervisorIds: [id],
    marks: marksOfSupervisor(supervisor),
    nameMarks: isAlone ? [nameMark(name, unit.code), nameMark(name, normaliseUnitName(unit.name))] : [],
  };
}

/** Whether one of the register's supervisors is the person: by an address or an employee number, never by name. */
export function isSupervisor(person: Person, { emails, employeeNumbers }: Supervisor): boolean {
  return (
    emails.some((email) => person.emails.includes(email)) ||
    employeeNumbers.some((number) => person.employeeNumbers.includes(number))
  );
}

/**
 * Whether a name in a row is the person's: by the address when there is one; otherwise by the name at a unit where nobody
 * else has it.
 */
export function isNamed(person: Person, { name, email }: NamedSupervisor, unit: UnitReference): boolean {
  if (email !== null) return person.emails.includes(email.toLowerCase());
  return name !== null && marksAt(name, unit).some((mark) => person.nameMarks.includes(mark));
}

/** Whether an address, as somebody may have written it, is one of the person's. */
export function isAddressOf(person: Person, address: string | null): boolean {
  return address !== null && person.emails.includes(address.trim().toLowerCase());
}

function marksAt(name: string, unit: UnitReference): readonly string[] {
  return [unit.code, unit.name === null ? null : normaliseUnitName(unit.name)]
    .filter((place) => place !== null)
    .map((place) => nameMark(name, place));
}
