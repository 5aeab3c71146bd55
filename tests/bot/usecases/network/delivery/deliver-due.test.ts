import type { SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { makeUnfollow } from "../../../../../bot/usecases/network/delivery/unfollow";
import { deliveryWorld, POST, type DeliveryWorld } from "../../../../support/delivery-world";
import { sentAs } from "../../../../support/evaluation-world";
import { simulatedDeliveries } from "../../../../support/simulated-deliveries";

const EVENING = "2026-03-02T18:59:00.000Z";
const NIGHT = "2026-03-02T23:00:00.000Z";
const TUESDAY_SEVEN = "2026-03-03T06:00:00.000Z";

let world: DeliveryWorld;
beforeEach(async () => {
  world = await deliveryWorld(simulatedDeliveries());
});

async function states(about = POST): Promise<readonly string[]> {
  return (await world.all(about)).map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));
}

test.each([
  [400, "", () => simulatedDeliveries()],
  [60, " on real tables", () => undefined],
])(
  "one post reaches %i people once each%s, however often it is ordered and whoever sends",
  async (count, _where, stores) => {
    world = await deliveryWorld(stores());
    const contactKeys = world.addPeople(count);
    const some = contactKeys.slice(0, count / 4);
    expect(await world.orderDeliveries({ about: POST, contactKeys: some })).toEqual({ added: count / 4 });
    expect(await world.orderDeliveries({ about: POST, contactKeys })).toEqual({ added: (count / 4) * 3 });
    await Promise.all([world.deliverDue(), world.deliverDue(), world.newProcess().deliverDue()]);
    await world.deliverDue();
    expect(world.posted.map(({ to }) => to).sort()).toEqual([...contactKeys].sort());
    expect(new Set(await states())).toEqual(new Set(["sent"]));
    expect(await world.deliveries.openOrders()).toEqual([]);
    expect(world.bugs).toEqual([]);
  },
);

test("whoever is ordered to again after everything has been sent gets nothing more", async () => {
  const contactKeys = world.addPeople(2);
  await world.orderDeliveries({ about: POST, contactKeys });
  await world.deliverDue();
  expect(await world.orderDeliveries({ about: POST, contactKeys })).toEqual({ added: 0 });
  await world.deliverDue();
  expect(world.posted).toHaveLength(2);
  expect(await world.deliveries.openOrders()).toEqual([]);
});

test("cards go out at the pace that the way out takes", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(21) });
  const begun = Date.parse(world.clock.now());
  await world.deliverDue();
  expect(Date.parse(world.clock.now()) - begun).toBeGreaterThanOrEqual(2000);
});

test("nothing goes out between 20 and 07, and a pass that is under way at 20 goes on in the morning (S46)", async () => {
  world.goTo(EVENING);
  world.reply = () => (world.wait(60), sentAs(1));
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(8) });
  await world.deliverDue();
  expect(world.posted).toHaveLength(1);
  world.reply = () => sentAs(1);
  world.goTo(NIGHT);
  await world.deliverDue();
  expect(world.posted).toHaveLength(1);
  world.goTo(TUESDAY_SEVEN);
  await world.deliverDue();
  expect(world.posted).toHaveLength(8);
  expect(new Set(await states())).toEqual(new Set(["sent"]));
});

test("an order for later waits until then", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(1), notBefore: "2026-03-02T10:00:00.000Z" });
  await world.deliverDue();
  expect(world.posted).toEqual([]);
  world.goTo("2026-03-02T10:00:00.000Z");
  await world.deliverDue();
  expect(world.posted).toHaveLength(1);
});

test("of two posts on one day a person gets one, and the other the next morning (S46)", async () => {
  const [anna, bo] = world.addPeople(2);
  const second = { kind: "post", id: "p2" } as const;
  await world.orderDeliveries({ about: POST, contactKeys: [anna!] });
  await world.orderDeliveries({ about: second, contactKeys: [anna!, bo!] });
  await world.deliverDue();
  expect(world.posted.map(({ to }) => to).sort()).toEqual([anna, bo].sort());
  world.wait(3600);
  await world.deliverDue();
  expect(world.posted).toHaveLength(2);
  world.goTo(TUESDAY_SEVEN);
  await world.deliverDue();
  expect(world.posted).toHaveLength(3);
  expect(world.posted.filter(({ to, about }) => to === anna && about.id === "p2")).toHaveLength(1);
});

test("whoever has had an evaluation today, or is waiting for one, gets the network's card tomorrow (S46)", async () => {
  const [anna, bo, cecilia] = world.addPeople(3);
  await world.days.markEvaluation("2026-03-02", anna!);
  world.evaluatedToday = new Set([bo!]);
  await world.orderDeliveries({ about: POST, contactKeys: [anna!, bo!, cecilia!] });
  await world.deliverDue();
  expect(world.posted.map(({ to }) => to)).toEqual([cecilia]);
  world.evaluatedToday = new Set();
  world.goTo(TUESDAY_SEVEN);
  await world.deliverDue();
  expect(world.posted.map(({ to }) => to).sort()).toEqual([anna, bo, cecilia].sort());
});

