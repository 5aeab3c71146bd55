import { cleanCell, splitParentheses } from "../../cells/clean";
import { parseEmails } from "../../cells/people/email";
import { parseEmployment } from "../../cells/people/employment";
import { parseNames } from "../../cells/people/person-name";
import { parsePosition } from "../../cells/people/position";
import { parseStepDate } from "../../cells/training/step-date";
import type { CompetenceRecord, Step, StepDate } from "../../records";
import { earliestDay } from "../../step-day";
import { nameKey } from "../../statement";
import type { UnitReference } from "../../unit";
import type { Field } from "../fields";
import type { RowNote } from "../plan";
import type { Decision, TableRow } from "../row-reading";
import { unitKey } from "./cells";

/**
 * The names in a row, whether the file has one column for them or two. A first and a last name in columns of their own
 * are one person also when a letter was lost on the way ("Kova?evi?").
 */
export function namesIn(row: TableRow): ReturnType<typeof parseNames> {
  const [first, last] = [row.cell("firstName"), row.cell("lastName")];
  const names = parseNames(row.cell("name") || `${first} ${last}`);
  if (names.kind !== "needs-decision" || row.cell("name") !== "" || first === "" || last === "") return names;
  const written = [first, last].map((part) => cleanCell(splitParentheses(part).outside));
  return written.some((part) => part === "" || TWO_PEOPLE.test(part))
    ? names
    : { kind: "names", names: [written.join(" ")] };
}

const TWO_PEOPLE = /[/;&,]| och /i;

export function emailsIn(row: TableRow): readonly string[] {
  return parseEmails(row.cell("email"));
}

/** One person's address; null when there are several, since one of them may be somebody else's. */
export function onlyEmailIn(row: TableRow): string | null {
  const [email, ...more] = emailsIn(row);
  return email === undefined || more.length > 0 ? null : email;
}

/** Who a statement is about, as far as its own row tells (figures put persons together later). */
export function identityOf(person: {
  readonly employeeNumber: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly unit: UnitReference;
}): string {
  return person.employeeNumber ?? person.email ?? `${nameKey(person.name)}@${unitKey(person.unit)}`;
}

export interface PersonCells {
  readonly position: CompetenceRecord["position"];
  readonly employment: CompetenceRecord["employment"];
  readonly completed: StepDate | null;
  readonly notes: readonly RowNote[];
  readonly decision: Decision | null;
}

/** What HR system and inventories have in common. A date that can mean two things waits, but the steps are certain. */
export function personCells(row: TableRow, dateField: Field, today: string, people = 1): PersonCells {
  const notes: RowNote[] = [];
  const written = row.cell("position");
  const { position, employment: beside } = parsePosition(written);
  if (written !== "" && (position === null || position === "annan")) notes.push("position-unknown");
  const ownColumn = parseEmployment(row.cell("employment"));
  if (row.cell("employment") !== "" && ownColumn === null) notes.push("employment-unknown");
  const date = parseStepDate(row.cell(dateField));
  if (date.kind === "warning") notes.push(date.reason);
  if (date.kind === "date" && earliestDay(date.date) > today) notes.push("date-in-future");
  if (row.cell("email") !== "" && emailsIn(row).length !== people) notes.push("email-unclear");
  return {
    position,
    employment: ownColumn ?? beside,
    completed: date.kind === "date" ? date.date : null,
    notes,
    decision: date.kind === "needs-decision" ? { reason: date.reason, field: dateField } : null,
  };
}

/** Steps as they stand in a key: "1+2", "1+2~3" when step 3 is under way. */
export function stepsKey(done: readonly Step[], ongoing: readonly Step[]): string {
  return done.join("+") + (ongoing.length > 0 ? `~${ongoing.join("+")}` : "");
}
