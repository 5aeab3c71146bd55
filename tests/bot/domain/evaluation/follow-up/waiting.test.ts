import { countWaiting, whyWaiting } from "../../../../../bot/domain/evaluation/follow-up/waiting";
import type { Invitation } from "../../../../../bot/domain/evaluation/invitation";
import { anInvitation, stockholm } from "../../../../support/evaluation";

const THURSDAY_TEN = "2024-10-03T08:00:00.000Z";
const THURSDAY_NIGHT = "2024-10-03T20:00:00.000Z";
const SATURDAY = "2024-10-05T10:00:00.000Z";

const CASES: readonly (readonly [string, Partial<Invitation>, string, ReturnType<typeof whyWaiting>])[] = [
  ["what is due now is about to go", {}, THURSDAY_TEN, { reason: "turn", until: null }],
  [
    "a period that has not ended is waited for",
    { dueAt: "2024-11-07T09:00:00.000Z" },
    THURSDAY_TEN,
    { reason: "period", until: "2024-11-07T09:00:00.000Z" },
  ],
  [
    "what was not sent in time waits for the morning",
    {},
    THURSDAY_NIGHT,
    { reason: "hours", until: "2024-10-04T06:00:00.000Z" },
  ],
  ["after a Friday that is Monday", {}, SATURDAY, { reason: "hours", until: "2024-10-07T06:00:00.000Z" }],
  [
    "an attempt that failed is repeated",
    { attempt: 1, dueAt: "2024-10-03T08:00:18.000Z" },
    THURSDAY_TEN,
    { reason: "retry", until: "2024-10-03T08:00:18.000Z" },
  ],
  ["without a mail server a link waits", { reason: "mail-not-configured" }, SATURDAY, { reason: "mail", until: null }],
  [
    "a QR waits for the supervisor's card",
    { route: { kind: "qr" } },
    THURSDAY_TEN,
    { reason: "supervisor-card", until: null },
  ],
  ["what has been sent does not wait", { state: "sent" }, THURSDAY_TEN, null],
];

test.each(CASES)("%s", (_what, changes, now, wait) => {
  expect(whyWaiting(anInvitation(changes), now, stockholm)).toEqual(wait);
});

test("those who wait are counted by reason, most first, with the moment of the first", () => {
  const later = { dueAt: "2024-11-07T09:00:00.000Z" };
  const latest = { dueAt: "2024-12-12T09:00:00.000Z" };
  const all = [{}, latest, later, { state: "answered" } as const].map((changes) => anInvitation(changes));
  expect(countWaiting(all, THURSDAY_TEN, stockholm)).toEqual([
    { reason: "period", until: "2024-11-07T09:00:00.000Z", count: 2 },
    { reason: "turn", until: null, count: 1 },
  ]);
});
