import { openMeetings } from "../../../../../bot/storage/network/meetings";
import type { OrderDeliveries } from "../../../../../bot/usecases/network/delivery/ports";
import { makeKeepMeetings } from "../../../../../bot/usecases/network/meeting/keep-meetings";
import { lineOf } from "../../../../../bot/usecases/network/meeting/meeting-line";
import { makePostCards } from "../../../../../bot/usecases/network/meeting/post-cards";
import type { MeetingCard, MeetingRoom, MeetingStore } from "../../../../../bot/usecases/network/meeting/ports";
import type { ShowInChats } from "../../../../../bot/usecases/network/meeting/show-in-chats";
import { makeTellPeople } from "../../../../../bot/usecases/network/meeting/tell-people";
import { testTables, uniquePrefix } from "../../../../support/azurite";
import { aMeeting, aSignUp } from "../../../../support/meetings";

const CHANNEL = { tenantId: "t", channelId: "19:kanal@thread.tacv2", serviceUrl: "https://x.example/" };
const planned: MeetingCard = { channel: CHANNEL, state: "planned", thread: null, postedAt: null };

let meetings: MeetingStore;
let now: string;
let posts: number;
let replaced: number;
let orders: string[];
let forgotten: string[];
let errors: unknown[];
let settled: Promise<void>[];
const clock = { now: () => now };

beforeEach(async () => {
  meetings = await openMeetings(testTables(), uniquePrefix());
  now = "2026-03-02T08:00:00.000Z";
  [posts, replaced, orders, forgotten, errors, settled] = [0, 0, [], [], [], []];
});

/** A process: what it remembers is gone with it. */
function aProcess(change: Partial<MeetingStore> = {}, showInChats: ShowInChats = () => Promise.resolve()) {
  const deps = { meetings: { ...meetings, ...change }, clock };
  const orderDeliveries: OrderDeliveries = ({ about, contactKeys }) => {
    orders.push(...contactKeys.map((key) => `${about.id} ${key}`));
    return Promise.resolve({ added: contactKeys.length });
  };
  const channels = {
    start: () => {
      posts += 1;
      return Promise.resolve({ kind: "sent", conversationId: "c", activityId: "a" } as const);
    },
    replace: () => Promise.resolve(void (replaced += 1)),
  };
  return makeKeepMeetings({
    ...deps,
    postCards: makePostCards({ ...deps, channels }),
    tellPeople: makeTellPeople({
      ...deps,
      orderDeliveries,
      deliveries: { forget: ({ id }) => Promise.resolve(void forgotten.push(id)) },
      findAreaSupervisors: () => Promise.resolve([]),
      findManagers: () => Promise.resolve(["t|chef"]),
      showInChats,
      inBackground: (work) => void settled.push(work.catch(() => undefined)),
    }),
    report: (error) => errors.push(error),
  });
}

async function given(room: Partial<MeetingRoom>): Promise<string> {
  const whole = { meeting: aMeeting(), signUps: [], cards: [], ...room };
  await meetings.create(whole);
  await meetings.putLine(lineOf(whole, "2026-03-01T08:00:00.000Z"));
  return whole.meeting.id;
}

test("a stop between ordering the reminders and noting it orders the same ones again, which the delivery gives nobody twice", async () => {
  await given({ signUps: [aSignUp(1), aSignUp(2)] });
  now = "2026-03-28T07:00:00.000Z";
  const stopped = aProcess({ change: () => Promise.reject(new Error("The process has stopped.")) });
  await stopped.keepMeetings();
  expect(errors).toHaveLength(1);
  const before = orders.filter((one) => one.includes(".reminder."));
  expect(before).toHaveLength(2);
  orders = [];
  const { keepMeetings } = aProcess();
  await keepMeetings();
  const reminders = orders.filter((one) => one.includes(".reminder."));
  expect(reminders).toEqual(before);
  orders = [];
  now = "2026-03-28T07:30:00.000Z";
  await keepMeetings();
  await aProcess().keepMeetings();
  expect(orders).toEqual([]);
});

