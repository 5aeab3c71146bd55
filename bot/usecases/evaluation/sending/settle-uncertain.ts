import { expireLease, isLeaseOver } from "../../../domain/evaluation/invitation-states";
import { everyInvitation } from "../every-invitation";
import { followQr } from "./follow-qr";
import { momentsFor } from "./send-due";
import type { SendingDeps } from "./sending-desk";

/**
 * Looks for attempts whose process died or hangs: when the lease is over, the card may have arrived, so the invitation
 * is uncertain, visibly, and held. Also in paused rounds, because the status must be true there too.
 */
export function makeSettleUncertain(deps: Pick<SendingDeps, "rounds" | "invitations" | "clock" | "settings">) {
  return async (): Promise<{ readonly becameUncertain: number }> => {
    let becameUncertain = 0;
    for (const { value: round } of await deps.rounds.all()) {
      if (round.state !== "running" && round.state !== "paused") continue;
      const all = await everyInvitation(deps.invitations, round.term);
      let anyChanged = false;
      for (const read of all) {
        const now = deps.clock.now();
        if (!isLeaseOver(read.value, now)) continue;
        const settled = expireLease(read.value, momentsFor(read.value, now, deps.settings));
        if (!(await deps.invitations.replace(read, settled))) continue;
        anyChanged = true;
        if (settled.state === "uncertain") becameUncertain += 1;
      }
      await followQr(deps.invitations, anyChanged ? await everyInvitation(deps.invitations, round.term) : all);
    }
    return { becameUncertain };
  };
}
