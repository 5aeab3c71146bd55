import { isLeadSupervisor } from "../../placement/coverage/who-counts";
import {
  documentName,
  figureDocument,
  type DocumentMaker,
  type FiguresSource,
} from "../../placement/figures/documents";
import { isTrained } from "../../register/step-state";
import type { Supervisor } from "../../register/supervisor";
import { marksOfSupervisor } from "../../register/supervisor-status";
import { managerAreasName, managerAreasOf } from "./manager-areas";

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

/** Every verksamhetsområde, in alphabetical order. */
export const networkAreasName = documentName<readonly string[]>("network.area-names");
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
  const areas = [...byArea.keys()].filter((area) => area !== null);
  yield figureDocument(networkAreasName, areas.sort(SWEDISH.compare));
  yield figureDocument(managerAreasName, managerAreasOf(source));
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

/** Made once: making one takes longer than all that is done with it. */
const SWEDISH = new Intl.Collator("sv");

function byName(people: readonly NetworkPerson[]): readonly NetworkPerson[] {
  return [...people].sort((a, b) => SWEDISH.compare(a.name, b.name));
}
