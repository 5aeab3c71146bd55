import type { PlacementRecord } from "../../../../../bot/domain/placement/placement";
import type { InvitationStore, SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, sentAs } from "../../../../support/evaluation-world";

const REFUSED_CONNECTION: SendOutcome = { kind: "not-sent", detail: "ECONNREFUSED" };

/** A running round: each supervisor has a card, each student a mail. */
async function roundOf(people: number, options: Parameters<typeof evaluationWorld>[1] = {}) {
  const world = await evaluationWorld({}, options);
  const numbers = Array.from({ length: people }, (_, index) => index);
  world.people = numbers.map((index) => aContact(`h${index}@kommun.example`));
  world.records = [aUnit(), ...numbers.map(placement)];
  await world.start();
  return world;
}

function placement(index: number): PlacementRecord {
  return aPlacement({
    key: String(index),
    studentEmail: `p${index}@elev.example`,
    supervisors: [{ name: null, email: `h${index}@kommun.example` }],
  });
}

describe("without a mail server", () => {
  test("students wait, the status says how many, supervisors get their cards and the round goes on", async () => {
    const world = await roundOf(12);
    world.mailIsConfigured = false;
    for (let pass = 0; pass < 5; pass += 1) {
      await world.sendDue();
      world.wait(3600);
    }
    expect(await world.showRoundStatus("HT2024")).toMatchObject({
      state: "running",
      waitingForMail: 12,
      byRole: { student: { pending: 12 }, supervisor: { sent: 12 } },
    });
    world.goTo("2024-10-04T08:00:00.000Z");
    world.mailIsConfigured = true;
    await world.sendDue();
    expect(await world.showRoundStatus("HT2024")).toMatchObject({
      waitingForMail: 0,
      byRole: { student: { sent: 12 } },
    });
  });

  test("no links are made for mails that cannot go", async () => {
    const world = await roundOf(3);
    world.mailIsConfigured = false;
    await world.sendDue();
    await world.sendDue();
    const links: unknown[] = [];
    for await (const link of world.links.ofTerm("HT2024")) links.push(link);
    expect(links).toEqual([]);
  });
});

test("a connector that is down for twenty minutes costs nobody the card and needs no person", async () => {
  const world = await roundOf(30);
  let isDown = true;
  world.reply = ({ link }) => (isDown && link === null ? REFUSED_CONNECTION : sentAs(world.posted.length));
  for (let seconds = 0; seconds < 20 * 60; seconds += 10) {
    await world.sendDue();
    world.wait(10);
  }
  const status = await world.showRoundStatus("HT2024");
  expect(status).toMatchObject({ state: "running", byRole: { student: { sent: 30 }, supervisor: { pending: 30 } } });
  expect(world.posted.filter(({ link }) => link === null).length).toBeLessThan(12);
  isDown = false;
  for (let seconds = 0; seconds < 40 * 60; seconds += 60) {
    await world.sendDue();
    world.wait(60);
  }
  expect((await world.showRoundStatus("HT2024")).byRole.supervisor).toMatchObject({ sent: 30 });
});

test("storage that fails just when one card is tried after a break does not end the sending for good", async () => {
  let fails = false;
  const disturb = (store: InvitationStore): InvitationStore => ({
    ...store,
    replace: (read, invitation) =>
      fails ? Promise.reject(new Error("storage is away")) : store.replace(read, invitation),
  });
  const world = await roundOf(8, { disturb });
  let asked = 0;
  world.reply = () => (asked++ < 6 ? { kind: "unknown", detail: "502" } : sentAs(asked));
  await world.sendDue();
  world.wait(61);
  fails = true;
  await expect(world.sendDue()).rejects.toThrow("storage is away");
  fails = false;
  world.wait(120);
  await world.sendDue();
  expect((await world.showRoundStatus("HT2024")).invitations.pending).toBe(0);
});

test("an uncertain card that the settings hold for a person is never followed up", async () => {
  const world = await evaluationWorld({ onUncertain: "hold", holdSeconds: 60 });
  world.people = [aContact("h0@kommun.example")];
  world.records = [aUnit(), { ...placement(0), studentEmail: null }];
  await world.start();
  world.reply = () => ({ kind: "unknown", detail: "502" });
  for (let day = 3; day < 12; day += 1) {
    world.goTo(`2024-10-${String(day).padStart(2, "0")}T08:00:00.000Z`);
    await world.sendDue();
    await world.settleUncertain();
  }
  expect(world.posted).toHaveLength(1);
  expect((await world.showRoundStatus("HT2024")).byRole.supervisor).toMatchObject({ uncertain: 1 });
});

test("a service that is stopped in the middle of a round finishes the cards it has begun, and the next one sends the rest", async () => {
  const world = await roundOf(20);
  world.reply = () => {
    world.isStopping = world.posted.length >= 10;
    return sentAs(world.posted.length);
  };
  await world.sendDue();
  const { sent, posting, uncertain } = (await world.showRoundStatus("HT2024")).invitations;
  expect({ sent, posting, uncertain }).toEqual({ sent: world.posted.length, posting: 0, uncertain: 0 });
  expect(sent).toBeLessThan(20);
  world.reply = () => sentAs(world.posted.length);
  world.isStopping = false;
  await world.sendDue();
  expect(world.posted).toHaveLength(40);
});

test("a reminder takes the place of the card that it reminds of", async () => {
  const world = await roundOf(1);
  await world.sendDue();
  const card = (await world.all()).find((each) => each.role === "supervisor")!.card!;
  world.goTo("2024-10-07T08:00:01.000Z");
  await world.sendReminders();
  expect(world.notices).toEqual([card.activityId]);
});

test("a reminder that may not have arrived leaves the first card as it is", async () => {
  const world = await roundOf(1);
  await world.sendDue();
  world.goTo("2024-10-07T08:00:01.000Z");
  world.reply = () => ({ kind: "unknown", detail: "502" });
  await world.sendReminders();
  expect(world.notices).toEqual([]);
});
