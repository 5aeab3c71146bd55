import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import type { ContactsOf, PersonContact } from "./contacts-of";
import { isMarked } from "./leads-for";
import type { ProfileStore } from "./ports";
import type { ReadPeople } from "./read-people";

interface Deps {
  readonly readPeople: Pick<ReadPeople, "of">;
  readonly contactsOf: ContactsOf;
  readonly profiles: Pick<ProfileStore, "hiddenMarks">;
}

/** A page of somebody's colleagues. */
export interface MyColleagues {
  readonly areas: readonly string[];
  readonly people: readonly PersonContact[];
  /** On all pages. */
  readonly found: number;
  /** From 1; a page beyond the last is the last. */
  readonly page: number;
  readonly pages: number;
}

export type ShowMyColleagues = (input: { readonly actor: Actor; readonly page: number }) => Promise<MyColleagues>;

/** As many as one card has room for buttons, but one for the next page (Teams documentation: six at most). */
const PEOPLE_A_PAGE = 5;

/**
 * The supervisors of somebody's own areas, those of their own units first. The hidden are left out, and so is whoever
 * asks. That somebody rests is not told: it is not for colleagues to know (D9).
 */
export function makeShowMyColleagues({ readPeople, contactsOf, profiles }: Deps): ShowMyColleagues {
  return async ({ actor, page: wanted }) => {
    const mine = [...new Set([...actor.worksIn, ...actor.leadIn, ...actor.managesIn])];
    const areas = mine
      .filter((area) => can(actor, "see-colleagues", { area }))
      .toSorted((a, b) => a.localeCompare(b, "sv"));
    const [hidden, ...everybody] = await Promise.all([
      profiles.hiddenMarks(),
      ...areas.map((area) => readPeople.of(area)),
    ]);
    const isHidden = isMarked(hidden);
    const others = everybody.flat().filter((person) => person.id !== actor.supervisorId && !isHidden(person));
    const ownUnits = new Set([...actor.worksAt, ...actor.managerOf]);
    const isNear = (code: string | undefined) => code !== undefined && ownUnits.has(code);
    const near = others.filter(({ unit }) => isNear(unit?.code));
    const ordered = [...near, ...others.filter(({ unit }) => !isNear(unit?.code))];
    const pages = Math.max(1, Math.ceil(ordered.length / PEOPLE_A_PAGE));
    const page = Math.min(Math.max(1, wanted), pages);
    const shown = ordered.slice((page - 1) * PEOPLE_A_PAGE, page * PEOPLE_A_PAGE);
    return { areas, people: await contactsOf(shown), found: ordered.length, page, pages };
  };
}
