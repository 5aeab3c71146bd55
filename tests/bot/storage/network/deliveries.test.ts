import { newDelivery } from "../../../../bot/domain/network/delivery/delivery-states";
import type { About } from "../../../../bot/domain/network/delivery/delivery";
import { openDeliveries } from "../../../../bot/storage/network/deliveries";
import { openFollowers } from "../../../../bot/storage/network/followers";
import { openProactiveDays } from "../../../../bot/storage/network/proactive-days";
import type { DeliveryEraser, DeliveryStore } from "../../../../bot/usecases/network/delivery/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";

const POST: About = { kind: "post", id: "p/1 å#?" };
const NOW = "2026-03-02T09:00:00.000Z";

function some(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) =>
    newDelivery({ about: POST, contactKey: `tenant|${from + index}`, dueAt: NOW, expiresAt: null }),
  );
}

async function rows(store: DeliveryStore) {
  const all = [];
  for await (const read of store.of(POST)) all.push(read);
  return all;
}

let store: DeliveryStore & DeliveryEraser;
beforeEach(async () => {
  store = await openDeliveries(testTables(), uniquePrefix());
});

test("people are added once, whoever adds them and however often", async () => {
  expect(await store.addMissing(POST, some(150))).toBe(150);
  expect(await store.addMissing(POST, some(150, 100))).toBe(100);
  const [one, other] = await Promise.all([
    store.addMissing(POST, some(120, 250)),
    store.addMissing(POST, some(120, 250)),
  ]);
  expect(one + other).toBe(120);
  expect(await rows(store)).toHaveLength(370);
});

test("a delivery comes back as it was saved, and of two who change it one does", async () => {
  await store.addMissing(POST, some(1));
  const read = (await store.get(POST, "tenant|0"))!;
  expect(read.value).toEqual(some(1)[0]);
  const changes = (["sent", "failed"] as const).map((state) => store.replace(read, { ...read.value, state }));
  expect((await Promise.all(changes)).filter(Boolean)).toHaveLength(1);
  expect(await store.get(POST, "tenant|1")).toBeNull();
});

test("an order is on the list until it is closed, and not closed by somebody who has read an older one", async () => {
  const order = { about: POST, toPlan: [], lookAt: NOW };
  expect(await store.open(order)).toBe(true);
  expect(await store.open(order)).toBe(false);
  const read = (await store.openOrder(POST))!;
  expect(await store.replaceOrder(read, { ...order, lookAt: "2026-03-03T06:00:00.000Z" })).toBe(true);
  expect(await store.close(read)).toBe(false);
  const [current] = await store.openOrders();
  expect(current!.value.lookAt).toBe("2026-03-03T06:00:00.000Z");
  expect(await store.close(current!)).toBe(true);
  expect(await store.openOrders()).toEqual([]);
});

test("an order for 2,000 people is one row that comes back whole", async () => {
  const contactKeys = Array.from(
    { length: 2000 },
    (_, index) => `${"0".repeat(36)}|${String(index).padStart(36, "å")}`,
  );
  const order = { about: POST, toPlan: [{ contactKeys, dueAt: NOW, expiresAt: null }], lookAt: NOW };
  expect(await store.open(order)).toBe(true);
  expect((await store.openOrder(POST))!.value).toEqual(order);
});

test("a day is somebody's once: the same thing may ask again, another may not, and an evaluation always has it", async () => {
  const days = await openProactiveDays(testTables(), uniquePrefix());
  const other: About = { kind: "meeting", id: "m1" };
  expect(await days.take("2026-03-02", "tenant|anna", POST)).toBe(true);
  expect(await days.take("2026-03-02", "tenant|anna", POST)).toBe(true);
  expect(await days.take("2026-03-02", "tenant|anna", other)).toBe(false);
  expect(await days.take("2026-03-03", "tenant|anna", other)).toBe(true);
  await days.markEvaluation("2026-03-02", "tenant|anna");
  await days.markEvaluation("2026-03-02", "tenant|bo");
  expect(await days.take("2026-03-02", "tenant|anna", POST)).toBe(false);
  expect(await days.marked("2026-03-02")).toEqual(
    new Map([
      ["tenant|anna", "evaluation"],
      ["tenant|bo", "evaluation"],
    ]),
  );
  await days.removeBefore("2026-03-03");
  expect((await days.marked("2026-03-02")).size).toBe(0);
  expect(await days.marked("2026-03-03")).toEqual(new Map([["tenant|anna", "meeting m1"]]));
});

test("who has unfollowed is remembered until they follow again", async () => {
  const followers = await openFollowers(testTables(), uniquePrefix());
  await followers.unfollow("tenant|anna", NOW);
  await followers.unfollow("tenant|anna", NOW);
  expect(await followers.unfollowed()).toEqual(new Set(["tenant|anna"]));
  expect(await followers.isUnfollowed("tenant|anna")).toBe(true);
  await followers.follow("tenant|anna");
  await followers.follow("tenant|anna");
  expect(await followers.isUnfollowed("tenant|anna")).toBe(false);
});

test("everything about a thing and its occasions can be forgotten, and nothing else goes with it", async () => {
  const about = (kind: About["kind"], id: string): About => ({ kind, id });
  const gone = [about("meeting", "m-1"), about("meeting", "m-1.reminder.2026-03-02"), about("meeting", "m-1.seat.3")];
  const kept = [about("meeting", "m-10"), about("meeting", "m-1-"), about("meeting", "m"), about("post", "m-1")];
  for (const each of [...gone, ...kept]) {
    await store.open({ about: each, toPlan: [], lookAt: NOW });
    await store.addMissing(each, [newDelivery({ about: each, contactKey: "tenant|1", dueAt: NOW, expiresAt: null })]);
  }
  await store.forget(about("meeting", "m-1"));
  const left = async (each: About) => [await store.openOrder(each), await store.get(each, "tenant|1")].map(Boolean);
  for (const each of gone) expect([each.id, await left(each)]).toEqual([each.id, [false, false]]);
  for (const each of kept) expect([each.id, await left(each)]).toEqual([each.id, [true, true]]);
});
