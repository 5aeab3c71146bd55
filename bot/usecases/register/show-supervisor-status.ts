import type { SupervisorStatusReport } from "../../contract/supervisor-status";
import type { Actor } from "../../domain/access/actor";
import { requireAllowed } from "../../domain/access/can";
import { Refusal } from "../../domain/refusal";
import { isActive, NEVER_SET, type SupervisorStatus } from "../../domain/register/supervisor-status";
import { findSupervisor, type FindSupervisorDeps, type FoundSupervisor } from "./find-supervisor";

export interface VersionedStatus {
  readonly report: SupervisorStatusReport;
  /** For the next edit. */
  readonly version: string;
}

export type ShowSupervisorStatus = (input: { readonly actor: Actor; readonly key: string }) => Promise<VersionedStatus>;

/**
 * Shows whether somebody acts as a supervisor just now, to those who may change it: HR, the unit's manager and the
 * person (S5). Refuses with "supervisor-not-found" and "not-allowed".
 */
export function makeShowSupervisorStatus(deps: FindSupervisorDeps): ShowSupervisorStatus {
  return async ({ actor, key }) => {
    const found = await findAllowed(deps, actor, key);
    return versioned(found, found.status, found.status?.version ?? 0);
  };
}

/**
 * The supervisor, if the actor may see and change the status. A key can be made from an address, so whether the register
 * holds somebody else is not told either: HR alone is told that there is nobody.
 */
export async function findAllowed(deps: FindSupervisorDeps, actor: Actor, key: string): Promise<FoundSupervisor> {
  const found = await findSupervisor(deps, key);
  requireAllowed(actor, "set-status", {
    unit: found?.supervisor.unit ?? null,
    supervisorId: found?.supervisor.id ?? "",
  });
  if (!found) throw new Refusal("supervisor-not-found");
  return found;
}

export function versioned(
  { supervisor, key, today }: FoundSupervisor,
  status: SupervisorStatus | null,
  version: number,
): VersionedStatus {
  const isResting = !isActive(status ?? NEVER_SET, today);
  return {
    report: {
      id: key,
      name: supervisor.name,
      unit: supervisor.unit?.name ?? null,
      state: isResting ? "resting" : "active",
      until: isResting ? (status?.until ?? null) : null,
    },
    version: String(version),
  };
}
