import type { Invitation } from "../../../../bot/domain/evaluation/invitation";
import {
  cancel,
  claim,
  claimReminder,
  expireLease,
  markAnswered,
  release,
  settle,
  settleReminder,
  type AttemptOutcome,
} from "../../../../bot/domain/evaluation/invitation-states";
import { plusSeconds } from "../../../../bot/domain/evaluation/round-schedule";
import { anInvitation } from "../../../support/evaluation";

const NOW = "2024-10-03T08:00:10.000Z";
const CLOSES = "2024-10-17T22:00:00.000Z";
const MOMENTS = { now: NOW, nextReminderAt: "2024-10-07T08:00:00.000Z", heldUntil: "2024-10-04T06:00:00.000Z" };
const SENT = { kind: "sent", conversationId: "19:chat", activityId: "1" } as const;
const UNKNOWN = { kind: "unknown", detail: "502" } as const;
const NOT_SENT = { kind: "not-sent", detail: "ECONNREFUSED" } as const;

function taken(changes: Partial<Invitation> = {}): Invitation {
  const claimed = claim(anInvitation(changes), NOW, CLOSES, 2);
  if (!claimed) throw new Error("The invitation is not due.");
  return claimed;
}

function settled(outcome: AttemptOutcome, invitation = taken()): Invitation {
  return settle(invitation, invitation.attempt, outcome, MOMENTS);
}

test("taking an invitation counts the attempt and marks the time before anything is sent", () => {
  expect(taken()).toMatchObject({ state: "posting", attempt: 1, postedAt: NOW, closesAt: CLOSES });
});

test.each(["posting", "sent", "answered", "failed", "cancelled"] as const)("what is %s is not taken", (state) => {
  expect(claim(anInvitation({ state }), NOW, CLOSES, 2)).toBeNull();
});

test("nothing is taken before its time, and a QR is never sent to anybody", () => {
  expect(claim(anInvitation({ dueAt: "2024-10-03T08:00:11.000Z" }), NOW, CLOSES, 2)).toBeNull();
  expect(claim(anInvitation({ route: { kind: "qr" } }), NOW, CLOSES, 2)).toBeNull();
});

test("a sent card is remembered, and the first reminder with it", () => {
  expect(settled(SENT)).toMatchObject({
    state: "sent",
    card: { conversationId: "19:chat", activityId: "1" },
    nextReminderAt: MOMENTS.nextReminderAt,
  });
});

test("a throttled card waits as long as it was told and costs no try", () => {
  const waiting = settled({ kind: "throttled", retryAfterSeconds: 7 });
  expect(waiting).toMatchObject({ state: "pending", notSentCount: 0, dueAt: "2024-10-03T08:00:17.000Z" });
});

test("what certainly was not sent is tried after 2 seconds, then up to 15 minutes, and given up the eighth time", () => {
  const waits: number[] = [];
  let invitation = anInvitation();
  for (let now = NOW; invitation.state === "pending"; now = invitation.dueAt) {
    const claimed = claim(invitation, now, CLOSES, 2)!;
    invitation = settle(claimed, claimed.attempt, NOT_SENT, { ...MOMENTS, now });
    waits.push((Date.parse(invitation.dueAt) - Date.parse(now)) / 1000);
  }
  expect(waits.slice(0, -1)).toEqual([2, 6, 18, 54, 162, 486, 900]);
  expect(invitation).toMatchObject({ state: "failed", reason: "gave-up", attempt: 8 });
});

test("a refusal that concerns the person or the message ends the matter, with the reason", () => {
  expect(settled({ kind: "refused", reason: "blocked-by-user" })).toMatchObject({
    state: "failed",
    reason: "blocked-by-user",
  });
});

test("an administrator's block is tried three times, an hour apart", () => {
  const outcome = { kind: "refused", reason: "disabled-by-admin" } as const;
  const once = settled(outcome);
  expect(once).toMatchObject({ state: "pending", dueAt: plusSeconds(NOW, 3600) });
  const thrice = settled(outcome, { ...taken(), notSentCount: 2 });
  expect(thrice).toMatchObject({ state: "failed", reason: "disabled-by-admin" });
});

test("an unknown outcome is held, followed up once, and after a second one left alone", () => {
  const held = settled(UNKNOWN);
  expect(held).toMatchObject({ state: "uncertain", unknownCount: 1, dueAt: MOMENTS.heldUntil });
  expect(claim(held, NOW, CLOSES, 2)).toBeNull();
  const followUp = claim(held, MOMENTS.heldUntil, CLOSES, 2)!;
  const twice = settle(followUp, 2, UNKNOWN, { ...MOMENTS, now: MOMENTS.heldUntil });
  expect(twice).toMatchObject({ state: "uncertain", unknownCount: 2 });
  expect(claim(twice, "2024-12-01T08:00:00.000Z", CLOSES, 2)).toBeNull();
});

