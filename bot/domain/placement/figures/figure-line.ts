import type { Publication, PublishedCell } from "../../evaluation/results/publication";
import type { Unit } from "../../register/unit";
import type { CoverageFigures } from "../coverage/coverage";
import type { Manager } from "../coverage/managers";
import type { LoadFigures } from "../load/load-figures";
import { compareTerms, type Term } from "../term";

/** The response rate that evaluations aim at, in per cent. */
export const RESPONSE_GOAL_PER_CENT = 70;

/** Step 3 supervisors against managers (N4, S7). */
interface LeadsFigure {
  readonly leads: number;
  readonly managers: number;
  readonly managersWithLead: number;
  readonly managersWithoutLead: number;
  readonly managersWithSeveral: number;
  readonly managersWithActiveLead: number;
}

/** Places by the distribution key against what education providers want (S12, S18). Null: nobody has said. */
interface PlacesFigure {
  readonly capacity: number;
  readonly capacityOfAll: number;
  readonly resting: number;
  readonly wanted: number | null;
  readonly offered: number | null;
  readonly booked: number | null;
  readonly students: number;
  readonly difference: number | null;
}

export interface ResponsesFigure {
  readonly student: ResponseRate | null;
  readonly supervisor: ResponseRate | null;
}

export interface ResponseRate {
  readonly invited: number;
  readonly responseRate: number | null;
}

/** The four measures of a unit, an area or the whole administration. */
export interface FigureLine {
  readonly id: string;
  readonly name: string;
  readonly coverage: Omit<CoverageFigures, "leads">;
  readonly leads: LeadsFigure;
  readonly places: PlacesFigure;
  readonly responses: ResponsesFigure | null;
}

interface LineParts {
  readonly coverage: CoverageFigures;
  readonly load: LoadFigures;
  /** Managers with some unit there. A manager of units in two areas is part of both. */
  readonly managers: readonly Manager[];
  readonly responses: ResponsesFigure | null;
}

export function figureLine(id: string, name: string, { coverage, load, managers, responses }: LineParts): FigureLine {
  const { leads, ...shares } = coverage;
  return { id, name, coverage: shares, leads: leadsFigure(leads, managers), places: placesFigure(load), responses };
}

/** Those who have at least one of the units. */
export function managersAmong(managers: readonly Manager[], belongs: (unit: Unit) => boolean): readonly Manager[] {
  return managers.filter(({ units }) => units.some(belongs));
}

/** The newest publication of a round that was closed, no later than the term's own; null when there is none. */
export function latestPublication(publications: readonly Publication[], term: Term): Publication | null {
  return (
    publications
      .filter((publication) => compareTerms(publication.term, term) <= 0)
      .toSorted((a, b) => compareTerms(a.term, b.term))
      .at(-1) ?? null
  );
}

/** Published response rates of an area, or of all areas together; null when nobody was asked there. */
export function responsesIn(publication: Publication | null, area: string | null): ResponsesFigure | null {
  const cells = publication?.cells.filter((cell) => cell.area === area) ?? [];
  if (cells.length === 0) return null;
  const of = (role: PublishedCell["role"]) => {
    const cell = cells.find((candidate) => candidate.role === role);
    return cell ? { invited: cell.invited, responseRate: cell.responseRate } : null;
  };
  return { student: of("student"), supervisor: of("supervisor") };
}

function leadsFigure(leads: number, managers: readonly Manager[]): LeadsFigure {
  const count = (has: (manager: Manager) => boolean) => managers.filter(has).length;
  return {
    leads,
    managers: managers.length,
    managersWithLead: count((manager) => manager.leads > 0),
    managersWithoutLead: count((manager) => manager.leads === 0),
    managersWithSeveral: count((manager) => manager.leads > 1),
    managersWithActiveLead: count((manager) => manager.activeLeads > 0),
  };
}

function placesFigure(load: LoadFigures): PlacesFigure {
  const { wanted, offered, booked } = load.places;
  return {
    capacity: load.activeCapacityPerTerm,
    capacityOfAll: load.capacityPerTerm,
    resting: load.supervisors - load.activeSupervisors,
    ...{ wanted, offered, booked },
    students: load.studentsInKey,
    difference: wanted === null ? null : load.activeCapacityPerTerm - wanted,
  };
}
