import type { SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { deliveryWorld, POST, type DeliveryWorld } from "../../../../support/delivery-world";
import { sentAs } from "../../../../support/evaluation-world";
import { simulatedDeliveries } from "../../../../support/simulated-deliveries";

const REFUSED: SendOutcome = { kind: "refused", reason: "card-refused", status: 400 } as never;

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld(simulatedDeliveries());
});

test("when the first three are refused alike the rest waits an hour, nothing is lost, and then three more are tried", async () => {
  world.reply = () => REFUSED;
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(40) });
  await world.deliverDue();
  await world.deliverDue();
  expect([world.posted.length, world.bugs.length]).toEqual([3, 1]);
  expect((await world.all(POST)).filter(({ state }) => state === "planned")).toHaveLength(37);
  world.wait(3601);
  await world.deliverDue();
  expect(world.posted).toHaveLength(6);
  world.reply = () => sentAs(world.posted.length);
  world.wait(3601);
  await world.deliverDue();
  expect((await world.all(POST)).filter(({ state }) => state === "sent")).toHaveLength(34);
});

test("more than ten per cent of the last fifty refused alike stops that thing's cards, and no other's", async () => {
  const other = { kind: "post", id: "p2" } as const;
  world.reply = ({ about }) =>
    about.id === POST.id && world.posted.length % 4 === 0 ? REFUSED : sentAs(world.posted.length);
  const contactKeys = world.addPeople(80);
  await world.orderDeliveries({ about: POST, contactKeys: contactKeys.slice(0, 60) });
  await world.orderDeliveries({ about: other, contactKeys: contactKeys.slice(60) });
  await world.deliverDue();
  const failed = (await world.all(POST)).filter(({ state }) => state === "failed");
  // Six of fifty are more than ten per cent; what was under way beside the sixth has ended as it did.
  expect(failed.length).toBeGreaterThanOrEqual(6);
  expect(failed.length).toBeLessThan(12);
  expect((await world.all(POST)).filter(({ state }) => state === "planned").length).toBeGreaterThan(20);
  expect(new Set((await world.all(other)).map(({ state, reason }) => `${state} ${reason}`))).toEqual(
    new Set(["sent null"]),
  );
});

test("one who is refused among many stops nothing", async () => {
  world.reply = () => (world.posted.length === 2 ? REFUSED : sentAs(world.posted.length));
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(20) });
  await world.deliverDue();
  expect((await world.all(POST)).filter(({ state }) => state === "sent")).toHaveLength(19);
});
