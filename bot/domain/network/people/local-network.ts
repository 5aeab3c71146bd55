import type { AreaNetwork, NetworkPerson } from "./people-documents";

/**
 * Whom the supervisors of an area turn to: its own step 3, else the sponsor (fadder) whom HR has linked to it, else HR
 * (S39). Whoever rests or is hidden in the network is turned to by nobody.
 */
export function leadsOf(
  area: string,
  leads: readonly NetworkPerson[],
  known: { readonly sponsor: NetworkPerson | null; readonly isHidden: (person: NetworkPerson) => boolean },
): { readonly kind: "leads" | "sponsor" | "hr"; readonly people: readonly NetworkPerson[] } {
  const isThere = (person: NetworkPerson) => person.isActive && !known.isHidden(person);
  const own = leads.filter((lead) => lead.unit?.area === area && isThere(lead));
  if (own.length > 0) return { kind: "leads", people: own };
  const { sponsor } = known;
  return sponsor && isThere(sponsor) ? { kind: "sponsor", people: [sponsor] } : { kind: "hr", people: [] };
}

/** How many supervisors have a local network. Counts are people. */
export interface LocalNetworkFigures {
  /** The plan's supervisors who act as such just now. */
  readonly active: number;
  /** Of them, those whose own area has an active step 3. */
  readonly covered: number;
  /** Of the others, those whose area has a sponsor. */
  readonly withSponsor: number;
  /** `covered` of `active`, exact (S39); null when nobody is active. A sponsor is a help meanwhile, so not part of it. */
  readonly share: number | null;
  /** The same with those who have a sponsor. */
  readonly shareWithSponsor: number | null;
}

/** The figure of S39 for some areas together; `isSponsored` tells whether somebody acts as an area's sponsor. */
export function localNetworkFigures(
  areas: readonly AreaNetwork[],
  isSponsored: (area: string) => boolean,
): LocalNetworkFigures {
  const sum = (some: readonly AreaNetwork[]) => some.reduce((all, { activeSupervisors }) => all + activeSupervisors, 0);
  const active = sum(areas);
  const covered = sum(areas.filter(({ activeLeads }) => activeLeads > 0));
  const withSponsor = sum(areas.filter(({ area, activeLeads }) => activeLeads === 0 && isSponsored(area)));
  return {
    ...{ active, covered, withSponsor },
    share: active === 0 ? null : covered / active,
    shareWithSponsor: active === 0 ? null : (covered + withSponsor) / active,
  };
}
