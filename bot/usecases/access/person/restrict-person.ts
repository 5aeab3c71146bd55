import type { Clock } from "../../../clock";
import type { RegisterVersion } from "../../placement/figures/ports";
import { restrictionOf } from "./extract-person";
import type { FindPerson } from "./find-person";
import type { RestrictionStore } from "./ports";

export interface RestrictPersonDeps {
  readonly findPerson: FindPerson;
  readonly restrictions: RestrictionStore;
  readonly registerVersion: RegisterVersion;
  readonly clock: Clock;
}

export type RestrictPerson = (order: { readonly email: string; readonly isRestricted: boolean }) => Promise<void>;

/**
 * Restricts what may be done with somebody's data, or lifts it (GDPR article 18): until then the person is in no list, no
 * figure by name, no round and nowhere in the network (`seenStores`). Again changes nothing. Refuses with
 * "invalid-input".
 */
export function makeRestrictPerson(deps: RestrictPersonDeps): RestrictPerson {
  const { findPerson, restrictions, registerVersion, clock } = deps;
  return async ({ email, isRestricted }) => {
    const person = await findPerson(email);
    const before = restrictionOf(person, await restrictions.all());
    if (isRestricted === (before !== null)) return;
    await registerVersion.touched();
    if (before) await restrictions.lift(before.person.emails[0]!);
    else await restrictions.put({ person, since: clock.now() });
    await registerVersion.touched();
  };
}
