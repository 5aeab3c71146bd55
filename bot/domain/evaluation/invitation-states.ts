import type { CancelReason, Invitation, UnreachableReason } from "./invitation";
import { plusSeconds } from "./round-schedule";

/**
 * What became of one attempt to reach somebody. Creating a message cannot be repeated safely: Teams knows no key by
 * which it would recognise a repetition. So everything that is not certain is "unknown" and is never repeated at once.
 */
export type AttemptOutcome =
  | { readonly kind: "sent"; readonly conversationId: string; readonly activityId: string }
  | { readonly kind: "throttled"; readonly retryAfterSeconds: number | null }
  | { readonly kind: "not-sent"; readonly detail: string }
  | { readonly kind: "refused"; readonly reason: RefusedReason }
  | { readonly kind: "unknown"; readonly detail: string };

type RefusedReason = Extract<
  UnreachableReason,
  "blocked-by-user" | "app-removed" | "disabled-by-admin" | "address-refused" | "card-refused"
>;

/** The moments that a settled attempt leads to; worked out by the caller, who knows the calendar. */
export interface SettleMoments {
  readonly now: string;
  /** When to remind if the card was sent. */
  readonly nextReminderAt: string | null;
  /** How long an uncertain card is held before the single follow-up. */
  readonly heldUntil: string;
}

/** How long one attempt may take before nobody knows what became of it. */
const LEASE_SECONDS = 120;
/** Attempts with an unknown outcome after which nothing more is sent by itself: the card and one follow-up. */
export const MAX_UNKNOWN = 2;
/** Where a person decides what becomes of an uncertain card, there is no follow-up. */
export const MAX_UNKNOWN_WHEN_HOLDING = 1;

const MAX_NOT_SENT = 8;
const FIRST_WAIT_SECONDS = 2;
const LONGEST_WAIT_SECONDS = 15 * 60;
const MAX_DISABLED = 3;
const DISABLED_WAIT_SECONDS = 60 * 60;
const THROTTLED_WAIT_SECONDS = 2;

/**
 * Takes an invitation for one attempt; null when there is nothing to send. The attempt is counted and marked before
 * the work begins. Whoever saves the result has the invitation: the save fails for everybody else.
 */
export function claim(invitation: Invitation, now: string, closesAt: string, maxUnknown: number): Invitation | null {
  if (!isDue(invitation, now, maxUnknown)) return null;
  const attempt = invitation.attempt + 1;
  return { ...invitation, state: "posting", reason: null, attempt, postedAt: now, triedAt: now, closesAt };
}

/** Pending, or uncertain with its follow-up left or ordered by a person, and the time has come. */
export function isDue(invitation: Invitation, now: string, maxUnknown: number): boolean {
  if (invitation.dueAt > now || (invitation.route.kind !== "card" && invitation.route.kind !== "link")) return false;
  if (invitation.state === "pending") return true;
  return invitation.state === "uncertain" && (invitation.isOrderedAgain || invitation.unknownCount < maxUnknown);
}

/** Gives an invitation back untouched: the attempt was stopped before anything could have been sent. */
export function release(invitation: Invitation, attempt: number): Invitation {
  if (!isOwn(invitation, attempt)) return invitation;
  return { ...waiting(invitation), attempt: attempt - 1 };
}

/**
 * Records what became of an attempt. Evidence of an attempt always wins: a reply that comes late turns uncertain into
 * sent, and a card that exists is never forgotten even when somebody else has the invitation by then.
 */
