import type { Actor } from "../../../domain/access/actor";
import { Refusal } from "../../../domain/refusal";
import { personKey } from "../../register/person-key";
import type { SetSupervisorStatus } from "../../register/set-supervisor-status";
import type { ShowSupervisorStatus } from "../../register/show-supervisor-status";

export interface RestMyselfDeps {
  readonly showSupervisorStatus: ShowSupervisorStatus;
  readonly setSupervisorStatus: SetSupervisorStatus;
}

/** `until` is the last day, ISO; null when no end is known. */
export type RestMyself = (input: { readonly actor: Actor; readonly until: string | null }) => Promise<void>;

export type ActAgain = (input: { readonly actor: Actor }) => Promise<"acts-again" | "was-active">;

/** How often somebody else may be changing the same status at the same moment. */
const ATTEMPTS = 3;

/**
 * A supervisor rests, in their own words to the bot (S5). Why is never asked and has no place (D8). Refuses with
 * "supervisor-not-found" for whoever is none, and "rest-already-over".
 */
export function makeRestMyself(deps: RestMyselfDeps): RestMyself {
  return async ({ actor, until }) => {
    const key = keyOfSelf(actor);
    await persistently(async () => {
      const { version } = await deps.showSupervisorStatus({ actor, key });
      await deps.setSupervisorStatus({ actor, key, change: { state: "resting", until }, version });
    });
  };
}

/** A supervisor takes students again, before the rest's last day or after an open one. */
export function makeActAgain(deps: RestMyselfDeps): ActAgain {
  return async ({ actor }) => {
    const key = keyOfSelf(actor);
    return persistently(async () => {
      const { version, report } = await deps.showSupervisorStatus({ actor, key });
      if (report.state === "active") return "was-active";
      await deps.setSupervisorStatus({ actor, key, change: { state: "active", until: null }, version });
      return "acts-again";
    });
  };
}

function keyOfSelf({ supervisorId }: Actor): string {
  if (supervisorId === null) throw new Refusal("supervisor-not-found");
  return personKey(supervisorId);
}

/** Whoever speaks for themselves has nothing to compare with what another has written a moment before. */
async function persistently<Result>(change: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await change();
    } catch (error) {
      const isTakenOver = error instanceof Refusal && error.reason === "changed-by-someone-else";
      if (!isTakenOver || attempt === ATTEMPTS) throw error;
    }
  }
}
