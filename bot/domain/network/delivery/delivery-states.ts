import type { AttemptOutcome } from "../../evaluation/invitation-states";
import { plusSeconds } from "../../evaluation/round-schedule";
import type { CancelledReason, Delivery, FailedReason } from "./delivery";

/** How long one attempt may take before nobody knows what became of it. */
const LEASE_SECONDS = 120;

const MAX_NOT_SENT = 8;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 15 * 60;
const MAX_DISABLED = 3;
const DISABLED_WAIT_SECONDS = 60 * 60;
const THROTTLED_WAIT_SECONDS = 2;

export function newDelivery(given: Pick<Delivery, "about" | "contactKey" | "dueAt" | "expiresAt">): Delivery {
  return { ...given, state: "planned", reason: null, attempt: 0, notSentCount: 0, postedAt: null, card: null };
}

export function isDue(delivery: Delivery, now: string): boolean {
  return delivery.state === "planned" && delivery.dueAt <= now && !isExpired(delivery, now);
}

export function isExpired({ state, expiresAt }: Delivery, now: string): boolean {
  return state === "planned" && expiresAt !== null && expiresAt <= now;
}

/**
 * Takes a delivery for one attempt; null when there is nothing to send. Whoever saves the result has it: the save fails
 * for everybody else.
 */
export function claim(delivery: Delivery, now: string): Delivery | null {
  if (!isDue(delivery, now)) return null;
  return { ...delivery, state: "claimed", attempt: delivery.attempt + 1, postedAt: now };
}

/** Gives a delivery back untouched: the attempt was stopped before anything could have been sent. */
export function release(delivery: Delivery, attempt: number): Delivery {
  return isOwnClaim(delivery, attempt) ? { ...waiting(delivery), attempt: attempt - 1 } : delivery;
}

/**
 * Records what became of an attempt. Evidence always wins: a reply that comes after the lease turns uncertain into what
 * it says. Creating a message cannot be repeated safely, so an attempt that nobody knows the end of is the last one.
 */
export function settle(delivery: Delivery, attempt: number, outcome: AttemptOutcome, now: string): Delivery {
  if (delivery.state === "sent") return delivery;
  if (outcome.kind === "sent") {
    const { conversationId, activityId } = outcome;
    return { ...delivery, state: "sent", reason: null, postedAt: null, card: { conversationId, activityId } };
  }
  if (!isOwnClaim(delivery, attempt) && !(delivery.state === "uncertain" && delivery.attempt === attempt)) {
    return delivery;
  }
  switch (outcome.kind) {
    case "throttled":
      return waiting(delivery, plusSeconds(now, outcome.retryAfterSeconds ?? THROTTLED_WAIT_SECONDS));
    case "not-sent": {
      const notSentCount = delivery.notSentCount + 1;
      const counted = { ...delivery, notSentCount };
      if (notSentCount >= MAX_NOT_SENT) return failed(counted, "gave-up");
      return waiting(counted, plusSeconds(now, waitSeconds(notSentCount)));
    }
    case "refused":
      return refused(delivery, outcome.reason, now);
    case "unknown":
      return uncertain(delivery);
  }
}

export function isLeaseOver({ state, postedAt }: Delivery, now: string): boolean {
  return state === "claimed" && postedAt !== null && leaseEnd(postedAt) <= now;
}

/** UTC; from then on nobody knows what became of an attempt. */
function leaseEnd(postedAt: string): string {
  return plusSeconds(postedAt, LEASE_SECONDS);
}

/** An attempt that has outlived its lease: the process died or hangs, and the card may have arrived. */
export function expireLease(delivery: Delivery, now: string): Delivery {
  return isLeaseOver(delivery, now) ? uncertain(delivery) : delivery;
}

/** Lets a delivery wait. Only one that nobody has taken. */
export function postpone(delivery: Delivery, until: string): Delivery {
  return delivery.state === "planned" ? { ...delivery, dueAt: until } : delivery;
}

/** What has not gone out is not to go out. An attempt under way is left to end as it does. */
export function cancel(delivery: Delivery, reason: CancelledReason): Delivery {
  return delivery.state === "planned" ? { ...delivery, state: "cancelled", reason } : delivery;
}

/** Nothing to try: the person cannot be reached. */
export function giveUp(delivery: Delivery, reason: FailedReason): Delivery {
  return delivery.state === "planned" ? failed(delivery, reason) : delivery;
}

/** When there may be something to do about a delivery again; null when it has come to its end. */
export function nextLook({ state, dueAt, expiresAt, postedAt }: Delivery): string | null {
  if (state === "planned") return expiresAt !== null && expiresAt < dueAt ? expiresAt : dueAt;
  return state === "claimed" && postedAt !== null ? leaseEnd(postedAt) : null;
}

/** Two seconds, then three times as long each time, a quarter of an hour at most. */
function waitSeconds(notSentCount: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 3 ** (notSentCount - 1), LONGEST_WAIT_SECONDS);
}

function isOwnClaim({ state, attempt }: Delivery, own: number): boolean {
  return state === "claimed" && attempt === own;
}

function waiting(delivery: Delivery, dueAt = delivery.dueAt): Delivery {
  return { ...delivery, state: "planned", reason: null, dueAt, postedAt: null };
}

function uncertain(delivery: Delivery): Delivery {
  return { ...delivery, state: "uncertain", postedAt: null };
}

function failed(delivery: Delivery, reason: FailedReason): Delivery {
  return { ...delivery, state: "failed", reason, postedAt: null };
}

/** An administrator's block has been seen to come and go for single people, so it is tried three times, an hour apart. */
function refused(delivery: Delivery, reason: FailedReason, now: string): Delivery {
  const counted = { ...delivery, notSentCount: delivery.notSentCount + 1 };
  if (reason !== "disabled-by-admin" || counted.notSentCount >= MAX_DISABLED) return failed(counted, reason);
  return waiting(counted, plusSeconds(now, DISABLED_WAIT_SECONDS));
}
