import type { Invitation } from "../../../domain/evaluation/invitation";
import { currentQuestionnaire } from "../../../domain/evaluation/questionnaires/questionnaires";
import { peopleAsked, whoIsAsked, type AskedFacts, type AskedPerson } from "../../../domain/evaluation/who-is-asked";
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
    return whoIsAsked({ ...(await loadAskedFacts(deps, term)), ...when });
  };
}

export type PlanInvitations = ReturnType<typeof makePlanInvitations>;

/** Who is behind a term's invitations, by invitation id, as the register has it now. */
export function makeFindPeopleAsked(deps: PlanDeps) {
  return async (term: Term): Promise<ReadonlyMap<string, AskedPerson>> =>
    peopleAsked({ ...(await loadAskedFacts(deps, term)), earliest: "", everythingNow: false });
}

export type FindPeopleAsked = ReturnType<typeof makeFindPeopleAsked>;

async function loadAskedFacts(deps: PlanDeps, term: Term): Promise<Omit<AskedFacts, "earliest" | "everythingNow">> {
  const [records, aliases, contacts] = await Promise.all([
    deps.records.load(["placement", "unit"]),
    deps.records.unitAliases(),
    deps.contacts.all(),
  ]);
  const contactOf = contactsByAddress(contacts.filter((contact) => contact.unreachableSince === null));
  return {
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
  };
}

function nameOf(role: Invitation["role"]): Invitation["questionnaire"] {
  const { id, version } = currentQuestionnaire(role);
  return { id, version };
}
