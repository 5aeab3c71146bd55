import type { Person } from "../../../domain/access/person/person";
import { fieldsAbout, partsIn, withoutPerson } from "../../../domain/access/person/person-record";
import type { RecordChange } from "../../../domain/register/import/plan";
import type { RegisterRecord } from "../../../domain/register/records";
import type { PersonSource } from "../../../usecases/access/person/ports";
import { competencesTable } from "../../register/competences";
import { organisationTable } from "../../register/organisation";
import { placementsTable } from "../../register/placements";
import type { RecordTable } from "../../register/record-table";
import type { Row, StoredRow, TablesLocation } from "../../table";
import { jsonIn, openRowSource, textIn, type Look } from "./row-source";

const KINDS = { competence: "training", unit: "manager", placement: "placement" } as const;
type KindOfPeople = keyof typeof KINDS;

/** Where the register and its journal hold people. */
export async function openRegisterSources(location: TablesLocation, prefix: string): Promise<readonly PersonSource[]> {
  return Promise.all([
    openRowSource(location, prefix, { table: "Imports", look: lookAtChange }),
    openRowSource(location, prefix, { table: "SupervisorStatuses", look: lookAtStatus }),
    openRowSource(location, prefix, { table: "Placements", look: recordLook(placementsTable) }),
    openRowSource(location, prefix, { table: "Organisation", look: recordLook(organisationTable) }),
    openRowSource(location, prefix, { table: "Competences", look: recordLook(competencesTable) }),
  ]);
}

/** Row keys stay: none of them is made of what is taken out of a record that stays. */
function recordLook<Kind extends KindOfPeople>({ kind, fromRow, toRow }: RecordTable<Kind>) {
  return (row: StoredRow, person: Person): Look | null => {
    if (row.partitionKey !== kind) return null;
    const record = fromRow(row);
    if (partsIn(record, person).length === 0) return null;
    const without = withoutPerson(record, person) as Parameters<typeof toRow>[0] | null;
    return {
      kind: KINDS[kind],
      fields: fieldsAbout(record, person),
      then: without === null ? "remove" : toRow(without),
    };
  };
}

/** What an import has changed is kept until it can no longer be undone; undoing must not bring anybody back. */
function lookAtChange(row: StoredRow, person: Person): Look | null {
  const after = jsonIn<RegisterRecord>(row, "after");
  if (after === null) return null;
  const before = jsonIn<RecordChange["before"]>(row, "before");
  const isAbout = [before, after].some((record) => record !== null && partsIn(record, person).length > 0);
  if (!isAbout) return null;
  const latest = partsIn(after, person).length > 0 ? after : before!;
  return { kind: "import-journal", fields: fieldsAbout(latest, person), then: changeWithout(before, after, person) };
}

function changeWithout(before: RecordChange["before"], after: RegisterRecord, person: Person): "remove" | Row {
  const [earlier, later] = [before && withoutPerson(before, person), withoutPerson(after, person)];
  if (later === null || (before !== null && earlier === null)) return "remove";
  return { before: earlier ? JSON.stringify(earlier) : undefined, after: JSON.stringify(later) };
}

function lookAtStatus(row: StoredRow, person: Person): Look | null {
  const marks = jsonIn<readonly string[]>(row, "marks") ?? [];
  if (!marks.some((mark) => person.marks.includes(mark))) return null;
  const fields = { state: textIn(row, "state"), since: textIn(row, "since"), until: textIn(row, "until") };
  return { kind: "status", fields, then: "remove" };
}