test("a stop while invitations are drawn anew draws them anew at the next start, and a turn meanwhile begins nothing", async () => {
  const id = await given({ meeting: aMeeting({ sequence: 1, toldSequence: 0 }), signUps: [aSignUp(1)] });
  const told = async () => (await meetings.get(id))?.meeting.toldSequence;
  let drawn = 0;
  const stopped = aProcess({}, () => {
    drawn += 1;
    return Promise.reject(new Error("The process has stopped."));
  });
  await stopped.keepMeetings();
  await Promise.all(settled);
  expect([drawn, await told()]).toEqual([1, 0]);
  let end = (): void => undefined;
  const { keepMeetings, nudge } = aProcess({}, () => {
    drawn += 1;
    return new Promise((resolve) => (end = resolve));
  });
  for (let turn = 0; turn < 2; turn++) {
    nudge(id);
    await keepMeetings();
  }
  expect([drawn, await told()]).toEqual([2, 0]);
  end();
  await Promise.all(settled);
  expect([drawn, await told()]).toEqual([2, 1]);
});

test("a card whose post was under way at a stop is not posted again, since it may have arrived", async () => {
  const id = await given({ cards: [{ ...planned, state: "posting", postedAt: "2026-03-02T07:59:00.000Z" }] });
  await aProcess().keepMeetings();
  expect((await meetings.get(id))?.cards[0]?.state).toBe("posting");
  now = "2026-03-02T08:15:00.000Z";
  await aProcess().keepMeetings();
  expect((await meetings.get(id))?.cards[0]?.state).toBe("uncertain");
  expect(posts).toBe(0);
});

test("two processes that find the same card to post, post it once", async () => {
  await given({ cards: [planned] });
  await Promise.all([aProcess().keepMeetings(), aProcess().keepMeetings()]);
  expect(posts).toBe(1);
});

test("one meeting that cannot be kept keeps no other from being", async () => {
  const first = await given({});
  const second = "Zyxwvutsrqponmlkjihgfe";
  await given({ meeting: aMeeting({ id: second }), cards: [planned] });
  await aProcess({
    get: (id) => (id === first ? Promise.reject(new Error("no")) : meetings.get(id)),
  }).keepMeetings();
  expect([errors.length, posts]).toEqual([1, 1]);
});

test("with nothing to do the list is read once a minute and no meeting is opened", async () => {
  await given({});
  let opened = 0;
  let listed = 0;
  const { keepMeetings } = aProcess({
    get: (id) => meetings.get(id).finally(() => (opened += 1)),
    lines: () => meetings.lines().finally(() => (listed += 1)),
  });
  await keepMeetings();
  const atStart = opened;
  for (let second = 2; second < 60; second += 2) {
    now = `2026-03-02T08:00:${String(second).padStart(2, "0")}.000Z`;
    await keepMeetings();
  }
  expect([opened - atStart, listed]).toEqual([0, 1]);
});

test("after a stop a card that everybody sees is put right once, and then only when something has changed", async () => {
  const thread = { conversationId: "c", activityId: "a", serviceUrl: CHANNEL.serviceUrl };
  const id = await given({ cards: [{ ...planned, state: "posted", thread }] });
  const { keepMeetings, nudge } = aProcess();
  await keepMeetings();
  now = "2026-03-02T08:20:00.000Z";
  nudge(id);
  await keepMeetings();
  expect(replaced).toBe(1);
  await meetings.change(id, () => ({ change: { signUps: [aSignUp(1)] }, result: null }));
  nudge(id);
  await keepMeetings();
  expect(replaced).toBe(2);
});

test("thirty days after a meeting nobody's name is left, nor who got a card about it", async () => {
  const id = await given({ signUps: [aSignUp(1)], meeting: aMeeting({ state: "held" }) });
  now = "2026-04-28T12:59:00.000Z";
  await aProcess().keepMeetings();
  expect([(await meetings.get(id))?.signUps.length, forgotten]).toEqual([1, []]);
  now = "2026-04-28T13:15:00.000Z";
  await aProcess().keepMeetings();
  expect([(await meetings.get(id))?.signUps, forgotten]).toEqual([[], [id]]);
  expect((await meetings.get(id))?.meeting.namesRemovedAt).toBe(now);
});
