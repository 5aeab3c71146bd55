import type { SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { deliveryWorld, POST, type DeliveryWorld } from "../../../../support/delivery-world";
import { sentAs } from "../../../../support/evaluation-world";
import { simulatedDeliveries } from "../../../../support/simulated-deliveries";

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld(simulatedDeliveries());
});

async function states(about = POST): Promise<readonly string[]> {
  return (await world.all(about)).map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));
}

test("a process that slept between taking a card and posting it gives the card back", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(1) });
  const sleepy = world.newProcess({
    deliveries: {
      ...world.deliveries,
      replace: async (read, delivery) => {
        const isReplaced = await world.deliveries.replace(read, delivery);
        if (delivery.state === "claimed") world.wait(31);
        return isReplaced;
      },
    },
  });
  await sleepy.deliverDue();
  expect(world.posted).toEqual([]);
  expect(await world.all()).toMatchObject([{ state: "planned", attempt: 0 }]);
  await world.deliverDue();
  expect(world.posted).toHaveLength(1);
});

test("an order that stopped in the middle of being written down is completed by the next pass", async () => {
  const contactKeys = world.addPeople(5);
  const dying = world.newProcess({
    deliveries: { ...world.deliveries, addMissing: () => Promise.reject(new Error("the process ends")) },
  });
  await expect(dying.orderDeliveries({ about: POST, contactKeys })).rejects.toThrow("ends");
  expect(await world.all()).toEqual([]);
  await world.newProcess().deliverDue();
  expect(world.posted.map(({ to }) => to).sort()).toEqual([...contactKeys].sort());
});

test("orders for the same thing that stop in the middle, one after the other and during a pass, are all completed", async () => {
  const [anna, bo, cecilia] = world.addPeople(3);
  const dying = world.newProcess({
    deliveries: { ...world.deliveries, addMissing: () => Promise.reject(new Error("the process ends")) },
  });
  const orderAndDie = (contactKey: string) =>
    expect(dying.orderDeliveries({ about: POST, contactKeys: [contactKey] })).rejects.toThrow("ends");
  await world.orderDeliveries({ about: POST, contactKeys: [anna!] });
  world.reply = async () => {
    world.reply = () => sentAs(1);
    await orderAndDie(bo!);
    await orderAndDie(cecilia!);
    return sentAs(1);
  };
  await world.deliverDue();
  await world.newProcess().deliverDue();
  expect(world.posted.map(({ to }) => to).sort()).toEqual([anna, bo, cecilia].sort());
});

test("one pass runs at a time in a process: asked again meanwhile, it does nothing", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(5) });
  const first = world.deliverDue();
  expect(await world.deliverDue()).toEqual({ sent: 0, throttled: 0, "not-sent": 0, refused: 0, unknown: 0 });
  expect(world.posted).toEqual([]);
  expect((await first).sent).toBe(5);
});

test("a reply that comes after the lease, when the order has left the list, still brings the card back", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(1) });
  let answer: (outcome: SendOutcome) => void = () => undefined;
  world.reply = () => new Promise((resolve) => (answer = resolve));
  const slow = world.newProcess().deliverDue();
  while (world.posted.length === 0) await new Promise((resolve) => setImmediate(resolve));
  world.wait(121);
  await world.deliverDue();
  expect(await states()).toEqual(["uncertain"]);
  expect(await world.deliveries.openOrders()).toEqual([]);
  answer({ kind: "throttled", retryAfterSeconds: 1 });
  await slow;
  world.reply = () => sentAs(1);
  world.wait(2);
  await world.deliverDue();
  expect(await states()).toEqual(["sent"]);
});

test("with nothing to do a pass is one small read, and what is done is not looked through", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(3) });
  await world.deliverDue();
  const asked: string[] = [];
  const counting = world.newProcess({
    deliveries: new Proxy(world.deliveries, {
      get(target, name) {
        asked.push(String(name));
        return Reflect.get(target, name) as unknown;
      },
    }),
  });
  await counting.deliverDue();
  await counting.deliverDue();
  expect(asked).toEqual(["openOrders", "openOrders"]);
});