test("an evaluation that takes the day at the last moment goes first", async () => {
  const [anna] = world.addPeople(1);
  await world.orderDeliveries({ about: POST, contactKeys: [anna!] });
  world.messageFor = async () => {
    await world.days.markEvaluation("2026-03-02", anna!);
    return { kind: "greeting" };
  };
  await world.deliverDue();
  expect(world.posted).toEqual([]);
  expect(await world.all()).toMatchObject([{ state: "planned", dueAt: TUESDAY_SEVEN }]);
});

test("nothing is sent while evaluations are going out, nor when the service is about to end", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(20) });
  world.evaluationsAreSending = true;
  await world.deliverDue();
  expect(world.posted).toEqual([]);
  world.evaluationsAreSending = false;
  world.reply = () => ((world.isStopping = world.posted.length >= 5), sentAs(1));
  await world.deliverDue();
  expect(world.posted.length).toBeLessThan(10);
  world.isStopping = false;
  world.reply = () => sentAs(1);
  await world.newProcess().deliverDue();
  expect(new Set(world.posted.map(({ to }) => to)).size).toBe(20);
  expect(world.posted).toHaveLength(20);
});

test("whoever has unfollowed gets no more of the network's cards", async () => {
  const [anna, bo] = world.addPeople(2);
  await makeUnfollow({ followers: world.followers, clock: world.clock })(anna!);
  await world.orderDeliveries({ about: POST, contactKeys: [anna!, bo!] });
  await world.deliverDue();
  expect(world.posted.map(({ to }) => to)).toEqual([bo]);
  expect(await states()).toEqual(["cancelled: unfollowed", "sent"]);
});

test("what was withdrawn, came too late or is for somebody out of reach is not sent, and says why", async () => {
  const [anna, bo, cecilia] = world.addPeople(3);
  world.people = world.people.filter(({ key }) => key !== cecilia);
  world.messageFor = (_about, key) => Promise.resolve(key === anna ? null : { kind: "greeting" });
  await world.orderDeliveries({ about: POST, contactKeys: [anna!, cecilia!] });
  await world.orderDeliveries({ about: POST, contactKeys: [bo!], expiresAt: "2026-03-02T09:00:01.000Z" });
  world.wait(1);
  await world.deliverDue();
  expect(world.posted).toEqual([]);
  expect(await states()).toEqual(["cancelled: not-relevant", "failed: not-in-teams", "cancelled: expired"]);
  expect(await world.deliveries.openOrders()).toEqual([]);
});

test("whoever has blocked or removed the app is not written to again", async () => {
  const [anna, bo] = world.addPeople(2);
  const reasons = { [anna!]: "blocked-by-user", [bo!]: "app-removed" } as const;
  world.reply = ({ to }) => ({ kind: "refused", reason: reasons[to]! });
  await world.orderDeliveries({ about: POST, contactKeys: [anna!, bo!] });
  await world.deliverDue();
  expect(world.unreachable.sort()).toEqual([anna, bo].sort());
  expect(await states()).toEqual(["failed: blocked-by-user", "failed: app-removed"]);
});

test.each<[string, SendOutcome]>([
  ["told to slow down", { kind: "throttled", retryAfterSeconds: 5 }],
  ["that certainly did not go out", { kind: "not-sent", detail: "412" }],
])("a card %s is sent again the same day", async (_name, outcome) => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(1) });
  world.reply = () => (world.posted.length === 1 ? outcome : sentAs(1));
  await world.deliverDue();
  expect(await states()).toEqual(["planned"]);
  world.wait(10);
  await world.deliverDue();
  expect(await states()).toEqual(["sent"]);
  expect(world.posted).toHaveLength(2);
});

test("a card that nobody knows the end of is never sent again", async () => {
  await world.orderDeliveries({ about: POST, contactKeys: world.addPeople(1) });
  world.reply = () => ({ kind: "unknown", detail: "502" });
  for (const seconds of [0, 60, 3600, 86_400, 86_400]) {
    world.wait(seconds);
    await world.deliverDue();
  }
  expect(world.posted).toHaveLength(1);
  expect(await states()).toEqual(["uncertain"]);
  expect(await world.deliveries.openOrders()).toEqual([]);
});

test("a card that cannot be made is told as a bug, keeps nobody else waiting, and is tried again later", async () => {
  const [anna, bo] = world.addPeople(2);
  world.messageFor = (_about, key) =>
    key === anna ? Promise.reject(new Error("a bug")) : Promise.resolve({ kind: "greeting" });
  await world.orderDeliveries({ about: POST, contactKeys: [anna!, bo!] });
  await world.deliverDue();
  expect(await states()).toEqual(["planned", "sent"]);
  expect(world.bugs).toHaveLength(1);
  world.messageFor = () => Promise.resolve({ kind: "greeting" });
  world.wait(15 * 60);
  await world.deliverDue();
  expect(await states()).toEqual(["sent", "sent"]);
});

test("a kind that nobody makes cards of waits and is told as a bug", async () => {
  const about = { kind: "material", id: "m1" } as const;
  await world.orderDeliveries({ about, contactKeys: world.addPeople(1) });
  await world.deliverDue();
  expect(await states(about)).toEqual(["planned"]);
  expect(world.bugs).toHaveLength(1);
});
