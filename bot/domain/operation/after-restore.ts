import type { Invitation } from "../evaluation/invitation";
import { claimReminder } from "../evaluation/invitation-states";
import type { Delivery } from "../network/delivery/delivery";
import { claim, settle } from "../network/delivery/delivery-states";

/**
 * An invitation as it has to be when tables come back from a backup: between the backup and now the service may have
 * sent whatever was due, and nobody knows. So what was due is uncertain, which is never sent again by itself before it
 * has been held, and a person sees it. What is due later has not been sent.
 */
export function invitationAfterRestore(
  invitation: Invitation,
  { now, heldUntil }: { readonly now: string; readonly heldUntil: string },
): Invitation {
  if (invitation.route.kind !== "card" && invitation.route.kind !== "link") return invitation;
  if (invitation.state === "posting" || (invitation.state === "pending" && invitation.dueAt <= now)) {
    const { attempt, unknownCount } = invitation;
    const tried = { attempt: Math.max(attempt, 1), unknownCount: unknownCount + 1, triedAt: now };
    return { ...invitation, ...tried, state: "uncertain", reason: null, dueAt: heldUntil, postedAt: null };
  }
  if (invitation.state === "uncertain" && invitation.dueAt <= now) {
    const unknownCount = invitation.unknownCount + 1;
    return { ...invitation, unknownCount, dueAt: heldUntil, isOrderedAgain: false, triedAt: now };
  }
  // A reminder that was due counts as sent: one too few is better than one twice.
  return claimReminder(invitation, now, null) ?? invitation;
}

/** A network card likewise: what was due may have gone out, and is not sent again. */
export function deliveryAfterRestore(delivery: Delivery, now: string): Delivery {
  const claimed = delivery.state === "claimed" ? delivery : claim(delivery, now);
  if (!claimed) return delivery;
  return settle(claimed, claimed.attempt, { kind: "unknown", detail: "restored" }, now);
}
