import type { ProfileStore } from "../../network/people/ports";
import { correctionOf, restrictionOf } from "./extract-person";
import type { FindPerson } from "./find-person";
import type { Correction, CorrectionStore, Restriction, RestrictionStore } from "./ports";

/** How somebody's data are handled. */
export interface Handling {
  readonly address: string;
  readonly restriction: Restriction | null;
  readonly correction: Correction | null;
  /** Null for whoever has no account in the network. */
  readonly isHiddenInNetwork: boolean | null;
}

export type ShowHandling = (email: string) => Promise<Handling>;

/** Refuses with "invalid-input". */
export function makeShowHandling(deps: {
  readonly findPerson: FindPerson;
  readonly restrictions: Pick<RestrictionStore, "all">;
  readonly corrections: Pick<CorrectionStore, "all">;
  readonly profiles: Pick<ProfileStore, "hiddenContacts">;
}): ShowHandling {
  return async (email) => {
    const person = await deps.findPerson(email);
    const [restrictions, corrections, hidden] = await Promise.all([
      deps.restrictions.all(),
      deps.corrections.all(),
      deps.profiles.hiddenContacts(),
    ]);
    return {
      address: person.emails[0]!,
      restriction: restrictionOf(person, restrictions),
      correction: correctionOf(person, corrections),
      isHiddenInNetwork: person.contactKeys.length === 0 ? null : person.contactKeys.some((key) => hidden.has(key)),
    };
  };
}
