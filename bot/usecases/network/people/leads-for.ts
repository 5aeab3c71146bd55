import {
  leadsOf,
  linkOf,
  type AskedFrom,
  type KnownLeads,
  type Turning,
} from "../../../domain/network/people/local-network";
import type { NetworkPerson } from "../../../domain/network/people/people-documents";
import type { ContactsOf, PersonContact } from "./contacts-of";
import type { ProfileStore, Sponsorship, SponsorStore } from "./ports";
import type { ReadPeople } from "./read-people";

export interface LeadsForDeps {
  readonly readPeople: Pick<ReadPeople, "leads" | "managerAreas">;
  readonly contactsOf: ContactsOf;
  readonly sponsors: Pick<SponsorStore, "all">;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
}

export interface PlaceLeads {
  /** As `Turning`. With "hr" `people` is empty, and HR's mailbox is what there is. */
  readonly kind: Turning["kind"];
  readonly people: readonly PersonContact[];
}

/**
 * Whom somebody turns to (`leadsOf`); null is a place that nobody knows. Nobody who is hidden is among them. Whoever has
 * no `contact` cannot be mentioned in Teams.
 */
export type LeadsFor = (place: AskedFrom | null) => Promise<PlaceLeads>;

export function makeLeadsFor({ readPeople, contactsOf, sponsors, profiles }: LeadsForDeps): LeadsFor {
  return async (place) => {
    if (place === null) return { kind: "hr", people: [] };
    const [managerAreas, leads, links, hidden] = await Promise.all([
      readPeople.managerAreas(),
      readPeople.leads(),
      sponsors.all(),
      profiles.hiddenMarks(),
    ]);
    const sponsorOf = sponsorsIn(links, leads);
    const { kind, people } = leadsOf(place, { managerAreas, leads, sponsorOf, isHidden: isMarked(hidden) });
    return { kind, people: await contactsOf(people) };
  };
}

/** Who among some people is a manager's area's sponsor, by the links that HR has made. */
export function sponsorsIn(links: readonly Sponsorship[], people: readonly NetworkPerson[]): KnownLeads["sponsorOf"] {
  return (area) => sponsorAmong(people, linkOf(area, links)?.marks ?? null);
}

/** The step 3 whom a link is about, also after some of their addresses have changed. */
export function sponsorAmong(leads: readonly NetworkPerson[], marks: readonly string[] | null): NetworkPerson | null {
  return leads.find((lead) => lead.marks.some((mark) => marks?.includes(mark))) ?? null;
}

/** Whether somebody is known by one of some marks. */
export function isMarked(marks: ReadonlySet<string>): (person: Pick<NetworkPerson, "marks">) => boolean {
  return (person) => person.marks.some((mark) => marks.has(mark));
}
