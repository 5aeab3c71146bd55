import type { UnitDetails as ShownDetails, UnitPage } from "../../../contract/unit-page";
import type { Actor } from "../../../domain/access/actor";
import { can, requireAllowed } from "../../../domain/access/can";
import { unitDocumentName, type UnitDocument } from "../../../domain/placement/unit/unit-document";
import { Refusal } from "../../../domain/refusal";
import { personKey } from "../../register/person-key";
import { termAsked } from "../figures/term-asked";
import { METHOD, todoFor, type PageDeps } from "./page-parts";

/** A null term asks for today's. */
export type ShowUnit = (input: {
  readonly actor: Actor;
  /** The unit's code. */
  readonly unit: string;
  readonly term: string | null;
}) => Promise<UnitPage>;

/**
 * Shows a unit: its figures, and for whoever may see them its supervisors, their year, who is next in turn and what
 * stands without a trained supervisor. Refuses with "unknown-term", "place-not-found" and "not-allowed".
 */
export function makeShowUnit({ readFigures, ...deps }: PageDeps): ShowUnit {
  return async ({ actor, unit: code, term: text }) => {
    const { term, terms } = termAsked(text, deps);
    const [page] = await readFigures(term, unitDocumentName(code));
    if (!page) throw new Refusal("place-not-found");
    const { asOf, source, unit, line, students, studentWeeks, supervision, year, periods, todo } = page;
    requireAllowed(actor, "see-unit-totals", placeOf(page));
    return {
      ...{ term, terms, asOf, source, unit, students, studentWeeks, supervision, year, periods },
      coverage: line.coverage,
      leads: line.leads.leads,
      places: line.places,
      todo: todoFor(actor, todo),
      method: METHOD,
      details: can(actor, "see-unit", placeOf(page)) ? detailsFor(actor, page) : null,
    };
  };
}

function placeOf({ unit }: UnitDocument) {
  return { unit: { code: unit.id, area: unit.areaId } };
}

/** What each has is between them, their manager and HR (D37). */
const NO_LOAD = { load: null, periods: [], outsidePeriods: 0, turn: null };

/** People go by a key that tells neither address nor number. */
function detailsFor(actor: Actor, page: UnitDocument): ShownDetails {
  const { managerName, supervisors, turn, fairness, peerGroups, untrainedPlacements, areaLeads } = page.details;
  /** Elsewhere nobody is said to rest (D9): who can be turned to now is enough. */
  const maySee = ({ unitId, isResting }: (typeof areaLeads)[number]) =>
    !isResting || can(actor, "see-unit", { unit: { code: unitId, area: page.unit.areaId } });
  const showsPlacements = can(actor, "see-placements", placeOf(page));
  return {
    ...{ managerName, showsPlacements },
    supervisors: supervisors.map((person) => ({
      ...(showsPlacements ? person : { ...person, ...NO_LOAD }),
      id: personKey(person.id),
      maySetStatus: can(actor, "set-status", { unit: { code: page.unit.id }, supervisorId: person.id }),
    })),
    turn: showsPlacements ? turn.map((each) => ({ ...each, supervisorId: personKey(each.supervisorId) })) : [],
    fairness: showsPlacements ? fairness : null,
    peerGroups: showsPlacements
      ? peerGroups.map((group) => ({
          ...group,
          supervisors: group.supervisors.map(({ id, name }) => ({ id: personKey(id), name })),
        }))
      : [],
    untrainedPlacements: showsPlacements ? untrainedPlacements : [],
    areaLeads: areaLeads.filter(maySee).map((lead) => ({ ...lead, id: personKey(lead.id) })),
  };
}
