import fc from "fast-check";
import type { AttemptOutcome } from "../../../../../bot/domain/evaluation/invitation-states";
import { plusSeconds } from "../../../../../bot/domain/evaluation/round-schedule";
import type { Delivery } from "../../../../../bot/domain/network/delivery/delivery";
import { countDeliveries } from "../../../../../bot/domain/network/delivery/delivery-counts";
import {
  cancel,
  claim,
  expireLease,
  giveUp,
  isExpired,
  newDelivery,
  nextLook,
  postpone,
  release,
  settle,
} from "../../../../../bot/domain/network/delivery/delivery-states";

const NOW = "2026-03-02T09:00:00.000Z";
const planned = newDelivery({
  about: { kind: "post", id: "p1" },
  contactKey: "tenant|anna",
  dueAt: NOW,
  expiresAt: null,
});
const claimed = claim(planned, NOW)!;
const sent: AttemptOutcome = { kind: "sent", conversationId: "a:1", activityId: "1" };

test("a planned delivery is taken once it is due, and nobody takes it a second time", () => {
  expect(claim(planned, plusSeconds(NOW, -1))).toBeNull();
  expect(claimed).toMatchObject({ state: "claimed", attempt: 1, postedAt: NOW });
  expect(claim(claimed, NOW)).toBeNull();
});

test.each<[AttemptOutcome, Partial<Delivery>]>([
  [sent, { state: "sent", card: { conversationId: "a:1", activityId: "1" } }],
  [
    { kind: "throttled", retryAfterSeconds: 30 },
    { state: "planned", dueAt: plusSeconds(NOW, 30), notSentCount: 0 },
  ],
  [
    { kind: "throttled", retryAfterSeconds: null },
    { state: "planned", dueAt: plusSeconds(NOW, 2) },
  ],
  [
    { kind: "not-sent", detail: "412" },
    { state: "planned", dueAt: plusSeconds(NOW, 2), notSentCount: 1 },
  ],
  [{ kind: "unknown", detail: "502" }, { state: "uncertain" }],
  [
    { kind: "refused", reason: "blocked-by-user" },
    { state: "failed", reason: "blocked-by-user" },
  ],
  [
    { kind: "refused", reason: "disabled-by-admin" },
    { state: "planned", dueAt: plusSeconds(NOW, 3600) },
  ],
])("an attempt that ends as %j leaves %j", (outcome, expected) => {
  expect(settle(claimed, 1, outcome, NOW)).toMatchObject({ ...expected, postedAt: null });
});

test("what certainly was not sent is tried eight times, and an administrator's block three", () => {
  const attempts = (outcome: AttemptOutcome) => {
    let delivery = planned;
    while (delivery.state === "planned") {
      const taken = claim(delivery, delivery.dueAt)!;
      delivery = settle(taken, taken.attempt, outcome, delivery.dueAt);
    }
    return delivery;
  };
  expect(attempts({ kind: "not-sent", detail: "412" })).toMatchObject({ attempt: 8, reason: "gave-up" });
  expect(attempts({ kind: "refused", reason: "disabled-by-admin" })).toMatchObject({ attempt: 3, state: "failed" });
});

test("an uncertain card is never taken again, whatever time passes", () => {
  const uncertain = settle(claimed, 1, { kind: "unknown", detail: "reset" }, NOW);
  expect(claim(uncertain, "2036-01-01T00:00:00.000Z")).toBeNull();
  expect(nextLook(uncertain)).toBeNull();
});

test("a lease that is over leaves the delivery uncertain, and a reply that comes after all says what it was", () => {
  expect(expireLease(claimed, plusSeconds(NOW, 119))).toBe(claimed);
  const uncertain = expireLease(claimed, plusSeconds(NOW, 120));
  expect(uncertain.state).toBe("uncertain");
  expect(settle(uncertain, 1, sent, NOW).state).toBe("sent");
  expect(settle(uncertain, 1, { kind: "throttled", retryAfterSeconds: 5 }, NOW).state).toBe("planned");
});

test("an attempt that was given back before the post does not count", () => {
  expect(release(claimed, 1)).toEqual(planned);
  expect(release(claimed, 2)).toBe(claimed);
});

