import type { Actor } from "../../../domain/access/actor";
import { holdsUnit, keyOfArea } from "../../../domain/network/people/manager-areas";
import type { PersonContact } from "./contacts-of";
import type { LeadsFor, PlaceLeads } from "./leads-for";
import type { ReadPeople } from "./read-people";

/** Whom somebody turns to from one of their managers' areas. */
export interface MyLeads {
  /** Names of the manager's units. */
  readonly units: readonly string[];
  /** Verksamhetsområde of the own unit. */
  readonly area: string;
  /** "self": the only step 3 is whoever asks. */
  readonly kind: PlaceLeads["kind"] | "self";
  readonly people: readonly PersonContact[];
}

export type ShowMyLeads = (actor: Actor) => Promise<readonly MyLeads[]>;

interface Deps {
  readonly readPeople: Pick<ReadPeople, "managerAreas">;
  readonly leadsFor: LeadsFor;
}

/** Whom somebody turns to, for where they supervise and what they manage. Nobody is told to turn to themselves. */
export function makeShowMyLeads({ readPeople, leadsFor }: Deps): ShowMyLeads {
  return async (actor) => {
    const own = new Set([...actor.worksAt, ...actor.managerOf]);
    const managerAreas = await readPeople.managerAreas();
    const mine = managerAreas.filter((area) => [...own].some((code) => holdsUnit(area, code)));
    return Promise.all(
      mine
        .toSorted((a, b) => (keyOfArea(a) < keyOfArea(b) ? -1 : 1))
        .map(async ({ units }) => {
          const unit = units.find(({ code }) => own.has(code))!;
          const { kind, people } = await leadsFor({ area: unit.area, unit: unit.code });
          const others = people.filter(({ person }) => person.id !== actor.supervisorId);
          const isSelf = others.length === 0 && people.length > 0;
          return {
            ...{ units: units.map(({ name }) => name), area: unit.area },
            ...{ kind: isSelf ? ("self" as const) : kind, people: others },
          };
        }),
    );
  };
}
