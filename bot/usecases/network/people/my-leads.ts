import type { Actor } from "../../../domain/access/actor";
import type { PersonContact } from "./contacts-of";
import type { AreaLeads, LeadsFor } from "./leads-for";

/** Whom somebody turns to in one of their areas. */
export interface MyLeads {
  readonly area: string;
  /** "self": the area's only step 3 is whoever asks. */
  readonly kind: AreaLeads["kind"] | "self";
  readonly people: readonly PersonContact[];
}

export type ShowMyLeads = (actor: Actor) => Promise<readonly MyLeads[]>;

/** Whom somebody turns to, area by area: where they supervise and what they manage. Nobody is told to turn to themselves. */
export function makeShowMyLeads({ leadsFor }: { readonly leadsFor: LeadsFor }): ShowMyLeads {
  return async (actor) => {
    const areas = [...new Set([...actor.worksIn, ...actor.managesIn])].toSorted((a, b) => a.localeCompare(b, "sv"));
    return Promise.all(
      areas.map(async (area) => {
        const { kind, people } = await leadsFor(area);
        const others = people.filter(({ person }) => person.id !== actor.supervisorId);
        const isSelf = others.length === 0 && people.length > 0;
        return { area, kind: isSelf ? ("self" as const) : kind, people: others };
      }),
    );
  };
}
