import type { Invitation } from "../../../../../bot/domain/evaluation/invitation";
import type { Round } from "../../../../../bot/domain/evaluation/round";
import { makeEvaluationsToday } from "../../../../../bot/usecases/network/delivery/evaluations-today";
import { anInvitation } from "../../../../support/evaluation";
import { simulatedStores } from "../../../../support/simulated-stores";

const ROUND: Round = {
  term: "HT2024",
  state: "running",
  startedAt: "2024-10-01T08:00:00.000Z",
  startedBy: "hand",
  closesAt: "2024-12-01T08:00:00.000Z",
  closedAt: null,
  pausedBecause: null,
  secret: "s",
  finalCounts: null,
};
const THURSDAY_NINE = "2024-10-03T07:00:00.000Z";
const SATURDAY = "2024-10-05T09:00:00.000Z";

async function isFirst(changes: Partial<Invitation>, now: string, round: Partial<Round> = {}): Promise<boolean> {
  const { rounds, invitations } = simulatedStores();
  await rounds.create({ ...ROUND, ...round });
  await invitations.addMissing("HT2024", [anInvitation({ closesAt: "2024-12-01T08:00:00.000Z", ...changes })]);
  return (await makeEvaluationsToday({ rounds, invitations, maxUnknown: 1 })(now)).size > 0;
}

test.each<[string, Partial<Invitation>, string, boolean]>([
  ["a card that is due at ten", { dueAt: "2024-10-03T08:00:00.000Z" }, THURSDAY_NINE, true],
  ["a card that has waited since yesterday", { dueAt: "2024-10-02T08:00:00.000Z" }, THURSDAY_NINE, true],
  ["a card that is due tomorrow", { dueAt: "2024-10-04T08:00:00.000Z" }, THURSDAY_NINE, false],
  ["a card that waits for Monday", { dueAt: "2024-10-04T14:30:00.000Z" }, SATURDAY, false],
  ["a card ordered by hand this Saturday", { dueAt: "2024-10-05T08:59:00.000Z" }, SATURDAY, true],
  ["a reminder that is due today", { state: "sent", nextReminderAt: "2024-10-03T08:00:00.000Z" }, THURSDAY_NINE, true],
  ["a reminder for later", { state: "sent", nextReminderAt: "2024-10-08T08:00:00.000Z" }, THURSDAY_NINE, false],
  ["what has been answered", { state: "answered" }, THURSDAY_NINE, false],
  ["an uncertain card that a person decides about", { state: "uncertain", unknownCount: 1 }, THURSDAY_NINE, false],
  ["a mail", { route: { kind: "link", email: "kim@elev.example" } }, THURSDAY_NINE, false],
])("%s comes before the network's card: %j at %s is %s", async (_what, changes, now, expected) => {
  expect(await isFirst(changes, now)).toBe(expected);
});

test("a round that is paused keeps nobody's day", async () => {
  expect(await isFirst({}, THURSDAY_NINE)).toBe(true);
  expect(await isFirst({}, THURSDAY_NINE, { state: "paused" })).toBe(false);
});
