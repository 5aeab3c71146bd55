import { holdsUnit, type ManagerArea } from "./manager-areas";
import type { NetworkPerson } from "./people-documents";

/** Where somebody asks from. */
export interface AskedFrom {
  /** Verksamhetsområde. */
  readonly area: string;
  /** Code of the own unit; null when it is not known, or may not be told (an unnamed question). */
  readonly unit: string | null;
}

export interface Turning {
  /** "leads": step 3 at the own manager's units. "area": step 3 elsewhere in the verksamhetsområde. */
  readonly kind: "leads" | "sponsor" | "area" | "hr";
  readonly people: readonly NetworkPerson[];
}

/** What there is to turn to. */
export interface KnownLeads {
  readonly managerAreas: readonly ManagerArea[];
  /** Everybody with step 3. */
  readonly leads: readonly NetworkPerson[];
  readonly sponsorOf: (area: ManagerArea) => NetworkPerson | null;
  readonly isHidden: (person: NetworkPerson) => boolean;
}

/**
 * Whom somebody turns to: step 3 at their own manager's units, else the sponsor (fadder) whom HR has linked to these
 * units, else step 3 of the verksamhetsområde, else its sponsors, else HR (S38, S39). Whoever rests or is hidden in the
 * network is turned to by nobody.
 */
export function leadsOf({ area, unit }: AskedFrom, known: KnownLeads): Turning {
  const isThere = (person: NetworkPerson) => person.isActive && !known.isHidden(person);
  const leads = known.leads.filter(isThere);
  const sponsorsOf = (some: readonly ManagerArea[]) => {
    const found = some.flatMap((one) => known.sponsorOf(one) ?? []).filter(isThere);
    return [...new Map(found.map((person) => [person.id, person])).values()];
  };
  const own = known.managerAreas.filter((one) => unit !== null && holdsUnit(one, unit));
  const around = known.managerAreas.filter(({ units }) => units.some((one) => one.area === area));
  const ways: readonly Turning[] = [
    { kind: "leads", people: leads.filter((lead) => own.some((one) => holdsUnit(one, lead.unit?.code ?? ""))) },
    { kind: "sponsor", people: sponsorsOf(own) },
    { kind: "area", people: leads.filter((lead) => lead.unit?.area === area) },
    { kind: "sponsor", people: sponsorsOf(around) },
  ];
  return ways.find(({ people }) => people.length > 0) ?? { kind: "hr", people: [] };
}

/**
 * The link that counts for a manager's area: the newest one made for any of its units. So a link outlives a change of
 * manager, and a unit that moves comes under what has been decided for where it has come.
 */
export function linkOf<Link extends { readonly units: readonly string[]; readonly changedAt: string }>(
  area: ManagerArea,
  links: readonly Link[],
): Link | null {
  const own = links.filter(({ units }) => units.some((code) => holdsUnit(area, code)));
  return own.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0] ?? null;
}

/** How many supervisors have a local network. Counts are people unless told. */
export interface LocalNetworkFigures {
  /** The plan's supervisors who act as such just now. */
  readonly active: number;
  /** Of them, those whose manager has an active step 3 at the units. */
  readonly covered: number;
  /** Of the others, those whose manager's units have a sponsor. */
  readonly withSponsor: number;
  /** `covered` of `active`, exact (S39); null when nobody is active. A sponsor is a help meanwhile, so not part of it. */
  readonly share: number | null;
  /** The same with those who have a sponsor. */
  readonly shareWithSponsor: number | null;
  /** Managers' areas, and those of them with an active step 3. */
  readonly managerAreas: number;
  readonly managerAreasWithLead: number;
}

/** The figure of S39 for everything, or for the units of one verksamhetsområde. */
export function localNetworkFigures(
  managerAreas: readonly ManagerArea[],
  isSponsored: (area: ManagerArea) => boolean,
  within: string | null = null,
): LocalNetworkFigures {
  const isWithin = (area: string) => within === null || area === within;
  const some = managerAreas.filter(({ units }) => units.some(({ area }) => isWithin(area)));
  const withLead = some.filter(({ activeLeads }) => activeLeads > 0);
  const sponsored = some.filter((one) => one.activeLeads === 0 && isSponsored(one));
  const supervisorsOf = (those: readonly ManagerArea[]) =>
    those
      .flatMap(({ units }) => units.filter(({ area }) => isWithin(area)))
      .reduce((sum, { activeSupervisors }) => sum + activeSupervisors, 0);
  const [active, covered, withSponsor] = [supervisorsOf(some), supervisorsOf(withLead), supervisorsOf(sponsored)];
  return {
    ...{ active, covered, withSponsor },
    share: active === 0 ? null : covered / active,
    shareWithSponsor: active === 0 ? null : (covered + withSponsor) / active,
    ...{ managerAreas: some.length, managerAreasWithLead: withLead.length },
  };
}
