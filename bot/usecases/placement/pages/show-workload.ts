import type { Workload, WorkloadMention } from "../../../contract/workload";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { DISTRIBUTION_KEY } from "../../../domain/placement/coverage/capacity";
import { FORMS, workloadName } from "../../../domain/placement/workload/workload-document";
import {
  chosenTotal,
  chosenUnits,
  hasRoom,
  takesMuch,
  withoutSupervisors,
  type WorkloadChoice,
  type WorkloadLine,
} from "../../../domain/placement/workload/workload-view";
import { Refusal } from "../../../domain/refusal";
import { termAsked } from "../figures/term-asked";
import type { PageDeps } from "./page-parts";

/** A null term asks for today's; `page` is from 1, and one beyond the last is the last. */
export type ShowWorkload = (
  input: WorkloadChoice & {
    readonly actor: Actor;
    readonly term: string | null;
    readonly page: number;
    readonly pageSize: number;
  },
) => Promise<Workload>;

/** The lists on top are read at a glance. */
const MOST_MENTIONED = 5;

/**
 * Shows what units receive in relation to supervisors and staff (S13): the units and areas that the person may see.
 * Refuses with "unknown-term", "place-not-found" for an unknown area, and "not-allowed".
 */
export function makeShowWorkload({ readFigures, ...deps }: PageDeps): ShowWorkload {
  return async ({ actor, term: text, page: wanted, pageSize, area, form, sort, order }) => {
    requireAllowed(actor, "see-workload", "anywhere");
    if (area !== null) requireAllowed(actor, "see-area", { area });
    const { term, terms } = termAsked(text, deps);
    const [document] = await readFigures(term, workloadName);
    const choice = { area, form, sort, order };
    const total = document && chosenTotal(document, choice);
    if (!document || !total) throw new Refusal("place-not-found");
    const maySee = ({ id, areaId }: WorkloadLine) =>
      can(actor, "see-unit-totals", { unit: { code: id, area: areaId ?? "" } });
    const units = chosenUnits(document, choice).filter(maySee);
    const pages = Math.max(1, Math.ceil(units.length / pageSize));
    const page = Math.min(wanted, pages);
    const mentions = (lines: readonly WorkloadLine[]) => lines.slice(0, MOST_MENTIONED).map(mention);
    return {
      ...{ term, terms, asOf: document.asOf, source: document.source, asked: choice },
      areas: document.areas.map(({ id }) => id).filter((each) => can(actor, "see-area", { area: each })),
      forms: FORMS,
      seriesTerms: document.seriesTerms,
      total: { ...total, isOpen: false },
      units: units.slice((page - 1) * pageSize, page * pageSize).map((line) => ({ ...line, isOpen: true })),
      paging: { page, pageSize, pages, units: units.length },
      warnings: mentions(withoutSupervisors(units)),
      takesMuch: mentions(takesMuch(units)),
      hasRoom: mentions(hasRoom(units)),
      studentsWithoutUnit: document.studentsWithoutUnit,
      method: { studentsPerSupervisorAndYear: DISTRIBUTION_KEY },
    };
  };
}

function mention(line: WorkloadLine): WorkloadMention {
  const { id, name, areaId, students, activeSupervisors, capacity, free, perActiveSupervisor } = line;
  return {
    id,
    name,
    areaId: areaId ?? "",
    students,
    activeSupervisors,
    capacity,
    free,
    perActiveSupervisor,
    isOpen: true,
  };
}