test("only what nobody has taken can be cancelled, given up or moved", () => {
  const later = plusSeconds(NOW, 60);
  expect(cancel(planned, "unfollowed")).toMatchObject({ state: "cancelled", reason: "unfollowed" });
  expect(giveUp(planned, "not-in-teams")).toMatchObject({ state: "failed", reason: "not-in-teams" });
  expect(postpone(planned, later).dueAt).toBe(later);
  for (const change of [cancel(claimed, "expired"), giveUp(claimed, "gave-up"), postpone(claimed, later)]) {
    expect(change).toBe(claimed);
  }
});

test("a delivery that came too late is not taken", () => {
  const short = { ...planned, expiresAt: plusSeconds(NOW, 10) };
  expect(claim(short, plusSeconds(NOW, 9))).not.toBeNull();
  expect(claim(short, plusSeconds(NOW, 10))).toBeNull();
  expect(isExpired(short, plusSeconds(NOW, 10))).toBe(true);
  expect(nextLook(postpone(short, plusSeconds(NOW, 3600)))).toBe(plusSeconds(NOW, 10));
});

test("the counts add up to the total", () => {
  const some = [planned, claimed, settle(claimed, 1, sent, NOW), cancel(planned, "expired")];
  expect(countDeliveries(some)).toEqual({
    total: 4,
    planned: 1,
    claimed: 1,
    sent: 1,
    cancelled: 1,
    failed: 0,
    uncertain: 0,
  });
});

type Event =
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "take" | "expire" | "cancel" | "postpone" | "give-up" }
  | { readonly kind: "reply"; readonly which: number; readonly outcome: AttemptOutcome };

const outcomes: readonly AttemptOutcome[] = [
  sent,
  { kind: "unknown", detail: "502" },
  { kind: "throttled", retryAfterSeconds: 1 },
  { kind: "not-sent", detail: "412" },
  { kind: "refused", reason: "disabled-by-admin" },
  { kind: "refused", reason: "blocked-by-user" },
];

const events = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Event>({ kind: "take" }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("reply" as const),
        which: fc.nat(3),
        outcome: fc.constantFrom(...outcomes),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(1, 60, 130, 4000) }),
    },
    { weight: 1, arbitrary: fc.constantFrom<Event>({ kind: "expire" }, { kind: "cancel" }, { kind: "postpone" }) },
    { weight: 1, arbitrary: fc.constant<Event>({ kind: "give-up" }) },
  ),
  { maxLength: 40 },
);

test("whatever the order of events, a card that has arrived or may have arrived is the only one, and is never said to have failed", () => {
  fc.assert(
    fc.property(events, (happened) => {
      let delivery = planned;
      let now = NOW;
      /** Attempts without a reply yet, and those whose end is known. */
      const open: number[] = [];
      const ended: { readonly attempt: number; readonly outcome: AttemptOutcome }[] = [];
      for (const event of happened) {
        switch (event.kind) {
          case "wait":
            now = plusSeconds(now, event.seconds);
            break;
          case "take": {
            const taken = claim(delivery, now);
            if (taken) open.push((delivery = taken).attempt);
            break;
          }
          case "reply": {
            // A reply may be told twice; it then says the same.
            const again = ended[event.which];
            const [attempt] = open.splice(event.which % Math.max(1, open.length), 1);
            if (attempt !== undefined) ended.push({ attempt, outcome: event.outcome });
            const told = attempt === undefined ? again : ended.at(-1);
            if (told) delivery = settle(delivery, told.attempt, told.outcome, now);
            break;
          }
          case "expire":
            delivery = expireLease(delivery, now);
            break;
          case "cancel":
            delivery = cancel(delivery, "not-relevant");
            break;
          case "postpone":
            delivery = postpone(delivery, plusSeconds(now, 30));
            break;
          case "give-up":
            delivery = giveUp(delivery, "not-in-teams");
            break;
        }
        const arrived = ended.filter(({ outcome }) => outcome.kind === "sent").length;
        const perhaps = ended.filter(({ outcome }) => outcome.kind === "unknown").length + open.length;
        expect(arrived + perhaps).toBeLessThanOrEqual(1);
        expect(delivery.state === "sent").toBe(arrived === 1);
        if (perhaps === 1) expect(["claimed", "uncertain"]).toContain(delivery.state);
      }
    }),
    { numRuns: 2000 },
  );
});
