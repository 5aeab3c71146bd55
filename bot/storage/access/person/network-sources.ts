import type { Person } from "../../../domain/access/person/person";
import type { Newcomer } from "../../../domain/network/people/newcomers";
import type { PersonSource } from "../../../usecases/access/person/ports";
import type { Asker } from "../../../usecases/network/question/ports";
import { personKey } from "../../../usecases/register/person-key";
import { decodeKey } from "../../keys";
import type { StoredRow, TablesLocation } from "../../table";
import { jsonIn, openRowSource, rowWith, textIn, type Look } from "./row-source";

/** Where the network knows people: who is hidden, whose sponsor, who is new, and who asked without a name. */
export async function openNetworkSources(location: TablesLocation, prefix: string): Promise<readonly PersonSource[]> {
  const open = (source: Parameters<typeof openRowSource>[2]) => openRowSource(location, prefix, source);
  return Promise.all([
    open({ table: "NetworkProfiles", look: lookAtProfile }),
    open({ table: "NetworkSponsors", look: lookAtSponsor }),
    open({ table: "NetworkNewcomers", look: lookAtNewcomer }),
    open({
      table: "QuestionAskers",
      look: lookAtAsker,
      identify: (rows, person) => {
        const own = rows.map(askerOf).filter(({ contactKey }) => person.contactKeys.includes(contactKey));
        return { questionIds: own.map(({ questionId }) => questionId) };
      },
    }),
  ]);
}

function lookAtProfile(row: StoredRow, person: Person): Look | null {
  if (!person.contactKeys.includes(decodeKey(row.rowKey)) && !sharesMark(row, person)) return null;
  return { kind: "hidden", fields: { since: textIn(row, "hiddenAt") }, then: "remove" };
}

/** The area's row stays, without the link; who decided it before is not needed any more. */
function lookAtSponsor(row: StoredRow, person: Person): Look | null {
  const isSponsor = sharesMark(row, person);
  const isDecider = person.actorIds.includes(textIn(row, "changedBy") ?? "");
  if (!isSponsor && !isDecider) return null;
  return {
    kind: "sponsor",
    fields: {
      area: textIn(row, "area"),
      as: isSponsor ? "sponsor" : "decided",
      since: textIn(row, "changedAt"),
    },
    then: rowWith(row, { ...(isSponsor ? { marks: "null" } : {}), ...(isDecider ? { changedBy: "" } : {}) }),
  };
}

/** `new`: somebody who is being met. `known`: a digest of each mark of everybody who has been in the register. */
function lookAtNewcomer(row: StoredRow, person: Person): Look | null {
  if (row.partitionKey === "known") {
    const isTheirs = person.marks.some((mark) => personKey(mark) === row.rowKey);
    return isTheirs ? { kind: "newcomer", fields: null, then: "remove" } : null;
  }
  const newcomer = jsonIn<Newcomer>(row, "newcomer");
  if (!newcomer) return null;
  const isTheirs =
    newcomer.marks.some((mark) => person.marks.includes(mark)) ||
    (newcomer.contactKey !== null && person.contactKeys.includes(newcomer.contactKey));
  const { area, state, since } = newcomer;
  return isTheirs ? { kind: "newcomer", fields: { area, state, since }, then: "remove" } : null;
}

/** Also of a question with a name: the number of rows less those would be the number without. */
function lookAtAsker(row: StoredRow, person: Person): Look | null {
  return person.contactKeys.includes(askerOf(row).contactKey) ? { kind: "untold", then: "remove" } : null;
}

function askerOf(row: StoredRow): Asker {
  const text = (property: string) => textIn(row, property) ?? "";
  return { questionId: text("questionId"), contactKey: text("contactKey"), noticeId: text("noticeId") };
}

function sharesMark(row: StoredRow, person: Person): boolean {
  return (jsonIn<readonly string[] | null>(row, "marks") ?? []).some((mark) => person.marks.includes(mark));
}
