import type { Invitation } from "../../../domain/evaluation/invitation";
import { currentQuestionnaire } from "../../../domain/evaluation/questionnaires/questionnaires";
import { whoIsAsked } from "../../../domain/evaluation/who-is-asked";
import type { Calendars } from "../../../domain/placement/calendars";
import type { Term } from "../../../domain/placement/term";
import { makeUnitLookup } from "../../../domain/register/unit-lookup";
import { contactsByAddress } from "../../network/find-contact";
import type { ContactStore } from "../../network/ports";
import type { RecordStore } from "../../register/ports";
import { shortHash } from "../secrets";
import { stockholm } from "../stockholm";

export interface PlanDeps {
  readonly records: RecordStore;
  readonly contacts: Pick<ContactStore, "all">;
  readonly calendars: Calendars;
}

/** Who would be asked in a term, from the register and the contacts as they are now. Writes nothing. */
export function makePlanInvitations(deps: PlanDeps) {
  return async (
    term: Term,
    when: { readonly earliest: string; readonly everythingNow: boolean },
  ): Promise<readonly Invitation[]> => {
    const [records, aliases, contacts] = await Promise.all([
      deps.records.load(["placement", "unit"]),
      deps.records.unitAliases(),
      deps.contacts.all(),
    ]);
    const contactOf = contactsByAddress(contacts.filter((contact) => contact.unreachableSince === null));
    return whoIsAsked({
      placements: records.filter((record) => record.kind === "placement"),
      calendar: deps.calendars.of(term),
      unitOf: makeUnitLookup(
        records.filter((record) => record.kind === "unit"),
        aliases,
      ),
      contactKeyOf: (email) => {
        const found = contactOf(email);
        return found.kind === "found" ? found.contact.key : null;
      },
      questionnaires: { student: nameOf("student"), supervisor: nameOf("supervisor") },
      hash: shortHash,
      clock: stockholm,
      ...when,
    });
  };
}

export type PlanInvitations = ReturnType<typeof makePlanInvitations>;

function nameOf(role: Invitation["role"]): Invitation["questionnaire"] {
  const { id, version } = currentQuestionnaire(role);
  return { id, version };
}
