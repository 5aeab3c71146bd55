import type { NamedSupervisor } from "../../placement/placement";
import type { RegisterRecord } from "../../register/records";

/** What HR has put right about somebody: name and address, which the sources go on having wrong (GDPR article 16). */
export interface RightFacts {
  /** The address that the sources have. Lower case. */
  readonly email: string;
  /** Statements without an address are the person's by these. */
  readonly employeeNumbers: readonly string[];
  /** Null leaves what the sources say. */
  readonly right: { readonly name: string | null; readonly email: string | null };
}

/**
 * A record as it is after corrections. Other facts are put right where they come from and read again: a second place to
 * change them would contradict the first.
 */
export function correctedRecord(record: RegisterRecord, corrections: readonly RightFacts[]): RegisterRecord {
  return corrections.reduce(correctedBy, record);
}

function correctedBy(record: RegisterRecord, facts: RightFacts): RegisterRecord {
  const { email, right } = facts;
  if (record.kind === "competence") {
    const { employeeNumber } = record;
    const isTheirs =
      record.email === email || (employeeNumber !== null && facts.employeeNumbers.includes(employeeNumber));
    if (!isTheirs) return record;
    const address = record.email === email ? (right.email ?? email) : record.email;
    return { ...record, name: right.name ?? record.name, email: address };
  }
  if (record.kind === "unit" && record.managerEmail === email) {
    return { ...record, managerName: right.name ?? record.managerName, managerEmail: right.email ?? email };
  }
  if (record.kind !== "placement") return record;
  const supervisors = record.supervisors.map((one) => correctedName(one, facts));
  const isChanged = supervisors.some((one, index) => one !== record.supervisors[index]);
  if (record.studentEmail !== email && !isChanged) return record;
  return {
    ...record,
    studentEmail: record.studentEmail === email ? (right.email ?? email) : record.studentEmail,
    supervisors,
  };
}

function correctedName(one: NamedSupervisor, { email, right }: RightFacts): NamedSupervisor {
  return one.email === email ? { name: right.name ?? one.name, email: right.email ?? email } : one;
}
