import type { AreaPage } from "../../../contract/area-page";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { areaName } from "../../../domain/placement/figures/overview-document";
import { Refusal } from "../../../domain/refusal";
import { termAsked } from "../figures/term-asked";
import { METHOD, todoFor, withoutHiddenResponses, type PageDeps } from "./page-parts";

/** A null term asks for today's. */
export type ShowArea = (input: {
  readonly actor: Actor;
  readonly area: string;
  readonly term: string | null;
}) => Promise<AreaPage>;

/**
 * Shows an area's figures and its units'. A manager sees every unit's totals, and managers' names only at their own
 * units. Refuses with "unknown-term", "place-not-found" and "not-allowed".
 */
export function makeShowArea({ readFigures, ...deps }: PageDeps): ShowArea {
  return async ({ actor, area, term: text }) => {
    requireAllowed(actor, "see-area", { area });
    const { term, terms } = termAsked(text, deps);
    const [page] = await readFigures(term, areaName(area));
    if (!page) throw new Refusal("place-not-found");
    const { asOf, source, units, managers, responsesTerm, todo, total } = page;
    const seesManagers = units.every(({ id }) => can(actor, "see-unit", { unit: { code: id, area } }));
    return {
      ...{ term, terms, asOf, source, responsesTerm },
      area: withoutHiddenResponses(actor, area, page.area),
      total: can(actor, "see-evaluation", "anywhere") ? total : { ...total, responses: null },
      units: units
        .filter(({ id }) => can(actor, "see-unit-totals", { unit: { code: id, area } }))
        .map((line) => {
          const isDetailed = can(actor, "see-unit", { unit: { code: line.id, area } });
          return { ...line, managerName: isDetailed ? line.managerName : null, isDetailed, isOpen: true };
        }),
      managers: seesManagers ? managers : null,
      todo: todoFor(actor, todo),
      method: METHOD,
    };
  };
}
