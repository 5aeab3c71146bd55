import type { Invitation } from "../invitation";
import type { Round } from "../round";
import {
  hasReminderLeft,
  HOURS_BETWEEN_MESSAGES,
  nextSendingMoment,
  plusSeconds,
  type WallClock,
} from "../round-schedule";

/** What somebody met who wanted to decide about an uncertain card. */
export type HandOutcome =
  | { readonly kind: "changed"; readonly invitation: Invitation }
  /** Somebody has ordered the same before, or pressed twice. */
  | { readonly kind: "already" }
  /** It is not uncertain any more. */
  | { readonly kind: "settled" };

/**
 * Orders one attempt more for an uncertain card, after the only follow-up too, and where uncertain cards are held. It
 * goes through the same queue as every other card, so two orders at once lead to one attempt.
 */
export function orderAgain(invitation: Invitation, now: string): HandOutcome {
  if (invitation.state !== "uncertain") return { kind: "settled" };
  if (invitation.isOrderedAgain) return { kind: "already" };
  return { kind: "changed", invitation: { ...invitation, isOrderedAgain: true, dueAt: now } };
}

/** Records that a person vouches for the card having arrived. Reminders go on as after any card that was sent. */
export function markDelivered(invitation: Invitation, nextReminderAt: string | null): HandOutcome {
  if (invitation.state === "sent" || invitation.state === "answered") return { kind: "already" };
  if (invitation.state !== "uncertain") return { kind: "settled" };
  const delivered: Invitation = {
    ...invitation,
    state: "sent",
    reason: null,
    isOrderedAgain: false,
    nextReminderAt,
  };
  return { kind: "changed", invitation: delivered };
}

/**
 * Brings somebody's next reminder forward; null when they are not to be reminded: answered or not reached, both
 * reminders used, written to within the last day, or to be reminded by then anyway.
 */
export function orderReminder(invitation: Invitation, goesAt: string): Invitation | null {
  const { state, route, remindersSent, triedAt, nextReminderAt, closesAt } = invitation;
  if (state !== "sent" || (route.kind !== "card" && route.kind !== "link") || goesAt >= closesAt) return null;
  if (!hasReminderLeft(remindersSent) || (nextReminderAt !== null && nextReminderAt <= goesAt)) return null;
  if (triedAt !== null && plusSeconds(triedAt, HOURS_BETWEEN_MESSAGES * 3600) > goesAt) return null;
  return { ...invitation, nextReminderAt: goesAt };
}

/**
 * Whom an order to remind would reach now, and when: at once within the sending hours, otherwise the next weekday morning
 * (null and a time). Nobody in a round that is not running.
 */
export function forecastReminders(
  { state }: Pick<Round, "state">,
  invitations: readonly Invitation[],
  now: string,
  clock: WallClock,
): { readonly count: number; readonly waitsUntil: string | null } {
  if (state !== "running") return { count: 0, waitsUntil: null };
  const goesAt = nextSendingMoment(now, clock);
  const count = invitations.filter((invitation) => orderReminder(invitation, goesAt) !== null).length;
  return { count, waitsUntil: goesAt === now ? null : goesAt };
}
