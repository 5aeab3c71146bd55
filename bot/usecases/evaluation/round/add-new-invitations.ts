import type { Clock } from "../../../clock";
import type { Invitation } from "../../../domain/evaluation/invitation";
import { cancel } from "../../../domain/evaluation/invitation-states";
import { nextSendingMoment } from "../../../domain/evaluation/round-schedule";
import { brought } from "../../../domain/evaluation/who-is-asked";
import type { Term } from "../../../domain/placement/term";
import { everyInvitation } from "../every-invitation";
import type { InvitationStore, RoundStore } from "../ports";
import { followQr } from "../sending/follow-qr";
import { stockholm } from "../stockholm";
import type { PlanInvitations } from "./plan-invitations";
import { existingRound } from "./round-status";

/** What a look at the register and the contacts changed in a running round. */
export interface Additions {
  readonly added: number;
  /** Waiting invitations that follow a change, and people who can be reached again. */
  readonly changed: number;
  /** Placements that are not held any more. */
  readonly withdrawn: number;
}

/**
 * Keeps a round that runs in step with the register and with who can be reached: placements that were imported later
 * join it, those that were cancelled leave it, and people who have turned up in Teams are asked after all. Called
 * after an import and after a roster has been read, and now and then; doing it twice changes nothing.
 */
export function makeAddNewInvitations(deps: {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly planInvitations: PlanInvitations;
  readonly clock: Clock;
}) {
  return async (term: Term): Promise<Additions> => {
    const { state } = (await existingRound(deps.rounds, term)).value;
    if (state !== "running" && state !== "paused") return { added: 0, changed: 0, withdrawn: 0 };
    const earliest = nextSendingMoment(deps.clock.now(), stockholm);
    const plan = await deps.planInvitations(term, { earliest, everythingNow: false });
    const planned = new Map(plan.map((invitation) => [invitation.id, invitation]));
    const added = await deps.invitations.addMissing(term, plan);
    let changed = 0;
    let withdrawn = 0;
    for (const read of await everyInvitation(deps.invitations, term)) {
      const wanted = bring(read.value, planned.get(read.value.id));
      if (wanted === read.value || !(await deps.invitations.replace(read, wanted))) continue;
      if (wanted.state === "cancelled") withdrawn += 1;
      else changed += 1;
    }
    await followQr(deps.invitations, await everyInvitation(deps.invitations, term));
    return { added, changed, withdrawn };
  };
}

export type AddNewInvitations = ReturnType<typeof makeAddNewInvitations>;

function bring(existing: Invitation, planned: Invitation | undefined): Invitation {
  return planned ? brought(existing, planned) : cancel(existing, "placement-not-held");
}
