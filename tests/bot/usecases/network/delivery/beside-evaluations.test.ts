import { makeDeliverDue } from "../../../../../bot/usecases/network/delivery/deliver-due";
import { makeEvaluationsToday } from "../../../../../bot/usecases/network/delivery/evaluations-today";
import { makeOrderDeliveries } from "../../../../../bot/usecases/network/delivery/order-deliveries";
import { POST } from "../../../../support/delivery-world";
import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, sentAs } from "../../../../support/evaluation-world";
import { simulatedDeliveries } from "../../../../support/simulated-deliveries";
import { simulatedStores } from "../../../../support/simulated-stores";

/** Supervisors with an evaluation, and as many without. */
const EACH = 30;

/** A round and the network's post at once: one clock, one way out, one list of what people got and when. */
async function bothAtOnce() {
  const world = await evaluationWorld({}, { stores: simulatedStores() });
  const tables = simulatedDeliveries();
  const supervisors = Array.from({ length: EACH }, (_, index) => `h${index}@kommun.example`);
  const others = Array.from({ length: EACH }, (_, index) => `o${index}@kommun.example`);
  world.people = [...supervisors, ...others].map((email) => aContact(email));
  world.records = [
    aUnit(),
    ...supervisors.map((email, index) =>
      aPlacement({ key: String(index), studentEmail: null, supervisors: [{ name: null, email }] }),
    ),
  ];
  world.markDay = (day, contactKey) => tables.days.markEvaluation(day, contactKey);
  const cards: { readonly to: string; readonly kind: "evaluation" | "post"; readonly at: string }[] = [];
  world.reply = ({ to, at }) => {
    cards.push({ to, kind: "evaluation", at });
    return sentAs(cards.length);
  };
  const { clock } = world;
  const deliverDue = makeDeliverDue({
    ...tables,
    contacts: { all: () => Promise.resolve(world.people), markUnreachable: () => Promise.resolve() },
    sources: { post: { messageFor: () => Promise.resolve({ kind: "greeting" }) } },
    chats: {
      send({ key }) {
        cards.push({ to: key, kind: "post", at: clock.now() });
        return Promise.resolve(sentAs(cards.length));
      },
    },
    evaluationsToday: makeEvaluationsToday({ ...world, maxUnknown: 2 }),
    cards: world.cards,
    clock,
    concurrency: 4,
    isStopping: () => false,
    report: (error) => world.bugs.push(error),
  });
  const contactKeys = world.people.map(({ key }) => key);
  const order = makeOrderDeliveries({ ...tables, clock });
  return { world, cards, deliverDue, contactKeys, order: () => order({ about: POST, contactKeys }) };
}

test.each(["the network's", "the evaluations'"])(
  "a post on the day of the evaluations: whoever has one gets the post the next day, also when %s pass comes first (S46)",
  async (first) => {
    const { world, cards, deliverDue, contactKeys, order } = await bothAtOnce();
    await world.start();
    await order();
    if (first === "the network's") await deliverDue();
    await world.sendDue();
    await deliverDue();
    expect(cards.filter(({ kind }) => kind === "evaluation")).toHaveLength(EACH);
    expect(new Set(cards.map(({ to }) => to)).size).toBe(2 * EACH);
    expect(cards).toHaveLength(2 * EACH);

    world.goTo("2024-10-04T08:00:00.000Z");
    await world.sendDue();
    await deliverDue();
    const posts = cards.filter(({ kind }) => kind === "post").map(({ to }) => to);
    expect(posts.sort()).toEqual([...contactKeys].sort());
    expect(world.bugs).toEqual([]);
  },
);

test("evaluations that are going out go first", async () => {
  const { world, cards, deliverDue, order } = await bothAtOnce();
  await world.start();
  await order();
  await Promise.all([world.sendDue(), deliverDue()]);
  expect(cards.map(({ kind }) => kind)).toEqual(Array.from({ length: EACH }, () => "evaluation"));
  await deliverDue();
  expect(cards).toHaveLength(2 * EACH);
});

test("when Teams tells the evaluations to slow down, the network's cards wait too: there is one limit for the app", async () => {
  const { world, cards, deliverDue, order } = await bothAtOnce();
  await world.start();
  await order();
  world.reply = () => ({ kind: "throttled", retryAfterSeconds: 30 });
  await world.sendDue();
  world.wait(20);
  await deliverDue();
  expect(cards).toEqual([]);
  world.wait(10);
  await deliverDue();
  expect(cards).toHaveLength(EACH);
});