test("a follow-up that certainly was not sent leaves the first card uncertain", () => {
  const followUp = claim(settled(UNKNOWN), MOMENTS.heldUntil, CLOSES, 2)!;
  expect(settle(followUp, 2, NOT_SENT, MOMENTS)).toMatchObject({ state: "uncertain", unknownCount: 1 });
});

test("after two minutes without a reply an attempt is uncertain, not before", () => {
  const posting = taken();
  const at = (seconds: number) => expireLease(posting, { ...MOMENTS, now: plusSeconds(NOW, seconds) });
  expect(at(119)).toBe(posting);
  expect(at(120)).toMatchObject({ state: "uncertain", unknownCount: 1, postedAt: null });
});

test("a late reply to our own attempt wins: uncertain becomes sent, or goes back in the queue", () => {
  const uncertain = expireLease(taken(), { ...MOMENTS, now: plusSeconds(NOW, 120) });
  expect(settle(uncertain, 1, SENT, MOMENTS).state).toBe("sent");
  expect(settle(uncertain, 1, NOT_SENT, MOMENTS)).toMatchObject({ state: "pending", unknownCount: 0 });
  expect(settle(uncertain, 1, UNKNOWN, MOMENTS)).toBe(uncertain);
});

test("the first card's late reply is kept while a follow-up is under way, and settles it whatever becomes of that", () => {
  const followUp = claim(settled(UNKNOWN), MOMENTS.heldUntil, CLOSES, 2)!;
  const known = settle(followUp, 1, SENT, MOMENTS);
  expect(known).toMatchObject({ state: "posting", attempt: 2, card: { activityId: "1" } });
  expect(settle(known, 2, UNKNOWN, MOMENTS).state).toBe("sent");
  expect(expireLease(known, { ...MOMENTS, now: "2024-12-01T08:00:00.000Z" }).state).toBe("sent");
});

test("an answer settles everything but a withdrawal, and stays whatever comes later", () => {
  for (const state of ["pending", "posting", "sent", "uncertain", "failed"] as const) {
    expect(markAnswered(anInvitation({ state, attempt: 1 }))).toMatchObject({
      state: "answered",
      nextReminderAt: null,
    });
  }
  expect(markAnswered(anInvitation({ state: "cancelled" }))).toBeNull();
  const answered = markAnswered(taken())!;
  expect(settle(answered, 1, UNKNOWN, MOMENTS)).toBe(answered);
  expect(settle(answered, 1, SENT, MOMENTS)).toMatchObject({ state: "answered", card: { activityId: "1" } });
});

test("a reply that comes after the round has closed leaves no trace of who was reached", () => {
  const forgotten = anInvitation({ state: "cancelled", reason: "round-closed", route: { kind: "none" } });
  expect(settle(forgotten, 1, SENT, MOMENTS)).toBe(forgotten);
  expect(settleReminder(forgotten, SENT, NOW)).toBe(forgotten);
});

test("calling a round off keeps answers and failures; a placement that is not held leaves only the answers", () => {
  const answered = anInvitation({ state: "answered" });
  const failed = anInvitation({ state: "failed", reason: "card-refused" });
  expect(cancel(answered, "round-cancelled")).toBe(answered);
  expect(cancel(failed, "round-cancelled")).toBe(failed);
  expect(cancel(failed, "placement-not-held")).toMatchObject({ state: "cancelled", reason: "placement-not-held" });
  expect(cancel(anInvitation({ state: "sent" }), "round-cancelled").state).toBe("cancelled");
});

test("an attempt that was stopped before the post leaves no trace", () => {
  expect(release(taken(), 1)).toMatchObject({ state: "pending", attempt: 0, postedAt: null });
});

describe("a reminder", () => {
  const sent = anInvitation({ state: "sent", nextReminderAt: NOW, card: { conversationId: "c", activityId: "1" } });
  const claimed = claimReminder(sent, NOW, "2024-10-11T08:00:00.000Z")!;

  test("is counted before it is sent, so that a crash never makes two", () => {
    expect(claimed).toMatchObject({ remindersSent: 1, nextReminderAt: "2024-10-11T08:00:00.000Z" });
    expect(claimReminder(claimed, NOW, null)).toBeNull();
  });

  test("goes to nobody who has answered, nor after the last day", () => {
    expect(claimReminder({ ...sent, state: "answered" }, NOW, null)).toBeNull();
    expect(claimReminder(sent, CLOSES, null)).toBeNull();
  });

  test("that certainly was not sent is tried again, and an unknown one is not", () => {
    expect(settleReminder(claimed, NOT_SENT, NOW)).toMatchObject({
      remindersSent: 0,
      nextReminderAt: plusSeconds(NOW, 900),
    });
    expect(settleReminder(claimed, UNKNOWN, NOW)).toBe(claimed);
  });

  test("to somebody who has removed the app moves them to those who cannot be reached", () => {
    expect(settleReminder(claimed, { kind: "refused", reason: "app-removed" }, NOW)).toMatchObject({
      state: "failed",
      reason: "app-removed",
      nextReminderAt: null,
    });
  });
});