export function settle(
  invitation: Invitation,
  attempt: number,
  outcome: AttemptOutcome,
  moments: SettleMoments,
): Invitation {
  if (isForgotten(invitation)) return invitation;
  if (outcome.kind === "sent") return withCard(invitation, attempt, outcome, moments);
  if (!isOwn(invitation, attempt) && !isOwnUncertain(invitation, attempt)) return invitation;
  if (invitation.card && invitation.state === "posting") return asSent(invitation, moments);
  switch (outcome.kind) {
    case "throttled": {
      const seconds = outcome.retryAfterSeconds ?? THROTTLED_WAIT_SECONDS;
      return { ...waiting(forgiven(invitation)), dueAt: plusSeconds(moments.now, seconds) };
    }
    case "not-sent": {
      const notSentCount = invitation.notSentCount + 1;
      if (notSentCount >= MAX_NOT_SENT) return failed(forgiven(invitation), "gave-up", notSentCount);
      const dueAt = plusSeconds(moments.now, waitSeconds(notSentCount));
      return { ...waiting(forgiven(invitation)), notSentCount, dueAt };
    }
    case "refused":
      return refused(forgiven(invitation), outcome.reason, moments.now);
    case "unknown":
      return isOwn(invitation, attempt) ? asUncertain(invitation, moments) : invitation;
  }
}

/** An attempt that has outlived its lease: the process died or hangs, and the card may have arrived. */
export function expireLease(invitation: Invitation, moments: SettleMoments): Invitation {
  if (!isLeaseOver(invitation, moments.now)) return invitation;
  return invitation.card ? asSent(invitation, moments) : asUncertain(invitation, moments);
}

export function isLeaseOver(invitation: Invitation, now: string): boolean {
  return (
    invitation.state === "posting" &&
    invitation.postedAt !== null &&
    plusSeconds(invitation.postedAt, LEASE_SECONDS) <= now
  );
}

/** Whoever answers has been reached, whatever we believed. Null when the invitation was withdrawn. */
export function markAnswered(invitation: Invitation): Invitation | null {
  if (invitation.state === "cancelled") return null;
  if (invitation.state === "answered") return invitation;
  return {
    ...invitation,
    state: "answered",
    reason: null,
    postedAt: null,
    isOrderedAgain: false,
    nextReminderAt: null,
  };
}

/** Withdraws an invitation. What has been answered stays answered; a failure is kept when the round as a whole is cancelled. */
export function cancel(invitation: Invitation, reason: CancelReason): Invitation {
  if (invitation.state === "answered" || invitation.state === "cancelled") return invitation;
  if (invitation.state === "failed" && reason === "round-cancelled") return invitation;
  return { ...invitation, state: "cancelled", reason, postedAt: null, isOrderedAgain: false, nextReminderAt: null };
}

/** How an invitation ended when the round closes: what still waits never goes out, what is under way nobody knows. */
export function atClosing(invitation: Invitation): Invitation {
  if (invitation.state === "pending") return cancel(invitation, "round-closed");
  return invitation.state === "posting" ? { ...invitation, state: "uncertain" } : invitation;
}

/**
 * Takes an invitation for one reminder; null when none is due. The reminder is counted before it is sent, so that a
 * crash costs a reminder and never makes two.
 */
export function claimReminder(invitation: Invitation, now: string, nextReminderAt: string | null): Invitation | null {
  if (!isReminderDue(invitation, now)) return null;
  return { ...invitation, remindersSent: invitation.remindersSent + 1, triedAt: now, nextReminderAt };
}

export function isReminderDue(invitation: Invitation, now: string): boolean {
  return (
    invitation.state === "sent" &&
    invitation.nextReminderAt !== null &&
    invitation.nextReminderAt <= now &&
    now < invitation.closesAt &&
    (invitation.route.kind === "card" || invitation.route.kind === "link")
  );
}

