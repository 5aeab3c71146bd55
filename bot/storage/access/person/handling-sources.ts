import type { Person } from "../../../domain/access/person/person";
import type { Correction, PersonSource, Restriction } from "../../../usecases/access/person/ports";
import type { StoredRow, TablesLocation } from "../../table";
import { jsonIn, openRowSource, type Look } from "./row-source";

/** What has been decided about a person's data is data about the person, too. */
export async function openHandlingSources(location: TablesLocation, prefix: string): Promise<readonly PersonSource[]> {
  return Promise.all([
    openRowSource(location, prefix, { table: "Restrictions", look: lookAtRestriction }),
    openRowSource(location, prefix, {
      table: "Corrections",
      look: lookAtCorrection,
      // Before and after are the same person.
      identify: (rows, person) => ({
        emails: rows.flatMap((row) => {
          const correction = correctionIn(row);
          return correction && isAbout(correction, person) ? addressesIn(correction) : [];
        }),
      }),
    }),
    // Who it is stands there only while an erasure is under way, which removes it in the end.
    openRowSource(location, prefix, { table: "Erasures", look: () => null }),
  ]);
}

function lookAtRestriction(row: StoredRow, person: Person): Look | null {
  const restriction = jsonIn<Restriction>(row, "value");
  if (!restriction?.person.emails.some((email) => person.emails.includes(email))) return null;
  return { kind: "restriction", fields: { since: restriction.since }, then: "remove" };
}

function lookAtCorrection(row: StoredRow, person: Person): Look | null {
  const correction = correctionIn(row);
  if (!correction || !isAbout(correction, person)) return null;
  const { email, right, since } = correction;
  return {
    kind: "correction",
    fields: { email, rightEmail: right.email, rightName: right.name, since },
    then: "remove",
  };
}

function isAbout(correction: Correction, person: Person): boolean {
  return addressesIn(correction).some((email) => person.emails.includes(email));
}

function addressesIn({ email, right }: Correction): readonly string[] {
  return right.email === null ? [email] : [email, right.email];
}

function correctionIn(row: StoredRow): Correction | null {
  return jsonIn<Correction>(row, "value");
}
