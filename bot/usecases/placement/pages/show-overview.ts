import type { Overview } from "../../../contract/overview";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { overviewName } from "../../../domain/placement/figures/overview-document";
import { Refusal } from "../../../domain/refusal";
import type { ReadDirectory } from "../../access/ports";
import { termAsked } from "../figures/term-asked";
import { METHOD, todoFor, withoutHiddenResponses, type PageDeps } from "./page-parts";

/** A null term asks for today's. */
export type ShowOverview = (input: { readonly actor: Actor; readonly term: string | null }) => Promise<Overview>;

/** A person of more units than this looks for them in their area. */
const MOST_OWN_UNITS = 3;

/**
 * Shows the whole administration in a term, as much of it as the person may see: key figures for everybody with a role,
 * areas for HR, managers and step 3. Refuses with "unknown-term" and "not-allowed".
 */
export function makeShowOverview({
  readFigures,
  readDirectory,
  ...deps
}: PageDeps & { readonly readDirectory: ReadDirectory }): ShowOverview {
  return async ({ actor, term: text }) => {
    requireAllowed(actor, "see-overview", "anywhere");
    const { term, terms } = termAsked(text, deps);
    const own = [...new Set([...actor.managerOf, ...actor.worksAt])].slice(0, MOST_OWN_UNITS);
    const [[overview], { units }] = await Promise.all([
      readFigures(term, overviewName),
      own.length > 0 ? readDirectory() : { units: [] },
    ]);
    if (!overview) throw new Refusal("place-not-found");
    const { asOf, source, counts, total, areas, responses, todo } = overview;
    const seesEvaluation = can(actor, "see-evaluation", "anywhere");
    return {
      ...{ term, terms, asOf, source, counts },
      total: seesEvaluation ? total : { ...total, responses: null },
      areas: can(actor, "see-area", "anywhere")
        ? areas.map((line) => ({
            ...withoutHiddenResponses(actor, line.id, line),
            isOpen: can(actor, "see-area", { area: line.id }),
          }))
        : [],
      responses: seesEvaluation ? responses : null,
      todo: todoFor(actor, todo),
      method: METHOD,
      ownUnits: own.flatMap((id) => units.filter(({ code }) => code === id).map(({ name }) => ({ id, name }))),
    };
  };
}
