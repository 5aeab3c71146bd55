import { setTimeout as pause } from "node:timers/promises";
import { aPerson, TENANT, type Person } from "../../../../support/connector/people";
import type { ScriptedReply } from "../../../../support/connector/scripted-reply";
import { deliveryWorld, POST, type DeliveryWorld } from "../../../../support/delivery-world";
import { mortal, opensTimes } from "../../../../support/mortal";
import { startTeamsService, type TeamsService } from "../../../../support/teams-service";

const PEOPLE = 24;

let teams: TeamsService;
let world: DeliveryWorld;
let people: readonly Person[];
let contactKeys: readonly string[];

beforeEach(async () => {
  teams = await startTeamsService({ contacts: { rememberConversation: () => Promise.resolve() } });
  world = await deliveryWorld();
  people = Array.from({ length: PEOPLE }, (_, number) => aPerson(number));
  teams.connector.addPeople(...people);
  world.people = people.map((person) => ({
    key: `${TENANT}|${person.aadObjectId}`,
    tenantId: TENANT,
    aadObjectId: person.aadObjectId,
    teamsUserId: person.teamsUserId,
    serviceUrl: teams.connector.serviceUrl,
    userPrincipalName: null,
    email: null,
    conversationId: null,
    reachedBy: "team-roster",
    unreachableSince: null,
  }));
  contactKeys = world.people.map(({ key }) => key);
});
afterEach(() => teams.stop());

/** Passes until nothing is left; whatever asks to wait gets its time. */
async function deliverAll(process = world.newProcess({ chats: teams.app.chats })): Promise<void> {
  for (let pass = 0; pass < 30 && (await world.deliveries.openOrders()).length > 0; pass += 1) {
    await process.deliverDue();
    world.wait(130);
  }
}

/** What people see, and what the rows say of it: nobody sees two cards, and nobody is forgotten. */
async function expectHonest(): Promise<void> {
  const all = new Map((await world.all()).map(({ contactKey, state }) => [contactKey, state]));
  const wrong = people.filter((person, index) => {
    const cards = teams.connector.shownTo(person).length;
    const state = all.get(contactKeys[index]!);
    if (state === "sent") return cards !== 1;
    return state !== "uncertain" || cards > 1;
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
}

test("a connector that says 429, 502, drops connections and is slow: everybody gets one card or is uncertain, nobody two", async () => {
  const moods: readonly ScriptedReply[] = [
    { status: 429, headers: { "retry-after": "2" } },
    { status: 502 },
    { status: 502, deliver: true },
    { then: "reset" },
    { then: "reset", deliver: true },
    { status: 201, delayMs: 40 },
    { status: 412 },
  ];
  let turn = 0;
  teams.connector.decide((call) =>
    call.kind === "post" && turn++ % 3 === 0 ? moods[((turn / 3) % moods.length) | 0] : undefined,
  );
  await world.orderDeliveries({ about: POST, contactKeys });
  await deliverAll();
  await expectHonest();
  const states = (await world.all()).map(({ state }) => state);
  expect(states.filter((state) => state === "uncertain").length).toBeGreaterThan(0);
  expect(states.filter((state) => state === "sent").length).toBeGreaterThan(PEOPLE / 2);
});

test("429 makes everybody wait as long as Teams asks", async () => {
  teams.connector.replyNext("post", { status: 429, headers: { "retry-after": "30" } });
  const process = world.newProcess({ chats: teams.app.chats });
  await world.orderDeliveries({ about: POST, contactKeys });
  await process.deliverDue();
  const posts = teams.connector.callsOf("post").length;
  expect(posts).toBeLessThanOrEqual(4);
  world.wait(20);
  await process.deliverDue();
  expect(teams.connector.callsOf("post")).toHaveLength(posts);
  await deliverAll(process);
  await expectHonest();
  expect((await world.all()).every(({ state }) => state === "sent")).toBe(true);
});

test.each([3, 30, 61])(
  "a process that dies at its storage call %i and is started again repeats and loses nothing",
  async (calls) => {
    await world.orderDeliveries({ about: POST, contactKeys });
    const gate = opensTimes(calls);
    const dying = world.newProcess({
      chats: teams.app.chats,
      deliveries: mortal(world.deliveries, gate),
      days: mortal(world.days, gate),
      followers: mortal(world.followers, gate),
    });
    void dying.deliverDue();
    let [before, after] = [-1, teams.connector.calls.length];
    while (before !== after) {
      await pause(150);
      [before, after] = [after, teams.connector.calls.length];
    }
    world.wait(130);
    await deliverAll();
    await expectHonest();
    // At most what was under way at once.
    expect((await world.all()).filter(({ state }) => state === "uncertain").length).toBeLessThanOrEqual(4);
  },
);
