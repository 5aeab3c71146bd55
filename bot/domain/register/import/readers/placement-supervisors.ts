import { parseEmails } from "../../cells/people/email";
import { parseNames } from "../../cells/people/person-name";
import type { NamedSupervisor } from "../../../placement/placement";
import type { RowNote } from "../plan";
import type { Decision } from "../row-reading";

export interface SupervisorsCell {
  readonly supervisors: readonly NamedSupervisor[];
  readonly notes: readonly RowNote[];
  readonly decision: Decision | null;
}

/**
 * Who supervises, from a cell of names and a cell of addresses. As many names as addresses belong together in order;
 * otherwise an address goes to the only name that it is spelt from, and the rest stand alone. Names that cannot be told
 * apart wait for a person unless the addresses say who it is.
 */
export function readSupervisors(nameText: string, emailText: string): SupervisorsCell {
  const emails = parseEmails(emailText);
  const parsed = parseNames(nameText);
  if (parsed.kind !== "names") {
    const supervisors = emails.map((email) => ({ name: null, email }));
    const isUnclear = parsed.kind === "needs-decision" && emails.length === 0;
    const decision = isUnclear ? ({ reason: "two-names-unclear", field: "supervisorName" } as const) : null;
    const notes: readonly RowNote[] =
      parsed.kind === "placeholder" && emails.length === 0 ? ["supervisor-not-named"] : [];
    return { supervisors, notes, decision };
  }
  const { names } = parsed;
  if (emails.length === 0)
    return { supervisors: names.map((name) => ({ name, email: null })), notes: [], decision: null };
  if (emails.length === names.length) {
    return { supervisors: names.map((name, index) => ({ name, email: emails[index]! })), notes: [], decision: null };
  }
  return { supervisors: pairBySpelling(names, emails), notes: ["supervisor-email-unclear"], decision: null };
}

function pairBySpelling(names: readonly string[], emails: readonly string[]): readonly NamedSupervisor[] {
  const taken = new Set<string>();
  const named = names.map((name): NamedSupervisor => {
    const fitting = emails.filter((email) => isSpeltFrom(email, name));
    if (fitting.length !== 1 || taken.has(fitting[0]!)) return { name, email: null };
    taken.add(fitting[0]!);
    return { name, email: fitting[0]! };
  });
  return [...named, ...emails.filter((email) => !taken.has(email)).map((email) => ({ name: null, email }))];
}

/** "anna.ek2@kommun.example" is spelt from Anna Ek. */
function isSpeltFrom(email: string, name: string): boolean {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain(name)
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  const local = plain(email.split("@")[0]!).split(/[^a-z]+/);
  return words.length > 1 && [words[0]!, words.at(-1)!].every((word) => local.includes(word));
}
