import type { Clock } from "../../../clock";
import type { NetworkSponsors, SponsorCandidate, SponsoredArea } from "../../../contract/network/people";
import type { Actor } from "../../../domain/access/actor";
import { linkOf } from "../../../domain/network/people/local-network";
import { keyOfArea, type ManagerArea } from "../../../domain/network/people/manager-areas";
import type { NetworkPerson } from "../../../domain/network/people/people-documents";
import { Refusal } from "../../../domain/refusal";
import { personKey } from "../../register/person-key";
import { isMarked, sponsorAmong } from "./leads-for";
import type { ProfileStore, Sponsorship, SponsorStore } from "./ports";
import type { ReadPeople } from "./read-people";

export interface SponsorsDeps {
  readonly readPeople: Pick<ReadPeople, "managerAreas" | "leads">;
  readonly sponsors: SponsorStore;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
  readonly clock: Clock;
}

/** Everything that a line about a manager's area is made of. */
interface View {
  readonly areas: readonly ManagerArea[];
  /** Those who can be a sponsor: an active step 3 who is not hidden. */
  readonly candidates: readonly NetworkPerson[];
  readonly links: readonly Sponsorship[];
}

const ON_A_PAGE = 20;

/** A page beyond the last is the last. */
export type ShowSponsors = (page: number) => Promise<NetworkSponsors>;

/**
 * Which managers' areas have whom to turn to, and whom they could be linked to, for HR (S39). Those without a step 3 and
 * with most supervisors come first: that is where a sponsor helps most people.
 */
export function makeShowSponsors(deps: SponsorsDeps): ShowSponsors {
  return async (wanted) => {
    const view = await look(deps);
    const areas = view.areas.toSorted(
      (a, b) => inOrder(a.activeLeads, b.activeLeads) || supervisorsOf(b) - supervisorsOf(a),
    );
    const pages = Math.max(1, Math.ceil(areas.length / ON_A_PAGE));
    const page = Math.min(wanted, pages);
    return {
      areas: areas.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE).map((area) => lineOf(area, view)),
      candidates: view.candidates.map((person) => candidateOf(person, view)),
      ...{ page, pages, found: areas.length },
    };
  };
}

export type SetSponsor = (input: {
  readonly actor: Actor;
  /** `SponsoredArea.id`. */
  readonly area: string;
  /** `SponsorCandidate.id`; null takes the link away. */
  readonly id: string | null;
  /** `SponsoredArea.version` of what the change was made from. */
  readonly version: string;
}) => Promise<SponsoredArea>;

/**
 * Links a manager's area to a step 3, or takes the link away, and keeps who did and when. A link of an area that has a
 * step 3 of its own does nothing until that one rests or leaves. Refuses with "place-not-found", "supervisor-not-found",
 * and "changed-by-someone-else" when the link is another one than the version tells.
 */
export function makeSetSponsor(deps: SponsorsDeps): SetSponsor {
  return async ({ actor, area: key, id, version }) => {
    const view = await look(deps);
    const area = view.areas.find((one) => keyOfArea(one) === key);
    if (!area) throw new Refusal("place-not-found");
    const sponsor = view.candidates.find((person) => personKey(person.id) === id) ?? null;
    if (id !== null && !sponsor) throw new Refusal("supervisor-not-found");
    if (versionOf(linkOf(area, view.links)) !== version) throw new Refusal("changed-by-someone-else");
    const before = view.links.find((link) => link.key === key);
    const link: Sponsorship = {
      ...{ key, units: area.units.map(({ code }) => code), marks: sponsor?.marks ?? null },
      ...{ changedBy: actor.id, changedAt: deps.clock.now(), version: (before?.version ?? 0) + 1 },
    };
    if (!(await deps.sponsors.save(link))) throw new Refusal("changed-by-someone-else");
    return lineOf(area, { ...view, links: [link, ...view.links.filter((one) => one.key !== key)] });
  };
}

async function look({ readPeople, sponsors, profiles }: SponsorsDeps): Promise<View> {
  const [areas, leads, links, hidden] = await Promise.all([
    readPeople.managerAreas(),
    readPeople.leads(),
    sponsors.all(),
    profiles.hiddenMarks(),
  ]);
  const isHidden = isMarked(hidden);
  return { areas, candidates: leads.filter((lead) => lead.isActive && !isHidden(lead)), links };
}

function lineOf(area: ManagerArea, { candidates, links }: View): SponsoredArea {
  const link = linkOf(area, links);
  const person = sponsorAmong(candidates, link?.marks ?? null);
  return {
    ...{ id: keyOfArea(area), version: versionOf(link), manager: area.manager },
    units: area.units.map(({ code, name }) => ({ code, name })),
    areas: [...new Set(area.units.map((unit) => unit.area))],
    ...{ activeSupervisors: supervisorsOf(area), activeLeads: area.activeLeads },
    sponsor: link?.marks ? { id: person && personKey(person.id), name: person?.name ?? null } : null,
    changed: link ? { at: link.changedAt, by: link.changedBy } : null,
  };
}

/** Also which link it is: the one that counts can become another without being changed, when units change manager. */
function versionOf(link: Sponsorship | null): string {
  return link ? `${link.key}.${link.version}` : "none";
}

function candidateOf(person: NetworkPerson, { areas, links }: View): SponsorCandidate {
  const sponsorOf = areas.filter((area) => sponsorAmong([person], linkOf(area, links)?.marks ?? null) !== null);
  return {
    ...{ id: personKey(person.id), name: person.name, area: person.unit?.area ?? null },
    sponsorOf: sponsorOf.length,
  };
}

function supervisorsOf({ units }: ManagerArea): number {
  return units.reduce((sum, { activeSupervisors }) => sum + activeSupervisors, 0);
}

/** Those with nobody before those with somebody, however many. */
function inOrder(leads: number, otherLeads: number): number {
  return Number(leads > 0) - Number(otherLeads > 0);
}
