import { expireLease, isLeaseOver, quarantine } from "../../../domain/evaluation/invitation-states";
import { everyInvitation } from "../every-invitation";
import { momentsFor } from "./send-due";
import type { SendingDeps } from "./sending-desk";

/**
 * Looks for attempts whose process died or hangs: when the lease is over, the card may have arrived, so the invitation
 * is uncertain, visibly, and held. Also in paused rounds, because the status must be true there too.
 */
export function makeSettleUncertain(deps: Pick<SendingDeps, "rounds" | "invitations" | "clock" | "settings">) {
  return async (): Promise<{ readonly becameUncertain: number }> => {
    const now = deps.clock.now();
    let becameUncertain = 0;
    for (const { value: round } of await deps.rounds.all()) {
      if (round.state !== "running" && round.state !== "paused") continue;
      for (const read of await everyInvitation(deps.invitations, round.term)) {
        if (isLeaseOver(read.value, now)) {
          const settled = expireLease(read.value, momentsFor(read.value, now, deps.settings));
          if (await deps.invitations.replace(read, settled)) becameUncertain += 1;
        } else if (quarantine(read.value) !== read.value) {
          await deps.invitations.replace(read, quarantine(read.value));
        }
      }
    }
    return { becameUncertain };
  };
}
