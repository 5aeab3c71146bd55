import { stockholmDay, type Clock } from "../../clock";
import type { Session } from "../../contract/session";
import { rolesOf, type Actor } from "../../domain/access/actor";
import { actionsOf } from "../../domain/access/can";
import type { Calendars } from "../../domain/placement/calendars";
import { compareTerms, nextTerm, previousTerm, type Term } from "../../domain/placement/term";
import type { ReadDirectory } from "./ports";

export interface ShowSessionDeps {
  readonly readDirectory: ReadDirectory;
  readonly calendars: Calendars;
  readonly clock: Clock;
  readonly contactMailbox: string;
  readonly mode: Session["mode"];
}

export type ShowSession = (actor: Actor) => Promise<Session>;

/** As far back as one compares; older terms are there when they have had an evaluation. */
const TERMS_BACK = 5;

/** Tells somebody who they are to the service, and what there is to choose between. */
export function makeShowSession({
  readDirectory,
  calendars,
  clock,
  contactMailbox,
  mode,
}: ShowSessionDeps): ShowSession {
  return async (actor) => {
    const own = new Set([...actor.managerOf, ...actor.worksAt]);
    const { units, evaluatedTerms } = await readDirectory();
    const mine = units.filter(({ code }) => own.has(code)).toSorted((a, b) => a.name.localeCompare(b.name, "sv"));
    const areas = new Set([...mine.map(({ area }) => area), ...actor.leadIn]);
    const currentTerm = calendars.termOf(stockholmDay(clock.now()));
    return {
      name: actor.name,
      roles: rolesOf(actor),
      may: actionsOf(actor),
      units: mine.map(({ code, name, area }) => ({ code, name, area, isManager: actor.managerOf.includes(code) })),
      areas: [...areas].toSorted((a, b) => a.localeCompare(b, "sv")),
      currentTerm,
      terms: termsToChoose(currentTerm, evaluatedTerms),
      ...{ contactMailbox, mode },
    };
  };
}

/** Newest first: the next term, which is being planned, today's, those before, and all that have been evaluated. */
function termsToChoose(current: Term, evaluated: readonly Term[]): readonly Term[] {
  const terms = new Set([...evaluated, current, nextTerm(current)]);
  for (let term = current, back = 0; back < TERMS_BACK; back++) terms.add((term = previousTerm(term)));
  return [...terms].toSorted((a, b) => compareTerms(b, a));
}
