import type { SupervisorStatusChange } from "../../contract/supervisor-status";
import type { Actor } from "../../domain/access/actor";
import { Refusal } from "../../domain/refusal";
import { isActive } from "../../domain/register/supervisor-status";
import type { FindSupervisorDeps } from "./find-supervisor";
import type { StatusStore } from "./ports";
import { findAllowed, versioned, type VersionedStatus } from "./show-supervisor-status";

export interface SetSupervisorStatusDeps extends FindSupervisorDeps {
  readonly statuses: StatusStore;
}

export type SetSupervisorStatus = (input: {
  readonly actor: Actor;
  readonly key: string;
  readonly change: SupervisorStatusChange;
  /** The version that the change was made from. */
  readonly version: string;
}) => Promise<VersionedStatus>;

/**
 * Sets somebody to rest, with or without a last day, or to act as a supervisor again (S5). Refuses with
 * "supervisor-not-found", "not-allowed", "rest-already-over", and with "changed-by-someone-else" when somebody has
 * changed the status since the given version.
 */
export function makeSetSupervisorStatus(deps: SetSupervisorStatusDeps): SetSupervisorStatus {
  return async ({ actor, key, change, version }) => {
    const found = await findAllowed(deps, actor, key);
    const { status, marks, today } = found;
    const until = change.state === "resting" ? change.until : null;
    if (until !== null && until < today) throw new Refusal("rest-already-over");
    const stored = status?.version ?? 0;
    if (version !== String(stored)) throw new Refusal("changed-by-someone-else");
    const isPartOfSameRest = change.state === "resting" && status !== null && !isActive(status, today);
    const next = { state: change.state, since: isPartOfSameRest ? status.since : today, until, marks };
    if (!(await deps.statuses.save(status?.key ?? key, stored, next))) throw new Refusal("changed-by-someone-else");
    return versioned(found, next, stored + 1);
  };
}
