import type { Invitation } from "./invitation";

/**
 * Students without an address answer through a QR that a supervisor at the unit shows from the evaluation card. So
 * nothing is sent to them: their invitations follow the supervisors' cards of the same unit and period.
 */
export function withQrStates(invitations: readonly Invitation[]): readonly Invitation[] {
  const shown = new Map<string, "sent" | "pending">();
  for (const invitation of invitations) {
    const now = invitation.role === "supervisor" && invitation.route.kind === "card" ? shows(invitation) : null;
    const key = qrUnitKey(invitation);
    if (now && shown.get(key) !== "sent") shown.set(key, now);
  }
  return invitations.map((invitation) => following(invitation, shown.get(qrUnitKey(invitation)) ?? null));
}

/** Students of a unit and period who can use its QR: as many answers as this are taken. */
export function qrInvitations(
  invitations: readonly Invitation[],
  unit: Pick<Invitation, "unitCode" | "period">,
): readonly Invitation[] {
  const key = qrUnitKey(unit);
  return invitations.filter(
    (each) => each.route.kind === "qr" && each.state !== "cancelled" && qrUnitKey(each) === key,
  );
}

export function qrUnitKey(unit: Pick<Invitation, "unitCode" | "period">): string {
  return JSON.stringify([unit.unitCode, unit.period]);
}

/** Whether a supervisor has, or may still get, the card from which the QR is shown. */
function shows(supervisor: Invitation): "sent" | "pending" | null {
  switch (supervisor.state) {
    case "sent":
    case "answered":
      return "sent";
    case "pending":
    case "posting":
    case "uncertain":
      return "pending";
    case "failed":
    case "cancelled":
      return null;
  }
}

/** What has been shown once stays sent; only waiting and unreachable students follow. */
function following(invitation: Invitation, shown: "sent" | "pending" | null): Invitation {
  if (invitation.route.kind !== "qr" || (invitation.state !== "pending" && invitation.state !== "failed")) {
    return invitation;
  }
  if (shown === null) {
    return invitation.state === "failed"
      ? invitation
      : { ...invitation, state: "failed", reason: "student-without-address" };
  }
  return invitation.state === shown ? invitation : { ...invitation, state: shown, reason: null };
}
