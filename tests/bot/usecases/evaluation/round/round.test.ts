import { Refusal } from "../../../../../bot/domain/refusal";
import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../../support/evaluation-world";

const EVA = aContact("eva@kommun.example");
let world: EvaluationWorld;

/** Eva at Laröd with three students: one in Teams, one with an address, one without. */
beforeEach(async () => {
  world = await evaluationWorld();
  world.people = [EVA, aContact("kim@kommun.example")];
  world.records = [
    aUnit(),
    aPlacement({ key: "1", studentEmail: "kim@kommun.example" }),
    aPlacement({ key: "2", studentEmail: "lo@elev.example" }),
    aPlacement({ key: "3", studentEmail: null }),
  ];
});

async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.reason : String(error);
}

test("a plan has the counts that a start gives, and writes nothing", async () => {
  const plan = await world.planRound("HT2024");
  expect(plan).toMatchObject({ state: "not-started", invitations: { planned: 4, pending: 4 } });
  expect(await world.rounds.get("HT2024")).toBeNull();
  const started = await world.start();
  expect(started).toMatchObject({
    state: "running",
    invitations: plan.invitations,
    byRoute: { card: 2, link: 1, qr: 1 },
  });
  expect(await world.showRoundStatus("HT2024")).toEqual(started);
});

test("a second start is refused and doubles nothing, also when two start at the same moment", async () => {
  const both = await Promise.allSettled([world.start(), world.start()]);
  expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await refusal(world.start())).toBe("round-already-started");
  expect(await world.all()).toHaveLength(4);
});

test("a term without placements gives nobody to ask", async () => {
  world.records = [aUnit()];
  expect(await refusal(world.start())).toBe("nothing-to-ask");
  expect(await world.rounds.get("HT2024")).toBeNull();
});

test("what needs a round says when there is none", async () => {
  for (const act of [world.pauseRound, world.resumeRound, world.cancelRound, world.showRoundStatus]) {
    expect(await refusal(act("HT2024"))).toBe("round-not-found");
  }
});

test("a round that the clock starts at night goes out in the morning", async () => {
  world.goTo("2024-10-04T20:00:00.000Z"); // Friday 22:00
  await world.startRound({ term: "HT2024", by: "clock", everythingNow: false });
  expect(new Set((await world.all()).map((each) => each.dueAt))).toEqual(new Set(["2024-10-07T06:00:00.000Z"]));
});

test("pausing stops sending and resuming goes on; both can be pressed twice", async () => {
  await world.start();
  await world.pauseRound("HT2024");
  await world.pauseRound("HT2024");
  await world.sendDue();
  expect(world.posted).toEqual([]);
  await world.resumeRound("HT2024");
  await world.resumeRound("HT2024");
  await world.sendDue();
  expect(world.posted).toHaveLength(3);
});

test("calling a round off withdraws what waits and what was sent, turns the cards into a notice, and is final", async () => {
  await world.start();
  await world.sendDue();
  await world.cancelRound("HT2024");
  await world.cancelRound("HT2024");
  expect(await world.showRoundStatus("HT2024")).toMatchObject({
    state: "cancelled",
    invitations: { planned: 4, cancelled: 4 },
  });
  await world.withdrawCards("HT2024");
  await world.withdrawCards("HT2024");
  expect(world.notices).toHaveLength(2);
  expect(await refusal(world.resumeRound("HT2024"))).toBe("round-wrong-state");
  expect(await refusal(world.start())).toBe("round-already-started");
});

test("a round that is called off keeps no answers, for nobody may use them", async () => {
  await world.start();
  await world.sendDue();
  const [, linkId, secret] = /\/e\/#([\w-]{22})\.([\w-]{22})$/.exec(world.posted.find((each) => each.link)!.link!)!;
  const link = { kind: "link", linkId: linkId!, secret: secret! } as const;
  expect(await world.recordAnswer(link, { P1: "5" })).toMatchObject({ kind: "saved" });
  expect(await world.answers.all("HT2024")).toHaveLength(1);
  await world.cancelRound("HT2024");
  expect(await world.answers.all("HT2024")).toEqual([]);
  expect(await world.recordAnswer(link, { P1: "5" })).toMatchObject({ kind: "closed" });
});

test("everything ordered now goes out now, also when the clockwork finds the round before all of it is written", async () => {
  const periodSix = aPlacement({
    key: "6",
    period: 6,
    start: "2024-10-14",
    end: "2024-11-08",
    studentEmail: "mo@elev.example",
  });
  world.records.push(periodSix);
  world.meanwhile = async () => void (await world.addNewInvitations("HT2024"));
  await world.startRound({ term: "HT2024", by: "hand", everythingNow: true });
  const now = world.clock.now();
  expect((await world.all()).filter(({ dueAt }) => dueAt > now)).toEqual([]);
  expect((await world.all()).every(({ closesAt }) => closesAt <= "2024-10-17T22:00:00.000Z")).toBe(true);
});

describe("while a round runs", () => {
  test("placements that are imported later join it, and nothing happens the second time", async () => {
    await world.start();
    world.records.push(aPlacement({ key: "4", studentEmail: "alex@elev.example" }));
    expect(await world.addNewInvitations("HT2024")).toEqual({ added: 1, changed: 0, withdrawn: 0 });
    expect(await world.addNewInvitations("HT2024")).toEqual({ added: 0, changed: 0, withdrawn: 0 });
    await world.sendDue();
    expect(world.posted.map((each) => each.to)).toContain("alex@elev.example");
  });

  test("a placement that is not held any more leaves it, and is asked again when it is held after all", async () => {
    await world.start();
    const records = world.records;
    world.records = records.filter((record) => record.key !== "2");
    expect(await world.addNewInvitations("HT2024")).toMatchObject({ withdrawn: 1 });
    world.records = records;
    expect(await world.addNewInvitations("HT2024")).toMatchObject({ changed: 1 });
    await world.sendDue();
    expect(world.posted).toHaveLength(3);
  });

  test("a supervisor who turns up in Teams after the start is asked after all, and the QR students with her", async () => {
    world.people = [];
    const before = await world.start();
    expect(before.unreachable).toEqual([
      { role: "student", reason: "student-without-address", count: 1, remedy: "print-qr" },
      { role: "supervisor", reason: "supervisor-not-in-teams", count: 1, remedy: "add-to-team" },
    ]);
    world.people = [EVA];
    expect(await world.addNewInvitations("HT2024")).toMatchObject({ added: 0, changed: 1, withdrawn: 0 });
    await world.sendDue();
    const after = await world.showRoundStatus("HT2024");
    expect(after).toMatchObject({ invitations: { planned: 4, sent: 4, failed: 0 }, unreachable: [] });
  });

  test("somebody who has left Teams before the card went is counted as out of reach, not forgotten", async () => {
    await world.start();
    world.people = world.people.filter((contact) => contact !== EVA);
    await world.sendDue();
    const { invitations, unreachable } = await world.showRoundStatus("HT2024");
    expect(invitations).toMatchObject({ planned: 4, sent: 2, failed: 2 });
    expect(unreachable.map((each) => each.reason)).toEqual(["student-without-address", "app-removed"]);
  });
});

test("a term whose round is closed cannot be started again, and is told so", async () => {
  await world.start();
  const read = (await world.rounds.get("HT2024"))!;
  await world.rounds.replace(read, { ...read.value, state: "closed" });
  expect(await refusal(world.start())).toBe("round-already-closed");
});
