import { isAddressOf, type Person } from "../../../domain/access/person/person";
import type { Invitation } from "../../../domain/evaluation/invitation";
import type { PersonSource } from "../../../usecases/access/person/ports";
import type { StudentLink } from "../../../usecases/evaluation/ports";
import { encodeKey } from "../../keys";
import type { Row, StoredRow, Table, TablesLocation } from "../../table";
import { jsonIn, openRowSource, type Look } from "./row-source";

/** Where evaluations know whom they ask: the rows that are sent from, and students' links. */
export async function openEvaluationSources(
  location: TablesLocation,
  prefix: string,
): Promise<readonly PersonSource[]> {
  return Promise.all([
    openRowSource(location, prefix, { table: "Links", look: lookAtLink, remove: removeLink }),
    openRowSource(location, prefix, {
      table: "Invitations",
      look: lookAtInvitation,
      identify: (rows, person) => ({
        invitationIds: rows.flatMap((row) => {
          const invitation = jsonIn<Invitation>(row, "invitation");
          return invitation && goesTo(invitation, person) ? [invitation.id] : [];
        }),
      }),
    }),
  ]);
}

/** Links that lead to one of the person's invitations. An answer makes links of its own, so how many there are tells. */
function lookAtLink(row: StoredRow, person: Person): Look | null {
  const link = jsonIn<StudentLink>(row, "link");
  if (link?.target.kind !== "invitation" || !person.invitationIds.includes(link.target.invitationId)) return null;
  return { kind: "untold", then: "remove" };
}

/** The link goes, and then its line in the term's list; a line that is left leads nowhere and tells nobody. */
async function removeLink(table: Table, row: StoredRow): Promise<void> {
  await table.delete(row.partitionKey, row.rowKey);
  const link = jsonIn<StudentLink>(row, "link");
  if (link) await table.delete(`t.${encodeKey(link.term)}`, row.rowKey);
}

function goesTo({ route }: Invitation, person: Person): boolean {
  if (route.kind === "qr" || route.kind === "none") return false;
  return isAddressOf(person, route.email) || (route.kind === "card" && person.contactKeys.includes(route.contactKey));
}

/**
 * That the person was asked, for which term and period and about which unit. Nothing that changes when somebody answers,
 * or that stops changing then: states, moments, attempts and reminders would each tell who has answered.
 */
function lookAtInvitation(row: StoredRow, person: Person): Look | null {
  const invitation = jsonIn<Invitation>(row, "invitation");
  if (!invitation || !goesTo(invitation, person)) return null;
  const { term, period, role, unitName } = invitation;
  const fields = { term, period, as: role, unit: unitName };
  return { kind: "invitation", fields, then: rowOf(unreachable(invitation)) };
}

/**
 * The place of an invitation, whose it was forgotten: the round's counts go on adding up, and nothing more is sent. An
 * answer that has come stays, and nobody can tell any more whose it is (D16). What has been sent stays so, answered or
 * not: a round in which one more had failed after an erasure would tell that no answer had come.
 */
function unreachable(invitation: Invitation): Invitation {
  const nobody = { ...invitation, route: { kind: "none" } as const, card: null, nextReminderAt: null };
  if (["sent", "answered", "cancelled"].includes(invitation.state)) return nobody;
  const reason = invitation.role === "student" ? "student-without-address" : "supervisor-without-address";
  return { ...nobody, state: "failed", reason };
}

function rowOf(invitation: Invitation): Row {
  return { state: invitation.state, invitation: JSON.stringify(invitation) };
}
