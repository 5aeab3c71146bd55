import type { RegisterRecord } from "../../register/records";
import { isAddressOf, isNamed, type Person } from "./person";
import { partsIn } from "./person-record";

/**
 * The register as everybody but the import sees it while somebody's data are restricted (GDPR article 18): as if the
 * person were not there. What is computed from it has one fewer meanwhile. A unit keeps its manager's address, which
 * nobody is shown and which the manager's own access hangs on; the name goes.
 */
export function withoutRestricted<R extends RegisterRecord>(
  records: readonly R[],
  restricted: readonly Person[],
): readonly R[] {
  if (restricted.length === 0) return records;
  return records.flatMap((record) => {
    let seen: RegisterRecord | null = record;
    for (const person of restricted) seen = seen && withoutOne(seen, person);
    return seen === null ? [] : [seen as R];
  });
}

function withoutOne(record: RegisterRecord, person: Person): RegisterRecord | null {
  if (partsIn(record, person).length === 0) return record;
  if (record.kind === "unit") return { ...record, managerName: null };
  if (record.kind !== "placement" || isAddressOf(person, record.studentEmail)) return null;
  return { ...record, supervisors: record.supervisors.filter((one) => !isNamed(person, one, record.unit)) };
}
