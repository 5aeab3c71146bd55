import type { Actor } from "../../../../../bot/domain/access/actor";
import { makeReadDelivered } from "../../../../../bot/usecases/network/delivery/read-delivered";
import { makeShowDeliveries } from "../../../../../bot/usecases/network/delivery/show-deliveries";
import { anActor, HR } from "../../../../support/actors";
import { deliveryWorld, POST } from "../../../../support/delivery-world";
import { simulatedDeliveries } from "../../../../support/simulated-deliveries";

const AUTHOR: Actor = { ...anActor({ leadIn: ["Norr"] }), id: "author" };
const OTHER: Actor = { ...anActor({ leadIn: ["Norr"] }), id: "other" };

async function afterSending() {
  const world = await deliveryWorld(simulatedDeliveries());
  const contactKeys = world.addPeople(3);
  const sources = {
    post: {
      messageFor: () => Promise.resolve({ kind: "greeting" } as const),
      authorOf: (id: string) => Promise.resolve(id === POST.id ? "author" : null),
    },
  };
  world.reply = () =>
    world.posted.length === 1
      ? { kind: "unknown", detail: "502" }
      : { kind: "sent", conversationId: "c", activityId: "a" };
  await world.orderDeliveries({ about: POST, contactKeys });
  await world.deliverDue();
  return { world, contactKeys, sources, showDeliveries: makeShowDeliveries({ ...world, sources }) };
}

test("HR and the author see how far the cards have come, in counts and nobody's name", async () => {
  const { showDeliveries, contactKeys } = await afterSending();
  for (const actor of [HR, AUTHOR]) {
    const progress = await showDeliveries(actor, POST);
    expect(progress).toEqual({
      ...POST,
      counts: { total: 3, planned: 0, claimed: 0, sent: 2, uncertain: 1, failed: 0, cancelled: 0 },
    });
    expect(contactKeys.filter((key) => JSON.stringify(progress).includes(key))).toEqual([]);
  }
});

test("nobody else sees it, and of what nobody wrote only HR sees that nothing was sent", async () => {
  const { showDeliveries } = await afterSending();
  await expect(showDeliveries(OTHER, POST)).rejects.toThrow("not-allowed");
  await expect(showDeliveries(AUTHOR, { kind: "post", id: "p2" })).rejects.toThrow("not-allowed");
  await expect(showDeliveries(AUTHOR, { kind: "welcome", id: "p1" })).rejects.toThrow("not-allowed");
  expect((await showDeliveries(HR, { kind: "post", id: "p2" })).counts.total).toBe(0);
});

test("what somebody was sent can be shown to them again, and to nobody else", async () => {
  const { world, contactKeys, sources } = await afterSending();
  const readDelivered = makeReadDelivered({ ...world, sources });
  expect(await readDelivered(POST, contactKeys[0]!)).toEqual({ kind: "greeting" });
  expect(await readDelivered(POST, "tenant|somebody-else")).toBeNull();
  expect(await readDelivered({ kind: "meeting", id: "p1" }, contactKeys[0]!)).toBeNull();
});