/** Records what became of a reminder. One that certainly was not sent is tried again; an unknown one is not. */
export function settleReminder(invitation: Invitation, outcome: AttemptOutcome, now: string): Invitation {
  if (isForgotten(invitation)) return invitation;
  if (outcome.kind === "sent") return { ...invitation, card: cardOf(outcome) };
  if (invitation.state !== "sent") return invitation;
  switch (outcome.kind) {
    case "throttled":
    case "not-sent": {
      const asked = outcome.kind === "throttled" ? outcome.retryAfterSeconds : null;
      const nextReminderAt = plusSeconds(now, asked ?? LONGEST_WAIT_SECONDS);
      return { ...invitation, remindersSent: invitation.remindersSent - 1, nextReminderAt };
    }
    case "refused":
      return failed({ ...invitation, nextReminderAt: null }, outcome.reason, invitation.notSentCount);
    case "unknown":
      return invitation;
  }
}

/** Two seconds, then three times as long each time, a quarter of an hour at most. */
function waitSeconds(notSentCount: number): number {
  return Math.min(FIRST_WAIT_SECONDS * 3 ** (notSentCount - 1), LONGEST_WAIT_SECONDS);
}

/** Closing has made the invitation forget whose it was (D16); a late reply must not tell again. */
function isForgotten({ state, reason }: Invitation): boolean {
  return state === "cancelled" && reason === "round-closed";
}

function isOwn(invitation: Invitation, attempt: number): boolean {
  return invitation.state === "posting" && invitation.attempt === attempt;
}

/** The lease ran out while this attempt was still waiting for its reply. */
function isOwnUncertain(invitation: Invitation, attempt: number): boolean {
  return invitation.state === "uncertain" && invitation.attempt === attempt;
}

/** A definite reply takes back the "unknown" that the lease had counted for the same attempt. */
function forgiven(invitation: Invitation): Invitation {
  return invitation.state === "uncertain" ? { ...invitation, unknownCount: invitation.unknownCount - 1 } : invitation;
}

/** Back in the queue; still uncertain when an earlier attempt may have arrived. */
function waiting(invitation: Invitation): Invitation {
  return invitation.unknownCount > 0
    ? { ...invitation, state: "uncertain", postedAt: null }
    : { ...invitation, state: "pending", postedAt: null, isOrderedAgain: false };
}

function failed(invitation: Invitation, reason: UnreachableReason, notSentCount: number): Invitation {
  return { ...invitation, state: "failed", reason, notSentCount, postedAt: null, isOrderedAgain: false };
}

/** An administrator's block has been seen to come and go for single people, so it is tried three times, an hour apart. */
function refused(invitation: Invitation, reason: RefusedReason, now: string): Invitation {
  const notSentCount = invitation.notSentCount + 1;
  if (reason !== "disabled-by-admin" || notSentCount >= MAX_DISABLED) return failed(invitation, reason, notSentCount);
  return { ...waiting(invitation), notSentCount, dueAt: plusSeconds(now, DISABLED_WAIT_SECONDS) };
}

function withCard(
  invitation: Invitation,
  attempt: number,
  outcome: Extract<AttemptOutcome, { kind: "sent" }>,
  moments: SettleMoments,
): Invitation {
  const known = { ...invitation, card: cardOf(outcome) };
  switch (invitation.state) {
    case "posting":
      return invitation.attempt === attempt ? asSent(known, moments) : known;
    case "pending":
    case "uncertain":
    case "failed":
      return asSent(known, moments);
    case "sent":
    case "answered":
    case "cancelled":
      return invitation.card ? invitation : known;
  }
}

function asSent(invitation: Invitation, moments: SettleMoments): Invitation {
  const { nextReminderAt } = moments;
  return { ...invitation, state: "sent", reason: null, postedAt: null, isOrderedAgain: false, nextReminderAt };
}

function asUncertain(invitation: Invitation, moments: SettleMoments): Invitation {
  return {
    ...invitation,
    state: "uncertain",
    unknownCount: invitation.unknownCount + 1,
    dueAt: moments.heldUntil,
    postedAt: null,
    isOrderedAgain: false,
  };
}

function cardOf(outcome: Extract<AttemptOutcome, { kind: "sent" }>): NonNullable<Invitation["card"]> {
  return { conversationId: outcome.conversationId, activityId: outcome.activityId };
}
