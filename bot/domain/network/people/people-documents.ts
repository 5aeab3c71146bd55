import { countsTowardsCoverage, isLeadSupervisor } from "../../placement/coverage/who-counts";
import {
  documentName,
  figureDocument,
  type DocumentMaker,
  type FiguresSource,
} from "../../placement/figures/documents";
import { isTrained } from "../../register/step-state";
import type { Supervisor } from "../../register/supervisor";
import { marksOfSupervisor } from "../../register/supervisor-status";

/** A supervisor as the network knows them: who to write to, and where they belong. */
export interface NetworkPerson {
  /** `Supervisor.id`; not for showing. */
  readonly id: string;
  /** Everything that the person is known by (`marksOfSupervisor`). */
  readonly marks: readonly string[];
  readonly name: string;
  /** Lower case, sorted. */
  readonly emails: readonly string[];
  /** Null when the register knows none. */
  readonly unit: { readonly code: string; readonly name: string; readonly area: string } | null;
  /** All three steps with evidence (S39). */
  readonly isLead: boolean;
  /** Acts as a supervisor just now (S5). */
  readonly isActive: boolean;
}

/** An area's local network in figures. */
export interface AreaNetwork {
  readonly area: string;
  /** Everybody who is in the network there. */
  readonly people: number;
  /** Of the plan's supervisors (`countsTowardsCoverage`), those who act as such just now. */
  readonly activeSupervisors: number;
  readonly activeLeads: number;
}

export const networkAreasName = documentName<readonly AreaNetwork[]>("network.areas");
/** Everybody with step 3, of all areas. */
export const networkLeadsName = documentName<readonly NetworkPerson[]>("network.leads");

/** Every manager's address, lower case. */
export const networkManagersName = documentName<readonly string[]>("network.managers");

/** The people of one area, or with null of none; in Swedish alphabetical order. */
export function networkPeopleName(area: string | null) {
  return documentName<readonly NetworkPerson[]>(area === null ? "network.unplaced" : `network.people.${area}`);
}

/**
 * Who is in the network, by area: everybody with a finished step (S38). People with protected identity are not in the
 * register at all (D31).
 */
export const networkDocuments: DocumentMaker = function* (source) {
  const everybody = source.supervisors.filter(isInNetwork);
  const byArea = new Map<string | null, Supervisor[]>([[null, []]]);
  for (const { area } of source.units) byArea.set(area, []);
  for (const one of everybody) byArea.get(one.unit?.area ?? null)!.push(one);
  const people = (some: readonly Supervisor[]) => byName(some.map((one) => personOf(one, source)));
  yield figureDocument(networkLeadsName, people(everybody.filter(isLeadSupervisor)));
  for (const [area, some] of byArea) yield figureDocument(networkPeopleName(area), people(some));
  yield figureDocument(networkAreasName, areasOf(byArea, source));
  const managers = source.units.flatMap(({ managerEmail }) => managerEmail ?? []);
  yield figureDocument(networkManagersName, [...new Set(managers)].sort());
};

function isInNetwork({ steps }: Supervisor): boolean {
  return isTrained(steps, 1) || isTrained(steps, 2) || isTrained(steps, 3);
}

function personOf(supervisor: Supervisor, { isActive }: FiguresSource): NetworkPerson {
  const { id, name, emails, unit } = supervisor;
  return {
    ...{ id, name, emails, marks: marksOfSupervisor(supervisor) },
    unit: unit && { code: unit.code, name: unit.name, area: unit.area },
    isLead: isLeadSupervisor(supervisor),
    isActive: isActive(supervisor),
  };
}

function areasOf(byArea: ReadonlyMap<string | null, readonly Supervisor[]>, { isActive }: FiguresSource) {
  const areas: AreaNetwork[] = [];
  for (const [area, people] of byArea) {
    if (area === null) continue;
    const active = people.filter(isActive);
    areas.push({
      ...{ area, people: people.length },
      activeSupervisors: active.filter(countsTowardsCoverage).length,
      activeLeads: active.filter(isLeadSupervisor).length,
    });
  }
  return areas.sort((a, b) => SWEDISH.compare(a.area, b.area));
}

/** Made once: making one takes longer than all that is done with it. */
const SWEDISH = new Intl.Collator("sv");

function byName(people: readonly NetworkPerson[]): readonly NetworkPerson[] {
  return [...people].sort((a, b) => SWEDISH.compare(a.name, b.name));
}
