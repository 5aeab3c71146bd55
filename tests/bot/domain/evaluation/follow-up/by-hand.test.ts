import {
  forecastReminders,
  markDelivered,
  orderAgain,
  orderReminder,
} from "../../../../../bot/domain/evaluation/follow-up/by-hand";
import { INVITATION_STATES, type Invitation } from "../../../../../bot/domain/evaluation/invitation";
import { claim, isDue, isReminderDue } from "../../../../../bot/domain/evaluation/invitation-states";
import { followingReminder } from "../../../../../bot/domain/evaluation/round-schedule";
import { anInvitation, stockholm } from "../../../../support/evaluation";

const NOW = "2024-10-04T08:30:00.000Z";
const HELD = "2024-10-07T06:00:00.000Z";
const uncertain = anInvitation({ state: "uncertain", unknownCount: 1, attempt: 1, dueAt: HELD });
const sent = anInvitation({
  state: "sent",
  attempt: 1,
  triedAt: "2024-10-03T08:00:01.000Z",
  nextReminderAt: "2024-10-07T08:00:00.000Z",
});

describe("an uncertain card", () => {
  test.each([1, 2])(
    "that is ordered again is due at once, when %i unknown outcome is the most that is followed up",
    (max) => {
      expect(isDue(uncertain, NOW, max)).toBe(false);
      const ordered = orderAgain(uncertain, NOW);
      expect(ordered).toMatchObject({ kind: "changed", invitation: { state: "uncertain", isOrderedAgain: true } });
      const { invitation } = ordered as { invitation: Invitation };
      expect(isDue(invitation, NOW, max)).toBe(true);
      expect(claim(invitation, NOW, invitation.closesAt, max)).toMatchObject({ state: "posting", attempt: 2 });
      expect(orderAgain(invitation, NOW)).toEqual({ kind: "already" });
    },
  );

  test("that somebody vouches for is sent, and is reminded of", () => {
    expect(markDelivered(uncertain, "2024-10-11T08:00:00.000Z")).toMatchObject({
      kind: "changed",
      invitation: { state: "sent", card: null, nextReminderAt: "2024-10-11T08:00:00.000Z" },
    });
  });

  test.each(INVITATION_STATES.filter((state) => state !== "uncertain"))("that has become %s is left alone", (state) => {
    const invitation = anInvitation({ state });
    expect(orderAgain(invitation, NOW)).toEqual({ kind: "settled" });
    expect(markDelivered(invitation, null)).toEqual(
      state === "sent" || state === "answered" ? { kind: "already" } : { kind: "settled" },
    );
  });
});

const REFUSED: readonly (readonly [string, Partial<Invitation>])[] = [
  ["has answered", { state: "answered" }],
  ["has not got the card for certain", { state: "uncertain" }],
  ["has had both reminders", { remindersSent: 2, nextReminderAt: null }],
  ["got the card less than twenty hours ago", { triedAt: "2024-10-03T13:00:00.000Z" }],
  ["is reminded now anyway", { nextReminderAt: "2024-10-04T08:00:00.000Z" }],
  ["answers by a QR", { route: { kind: "qr" } }],
  ["can answer no longer", { closesAt: NOW }],
];

describe("a reminder by hand", () => {
  test("goes to whoever was sent the card a day ago", () => {
    const reminded = orderReminder(sent, NOW)!;
    expect(reminded.nextReminderAt).toBe(NOW);
    expect(isReminderDue(reminded, NOW)).toBe(true);
  });

  test.each(REFUSED)("does not go to somebody who %s", (_who, changes) => {
    expect(orderReminder({ ...sent, ...changes }, NOW)).toBeNull();
  });

  test("is counted before it is ordered, and waits for Monday morning when it is ordered on a Saturday", () => {
    const round = { state: "running" } as const;
    const all = [sent, sent, { ...sent, state: "answered" } as const];
    expect(forecastReminders(round, all, NOW, stockholm)).toEqual({ count: 2, waitsUntil: null });
    expect(forecastReminders(round, all, "2024-10-05T10:00:00.000Z", stockholm)).toEqual({
      count: 2,
      waitsUntil: "2024-10-07T06:00:00.000Z",
    });
    expect(forecastReminders({ state: "paused" }, all, NOW, stockholm)).toEqual({ count: 0, waitsUntil: null });
  });

  test("takes the place of one of the two, and never makes the next one come the same day", () => {
    const { closesAt } = sent;
    expect(followingReminder(closesAt, 1, NOW, stockholm)).toBe("2024-10-11T08:00:00.000Z");
    expect(followingReminder(closesAt, 1, "2024-10-11T07:00:00.000Z", stockholm)).toBe("2024-10-14T06:00:00.000Z");
    expect(followingReminder(closesAt, 2, NOW, stockholm)).toBeNull();
  });
});
