import { deliveryAfterRestore, invitationAfterRestore } from "../../../../bot/domain/operation/after-restore";
import { isDue as isInvitationDue } from "../../../../bot/domain/evaluation/invitation-states";
import { isDue as isDeliveryDue, newDelivery } from "../../../../bot/domain/network/delivery/delivery-states";
import { anInvitation } from "../../../support/evaluation";

const NOW = "2024-10-03T12:00:00.000Z";
const LATER = "2024-10-04T06:00:00.000Z";
const MOMENTS = { now: NOW, heldUntil: LATER };
const MAX_UNKNOWN = 2;

test.each(["pending", "posting"] as const)(
  "an invitation that was %s may have been sent, so it is held as uncertain",
  (state) => {
    const restored = invitationAfterRestore(anInvitation({ state, dueAt: "2024-10-03T08:00:00.000Z" }), MOMENTS);
    expect(restored).toMatchObject({ state: "uncertain", unknownCount: 1, dueAt: LATER, postedAt: null });
    expect(isInvitationDue(restored, NOW, MAX_UNKNOWN)).toBe(false);
  },
);

test("what is due later cannot have been sent, and stays as it is", () => {
  const invitation = anInvitation({ state: "pending", dueAt: LATER });
  expect(invitationAfterRestore(invitation, MOMENTS)).toBe(invitation);
});

test("an uncertain one whose follow-up was due may have had it, so nothing more goes out by itself", () => {
  const uncertain = anInvitation({ state: "uncertain", unknownCount: 1, dueAt: "2024-10-03T10:00:00.000Z" });
  const restored = invitationAfterRestore(uncertain, MOMENTS);
  expect(restored).toMatchObject({ state: "uncertain", unknownCount: 2 });
  expect(isInvitationDue(restored, "2024-10-20T00:00:00.000Z", MAX_UNKNOWN)).toBe(false);
});

test("a reminder that was due counts as sent, and there is none after it", () => {
  const sent = anInvitation({
    state: "sent",
    nextReminderAt: "2024-10-03T10:00:00.000Z",
    closesAt: "2024-10-17T22:00:00.000Z",
  });
  expect(invitationAfterRestore(sent, MOMENTS)).toMatchObject({
    state: "sent",
    remindersSent: 1,
    nextReminderAt: null,
  });
});

test.each(["answered", "failed", "cancelled"] as const)("what was %s stays so", (state) => {
  const invitation = anInvitation({ state });
  expect(invitationAfterRestore(invitation, MOMENTS)).toBe(invitation);
});

test("a QR is never sent, so it is never uncertain", () => {
  const invitation = anInvitation({ state: "pending", route: { kind: "qr" }, dueAt: "2024-10-03T08:00:00.000Z" });
  expect(invitationAfterRestore(invitation, MOMENTS)).toBe(invitation);
});

test("a network card that was due may have gone out and is never tried again; one that is due later waits", () => {
  const given = { about: { kind: "post", id: "p1" }, contactKey: "k", expiresAt: null } as const;
  const due = deliveryAfterRestore(newDelivery({ ...given, dueAt: "2024-10-03T08:00:00.000Z" }), NOW);
  expect(due.state).toBe("uncertain");
  expect(isDeliveryDue(due, LATER)).toBe(false);
  const later = newDelivery({ ...given, dueAt: LATER });
  expect(deliveryAfterRestore(later, NOW)).toBe(later);
});
