import type { Clock } from "../../clock";
import type { HrSightings } from "../../usecases/access/hr-sightings";
import { keyOf } from "../../usecases/network/remember-contact";
import { idsOf, type SimulatedPerson } from "../playground/people";

/**
 * The simulator lets one person write, so that person is HR as well: nobody else in it could publish a post. In Teams the
 * bot learns who is HR from the tab and believes it for a working day, so this is repeated when the page is loaded.
 */
export function makeSeenAsHr(
  deps: { readonly hrSightings: HrSightings; readonly clock: Clock },
  tenantId: string,
  played: SimulatedPerson,
): () => Promise<void> {
  const key = keyOf({ tenantId, aadObjectId: idsOf(played).aadObjectId });
  return () => deps.hrSightings.saw(key, deps.clock.now());
}
