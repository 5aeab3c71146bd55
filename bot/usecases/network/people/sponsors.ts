import type { Clock } from "../../../clock";
import type { NetworkSponsors, SponsorCandidate, SponsoredArea } from "../../../contract/network/people";
import type { Actor } from "../../../domain/access/actor";
import type { AreaNetwork, NetworkPerson } from "../../../domain/network/people/people-documents";
import { Refusal } from "../../../domain/refusal";
import { personKey } from "../../register/person-key";
import { isMarked, sponsorAmong } from "./leads-for";
import type { ProfileStore, Sponsorship, SponsorStore } from "./ports";
import type { ReadPeople } from "./read-people";

export interface SponsorsDeps {
  readonly readPeople: Pick<ReadPeople, "areas" | "leads">;
  readonly sponsors: SponsorStore;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
  readonly clock: Clock;
}

/** Everything that a line about an area is made of. */
interface View {
  readonly areas: readonly AreaNetwork[];
  /** Those who can be a sponsor: an active step 3 who is not hidden. */
  readonly candidates: readonly NetworkPerson[];
  readonly links: ReadonlyMap<string, Sponsorship>;
}

export type ShowSponsors = () => Promise<NetworkSponsors>;

/** Which areas have whom to turn to, and whom they could be linked to, for HR (S39). */
export function makeShowSponsors(deps: SponsorsDeps): ShowSponsors {
  return async () => {
    const view = await look(deps);
    const isUncovered = ({ activeLeads }: AreaNetwork) => activeLeads === 0;
    const areas = [...view.areas.filter(isUncovered), ...view.areas.filter((area) => !isUncovered(area))];
    return {
      areas: areas.map((area) => lineOf(area, view)),
      candidates: view.candidates.map((person) => candidateOf(person, view)),
    };
  };
}

export type SetSponsor = (input: {
  readonly actor: Actor;
  readonly area: string;
  /** `SponsorCandidate.id`; null takes the link away. */
  readonly id: string | null;
}) => Promise<SponsoredArea>;

/**
 * Links an area to a step 3, or takes the link away, and keeps who did and when. A link of an area that has a step 3 of
 * its own does nothing until that one rests or leaves. Refuses with "place-not-found" and "supervisor-not-found".
 */
export function makeSetSponsor(deps: SponsorsDeps): SetSponsor {
  return async ({ actor, area, id }) => {
    const view = await look(deps);
    const found = view.areas.find((one) => one.area === area);
    if (!found) throw new Refusal("place-not-found");
    const sponsor = view.candidates.find((person) => personKey(person.id) === id) ?? null;
    if (id !== null && !sponsor) throw new Refusal("supervisor-not-found");
    const link = { area, marks: sponsor?.marks ?? null, changedBy: actor.id, changedAt: deps.clock.now() };
    await deps.sponsors.save(link);
    return lineOf(found, { ...view, links: new Map([...view.links, [area, link]]) });
  };
}

async function look({ readPeople, sponsors, profiles }: SponsorsDeps): Promise<View> {
  const [areas, leads, links, hidden] = await Promise.all([
    readPeople.areas(),
    readPeople.leads(),
    sponsors.all(),
    profiles.hiddenMarks(),
  ]);
  const isHidden = isMarked(hidden);
  return {
    areas,
    candidates: leads.filter((lead) => lead.isActive && !isHidden(lead)),
    links: new Map(links.map((link) => [link.area, link])),
  };
}

function lineOf({ area, activeSupervisors, activeLeads }: AreaNetwork, { candidates, links }: View): SponsoredArea {
  const link = links.get(area);
  const person = sponsorAmong(candidates, link?.marks ?? null);
  return {
    ...{ area, activeSupervisors, activeLeads },
    sponsor: link?.marks ? { id: person && personKey(person.id), name: person?.name ?? null } : null,
    changed: link ? { at: link.changedAt, by: link.changedBy } : null,
  };
}

function candidateOf(person: NetworkPerson, { links }: View): SponsorCandidate {
  const sponsorOf = [...links.values()].filter(({ marks }) => sponsorAmong([person], marks) !== null);
  return {
    ...{ id: personKey(person.id), name: person.name, area: person.unit?.area ?? null },
    sponsorOf: sponsorOf.map(({ area }) => area).toSorted((a, b) => a.localeCompare(b, "sv")),
  };
}
