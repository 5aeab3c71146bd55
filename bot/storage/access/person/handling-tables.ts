import type {
  Correction,
  CorrectionStore,
  ErasureJournal,
  ErasureMark,
  Restriction,
  RestrictionStore,
} from "../../../usecases/access/person/ports";
import type { Person } from "../../../domain/access/person/person";
import { rowKeyOf } from "../../register/record-table";
import { Table, type TablesLocation } from "../../table";

const RESTRICTED = "restricted";
const CORRECTED = "corrected";
const ERASING = "erasing";
const LIFTED = "lifted";

/** Partition of the marks that finished erasures leave; `at` of a row is when. */
export const ERASED = "erased";

/** Opens whose data are restricted, by address. */
export async function openRestrictions(location: TablesLocation, prefix: string): Promise<RestrictionStore> {
  const table = await Table.open(location, `${prefix}Restrictions`);
  return {
    all: () => valuesIn<Restriction>(table, RESTRICTED),
    put: (restriction) => table.put(RESTRICTED, keyOf(restriction.person), { value: JSON.stringify(restriction) }),
    lift: (email) => forget(table, RESTRICTED, email),
  };
}

/** Opens what HR has put right about people, by the address that the sources have. */
export async function openCorrections(location: TablesLocation, prefix: string): Promise<CorrectionStore> {
  const table = await Table.open(location, `${prefix}Corrections`);
  return {
    all: () => valuesIn<Correction>(table, CORRECTED),
    put: (correction) => table.put(CORRECTED, rowKeyOf(correction.email), { value: JSON.stringify(correction) }),
    remove: (email) => forget(table, CORRECTED, email),
  };
}

/** Opens the erasures that are under way, and the marks of those that are finished. */
export async function openErasures(location: TablesLocation, prefix: string): Promise<ErasureJournal> {
  const table = await Table.open(location, `${prefix}Erasures`);
  return {
    begin: (person, at) => table.put(ERASING, keyOf(person), { value: JSON.stringify(person), begunAt: at }),
    unfinished: () => valuesIn<Person>(table, ERASING),
    async finish(person, mark) {
      await table.put(ERASED, mark.salt, { value: JSON.stringify(mark), at: mark.at });
      await table.delete(ERASING, keyOf(person));
    },
    finished: () => valuesIn<ErasureMark>(table, ERASED),
  };
}

/** One row says that there has been something: a restore leaves a table that holds a row as it is. */
async function forget(table: Table, partition: string, email: string): Promise<void> {
  await table.put(LIFTED, "some", {});
  await table.delete(partition, rowKeyOf(email));
}

function keyOf({ emails }: Person): string {
  return rowKeyOf(emails[0]!);
}

async function valuesIn<T>(table: Table, partition: string): Promise<readonly T[]> {
  const values: T[] = [];
  for await (const row of table.list(partition)) values.push(JSON.parse(String(row["value"])) as T);
  return values;
}
