import type { Clock } from "../../../clock";
import { plusSeconds } from "../../../domain/evaluation/round-schedule";
import { deliveryAfterRestore, invitationAfterRestore } from "../../../domain/operation/after-restore";
import type { Term } from "../../../domain/placement/term";
import type { ReplayErasures } from "../../access/person/replay-erasures";
import { changeInvitation, everyInvitation } from "../../evaluation/every-invitation";
import type { InvitationStore, RoundStore } from "../../evaluation/ports";
import type { AddNewInvitations } from "../../evaluation/round/add-new-invitations";
import { changeRound } from "../../evaluation/round/change-round";
import { newDelivery } from "../../../domain/network/delivery/delivery-states";
import type { DeliveryStore } from "../../network/delivery/ports";

interface Deps {
  readonly rounds: RoundStore;
  readonly invitations: InvitationStore;
  readonly deliveries: DeliveryStore;
  readonly addNewInvitations: AddNewInvitations;
  readonly replayErasures: ReplayErasures;
  readonly reapplyCorrections: () => Promise<void>;
  /** Brings the network up to now without a word to anybody. */
  readonly catchUpSilently: () => Promise<void>;
  readonly refreshFigures: () => Promise<unknown>;
  readonly clock: Clock;
  /** How long an uncertain evaluation is held before its follow-up. */
  readonly holdSeconds: number;
}

/**
 * What has to become of rows that are older than what the service has done: rounds stop, and everything that was due by
 * now may have been sent already, so it is uncertain and a person decides (reliability rule: never blindly again). Whoever
 * has been erased since is erased again before anything else looks at them. Students' links stay: a mail that has been
 * read cannot be called back, and whoever has one has no other way to answer; those revoked since are revoked by hand.
 */
export function makeSettleAfterRestore(deps: Deps) {
  const { rounds, invitations, deliveries, clock } = deps;
  return async (takenAt: string): Promise<void> => {
    await deps.replayErasures(takenAt);
    await deps.reapplyCorrections();
    await deps.refreshFigures();
    for (const { value: round } of await rounds.all()) {
      if (round.state === "running") await stop(round.term);
      if (round.state === "running" || round.state === "paused") await makeUncertain(round.term);
    }
    await deps.catchUpSilently();
    await settleDeliveries();
  };

  async function stop(term: Term): Promise<void> {
    await changeRound(rounds, term, (round) =>
      round.state === "running" ? { ...round, state: "paused", pausedBecause: "restored" } : round,
    );
  }

  /** Also whoever joins from a register that is newer than the round: they may have been asked in between. */
  async function makeUncertain(term: Term): Promise<void> {
    await deps.addNewInvitations(term);
    const now = clock.now();
    const heldUntil = plusSeconds(now, deps.holdSeconds);
    for (const read of await everyInvitation(invitations, term)) {
      await changeInvitation(invitations, read, (invitation) => invitationAfterRestore(invitation, { now, heldUntil }));
    }
  }

  async function settleDeliveries(): Promise<void> {
    const now = clock.now();
    for (const { value: order } of await deliveries.openOrders()) {
      for (const { contactKeys, ...when } of order.toPlan) {
        const planned = contactKeys.map((contactKey) => newDelivery({ about: order.about, contactKey, ...when }));
        await deliveries.addMissing(order.about, planned);
      }
      for await (const read of deliveries.of(order.about)) {
        const settled = deliveryAfterRestore(read.value, now);
        if (settled !== read.value) await deliveries.replace(read, settled);
      }
    }
  }
}
