import { leadsOf } from "../../../domain/network/people/local-network";
import type { NetworkPerson } from "../../../domain/network/people/people-documents";
import type { ContactsOf, PersonContact } from "./contacts-of";
import type { ProfileStore, SponsorStore } from "./ports";
import type { ReadPeople } from "./read-people";

export interface LeadsForDeps {
  readonly readPeople: Pick<ReadPeople, "leads">;
  readonly contactsOf: ContactsOf;
  readonly sponsors: Pick<SponsorStore, "of">;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
}

export interface AreaLeads {
  /** "hr" when nobody covers the area; then `people` is empty and HR's mailbox is what there is. */
  readonly kind: "leads" | "sponsor" | "hr";
  readonly people: readonly PersonContact[];
}

/**
 * Whom the supervisors of an area turn to (S39): its own active step 3, else its sponsor, else HR. An area of null is
 * that of people without one. Nobody who is hidden is among them. Whoever has no `contact` cannot be mentioned in Teams.
 */
export type LeadsFor = (area: string | null) => Promise<AreaLeads>;

export function makeLeadsFor({ readPeople, contactsOf, sponsors, profiles }: LeadsForDeps): LeadsFor {
  return async (area) => {
    if (area === null) return { kind: "hr", people: [] };
    const [leads, sponsorship, hidden] = await Promise.all([
      readPeople.leads(),
      sponsors.of(area),
      profiles.hiddenMarks(),
    ]);
    const sponsor = sponsorAmong(leads, sponsorship?.marks ?? null);
    const found = leadsOf(area, leads, { sponsor, isHidden: isMarked(hidden) });
    return { kind: found.kind, people: await contactsOf(found.people) };
  };
}

/** The step 3 whom a link is about, also after some of their addresses have changed. */
export function sponsorAmong(leads: readonly NetworkPerson[], marks: readonly string[] | null): NetworkPerson | null {
  return leads.find((lead) => lead.marks.some((mark) => marks?.includes(mark))) ?? null;
}

/** Whether somebody is known by one of some marks. */
export function isMarked(marks: ReadonlySet<string>): (person: Pick<NetworkPerson, "marks">) => boolean {
  return (person) => person.marks.some((mark) => marks.has(mark));
}
