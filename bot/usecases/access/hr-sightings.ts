import type { Clock } from "../../clock";
import { keyOf } from "../network/remember-contact";
import { HR_ROLE, type IdentifyActor, type SignedIn } from "./identify-actor";

/** When Entra last said of somebody that they are HR. */
export interface HrSightings {
  /** UTC; null for whoever has not been seen as HR, or whose last token said nothing of it. */
  lastSeen(key: string): Promise<string | null>;
  saw(key: string, at: string): Promise<void>;
  forget(key: string): Promise<void>;
}

export interface HrSightingsDeps {
  readonly sightings: HrSightings;
  readonly identifyActor: IdentifyActor;
  readonly clock: Clock;
}

/** A working day: whoever opens the tab in the morning is HR to the bot until the evening. */
const BELIEVED_FOR_MS = 12 * 3_600_000;
/** How often a sighting is written again. */
const WRITTEN_EVERY_MS = 3_600_000;

/**
 * `identifyActor` for the tab, which keeps in mind who is HR: a chat with the bot carries no token, so the bot learns of
 * the Entra role from the tab. Whoever loses the role stays HR to the bot until they open the tab again, or at most for
 * twelve hours.
 */
export function makeIdentifyAndNoteHr({ sightings, identifyActor, clock }: HrSightingsDeps): IdentifyActor {
  const noted = new Map<string, number>();
  return async (person) => {
    const key = keyOf({ tenantId: person.tenantId, aadObjectId: person.objectId });
    const actor = await identifyActor(person);
    const now = Date.parse(clock.now());
    if (actor.isHr && now - (noted.get(key) ?? 0) > WRITTEN_EVERY_MS) {
      // The requests of one page come at once, and one of them writes.
      const before = noted.get(key);
      noted.set(key, now);
      try {
        await sightings.saw(key, clock.now());
      } catch (error) {
        if (before === undefined) noted.delete(key);
        else noted.set(key, before);
        throw error;
      }
    }
    if (!actor.isHr && noted.delete(key)) await sightings.forget(key);
    return actor;
  };
}

/** Who somebody is that Teams vouches for, without a token: the register's roles, and HR when the tab has seen it today. */
export type IdentifySender = (person: Pick<SignedIn, "tenantId" | "objectId" | "name">) => ReturnType<IdentifyActor>;

export function makeIdentifySender({ sightings, identifyActor, clock }: HrSightingsDeps): IdentifySender {
  return async (person) => {
    const seen = await sightings.lastSeen(keyOf({ tenantId: person.tenantId, aadObjectId: person.objectId }));
    const isHr = seen !== null && Date.parse(clock.now()) - Date.parse(seen) < BELIEVED_FOR_MS;
    return identifyActor({ ...person, address: null, roles: isHr ? [HR_ROLE] : [] });
  };
}
