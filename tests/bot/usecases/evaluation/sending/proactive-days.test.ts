import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, sentAs, type EvaluationWorld } from "../../../../support/evaluation-world";

const EVA = aContact("eva@kommun.example");

let world: EvaluationWorld;
beforeEach(async () => {
  world = await evaluationWorld();
  world.records = [aUnit(), aPlacement()];
  world.people = [EVA];
  await world.start();
});

test("whoever gets an evaluation's card has had the day's card; a student's mail takes nobody's day (S46)", async () => {
  await world.sendDue();
  expect(world.posted).toHaveLength(2);
  expect(world.markedDays).toEqual([`2024-10-03 ${EVA.key}`]);
});

test("a reminder takes the day too", async () => {
  await world.sendDue();
  world.goTo("2024-10-07T08:00:00.000Z");
  await world.sendReminders();
  expect(world.markedDays).toEqual([`2024-10-03 ${EVA.key}`, `2024-10-07 ${EVA.key}`]);
});

test("the card is on its way before the day has been taken", async () => {
  let take: () => void = () => undefined;
  world.markDay = () => new Promise((resolve) => (take = resolve));
  world.reply = ({ link }) => {
    if (link === null) setImmediate(() => take());
    return sentAs(1);
  };
  await world.sendDue();
  expect((await world.all()).map(({ state }) => state)).toEqual(["sent", "sent"]);
});

test("an evaluation goes out when the day cannot be taken, and that is told", async () => {
  world.markDay = () => Promise.reject(new Error("the storage is away"));
  await world.sendDue();
  expect((await world.all()).map(({ state }) => state)).toEqual(["sent", "sent"]);
  expect(world.bugs).toHaveLength(1);
});

test("evaluations that are going out say so, and nothing says so afterwards", async () => {
  const seen: boolean[] = [];
  world.reply = () => {
    seen.push(world.cards.isSending());
    return sentAs(1);
  };
  await world.sendDue();
  expect(seen).toEqual([true, true]);
  expect(world.cards.isSending()).toBe(false);
});
