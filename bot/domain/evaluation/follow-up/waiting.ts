import type { Invitation } from "../invitation";
import { maySend, nextSendingMoment, type WallClock } from "../round-schedule";

/**
 * Why somebody has not been sent their evaluation yet: the period has not ended, it is not a weekday 8–17, an attempt
 * failed and is repeated, the service has no mail server, the supervisor who shows the QR has no card yet, or it is
 * simply about to go.
 */
type WaitReason = "period" | "hours" | "retry" | "mail" | "supervisor-card" | "turn";

export interface Wait {
  readonly reason: WaitReason;
  /** UTC; null when no clock decides it. */
  readonly until: string | null;
}

/** Why an invitation waits; null when it does not. A paused round makes everybody wait besides. */
export function whyWaiting(invitation: Invitation, now: string, clock: WallClock): Wait | null {
  const { state, route, reason, dueAt, attempt } = invitation;
  if (state !== "pending") return null;
  if (route.kind === "qr") return { reason: "supervisor-card", until: null };
  if (reason === "mail-not-configured") return { reason: "mail", until: null };
  if (dueAt > now) return { reason: attempt > 0 ? "retry" : "period", until: dueAt };
  if (maySend(dueAt, now, clock)) return { reason: "turn", until: null };
  return { reason: "hours", until: nextSendingMoment(now, clock) };
}

/** How many wait for what, most first, with the moment at which the first of them goes. */
export function countWaiting(
  invitations: Iterable<Invitation>,
  now: string,
  clock: WallClock,
): readonly (Wait & { readonly count: number })[] {
  const groups = new Map<WaitReason, { reason: WaitReason; until: string | null; count: number }>();
  for (const invitation of invitations) {
    const wait = whyWaiting(invitation, now, clock);
    if (!wait) continue;
    const group = groups.get(wait.reason) ?? { ...wait, count: 0 };
    group.count += 1;
    if (wait.until !== null && (group.until === null || wait.until < group.until)) group.until = wait.until;
    groups.set(wait.reason, group);
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
