import { isHeld, type PlacementRecord } from "../../placement/placement";
import type { CompetenceRecord, RegisterRecord, UnitRecord } from "../../register/records";
import { isAddressOf, isNamed, type Person } from "./person";

/** How a record of the register is about somebody; a placement can be both. */
export type PartInRecord = "trained" | "manager" | "student" | "supervising";

/** In which parts a record is about the person; none when it is about others. */
export function partsIn(record: RegisterRecord, person: Person): readonly PartInRecord[] {
  if (record.kind === "competence") return isTrained(record, person) ? ["trained"] : [];
  if (record.kind === "unit") return isManager(record, person) ? ["manager"] : [];
  if (record.kind !== "placement") return [];
  return [
    ...(isAddressOf(person, record.studentEmail) ? (["student"] as const) : []),
    ...(isSupervising(record, person) ? (["supervising"] as const) : []),
  ];
}

/**
 * The record without the person: null when nothing is left of it. A unit keeps its place without its manager, and a
 * placement its days, so that counts of places and students stay what they were (D6).
 */
export function withoutPerson(record: RegisterRecord, person: Person): RegisterRecord | null {
  if (partsIn(record, person).length === 0) return record;
  if (record.kind === "unit") return { ...record, managerName: null, managerEmail: null };
  if (record.kind !== "placement") return null;
  return {
    ...record,
    studentEmail: isAddressOf(person, record.studentEmail) ? null : record.studentEmail,
    supervisors: record.supervisors.map((one) =>
      isNamed(person, one, record.unit) ? { name: null, email: null } : one,
    ),
  };
}

/** What a record says of the person, and of nobody else: whoever else is in it is a role (D25). */
export function fieldsAbout(record: RegisterRecord, person: Person): Readonly<Record<string, PlainValue>> {
  if (record.kind === "competence") return competenceFields(record);
  if (record.kind === "unit") return unitFields(record);
  return record.kind === "placement" ? placementFields(record, person) : {};
}

/** What a field of the extract holds. */
export type PlainValue = string | number | boolean | null | readonly string[];

function competenceFields(record: CompetenceRecord) {
  return {
    source: record.source,
    name: record.name,
    email: record.email,
    employeeNumber: record.employeeNumber,
    unit: record.unit.name ?? record.unit.code,
    position: record.position,
    employment: record.employment,
    stepsDone: record.stepsDone.map(String),
    stepsOngoing: record.stepsOngoing.map(String),
    completed: record.completed?.value ?? null,
    validUntil: record.validUntil,
    hasEvidence: record.hasEvidence,
    notes: record.notes,
  };
}

function unitFields({ name, area, managerName, managerEmail }: UnitRecord) {
  return { unit: name, area, name: managerName, email: managerEmail };
}

function placementFields(record: PlacementRecord, person: Person) {
  const isStudent = isAddressOf(person, record.studentEmail);
  const own = record.supervisors.find((one) => isNamed(person, one, record.unit));
  return {
    placement: record.key,
    as: isStudent ? "student" : "supervisor",
    name: own?.name ?? null,
    email: isStudent ? record.studentEmail : (own?.email ?? null),
    unit: record.unit.name ?? record.unit.code,
    form: record.form,
    provider: isStudent ? record.provider : null,
    start: record.start,
    end: record.end,
    status: record.status,
    isHeld: isHeld(record),
    others: record.supervisors.length - (own ? 1 : 0) > 0 ? ["supervisor"] : [],
  };
}

function isTrained({ email, employeeNumber, name, unit }: CompetenceRecord, person: Person): boolean {
  if (email !== null && isAddressOf(person, email)) return true;
  if (employeeNumber !== null) return person.employeeNumbers.includes(employeeNumber);
  return email === null && isNamed(person, { name, email: null }, unit);
}

function isManager({ managerName, managerEmail, code, name }: UnitRecord, person: Person): boolean {
  return isNamed(person, { name: managerName, email: managerEmail }, { code, name });
}

function isSupervising({ supervisors, unit }: PlacementRecord, person: Person): boolean {
  return supervisors.some((one) => isNamed(person, one, unit));
}
