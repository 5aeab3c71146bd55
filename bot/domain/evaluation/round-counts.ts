import { INVITATION_STATES, type Invitation, type InvitationState, type UnreachableReason } from "./invitation";
import type { EvaluationRole } from "./questionnaire";
import type { RoundCounts, StateCounts } from "./round";

/** Counts a round's invitations by going through them all; nothing is counted up along the way, so nothing can drift. */
export function countRound(invitations: Iterable<Invitation>): RoundCounts {
  const all = emptyCounts();
  const byRole = { student: emptyCounts(), supervisor: emptyCounts() };
  let waitingForMail = 0;
  const byRoute = { card: 0, link: 0, qr: 0, none: 0 };
  const unreachable = new Map<string, { role: EvaluationRole; reason: UnreachableReason; count: number }>();
  for (const { state, role, route, reason } of invitations) {
    for (const counts of [all, byRole[role]]) {
      counts.planned += 1;
      counts[state] += 1;
    }
    byRoute[route.kind] += 1;
    if (state === "pending" && reason === "mail-not-configured") waitingForMail += 1;
    if (state !== "failed" || reason === null) continue;
    const key = `${role} ${reason}`;
    const entry = unreachable.get(key) ?? { role, reason: reason as UnreachableReason, count: 0 };
    entry.count += 1;
    unreachable.set(key, entry);
  }
  const largestFirst = [...unreachable.values()].sort(
    (a, b) => b.count - a.count || `${a.role} ${a.reason}`.localeCompare(`${b.role} ${b.reason}`),
  );
  return { invitations: all, byRole, byRoute, unreachable: largestFirst, waitingForMail };
}

function emptyCounts(): Record<keyof StateCounts, number> {
  const states = Object.fromEntries(INVITATION_STATES.map((state) => [state, 0])) as Record<InvitationState, number>;
  return { planned: 0, ...states };
}
