import type { SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, sentAs } from "../../../../support/evaluation-world";
import { roundOf, supervisorCounts } from "../../../../support/running-round";

const UNKNOWN: SendOutcome = { kind: "unknown", detail: "502" };

test("a card tells what it is about, and the QR button that there are students to show it to", async () => {
  const world = await roundOf(2);
  await world.sendDue();
  expect(world.posted).toHaveLength(2);
  expect(world.posted[0]!.request).toMatchObject({
    attempt: 1,
    questionnaire: { id: "APL-H", version: 1 },
    term: "HT2024",
    period: "5",
    unitName: "Laröd vårdboende",
    lastDay: "2024-10-17",
    isReminder: false,
    studentsToShowQr: 2,
  });
});

test("a student with an address gets a personal link by mail, of which only a hash is kept", async () => {
  const world = await evaluationWorld();
  world.records = [aUnit(), aPlacement({ supervisors: [] })];
  await world.start();
  await world.sendDue();
  const [mail] = world.posted;
  expect(mail).toMatchObject({ to: "kim@elev.example", request: { studentsToShowQr: 0 } });
  const [, linkId, secret] = /^https:\/\/handledarnat\.example\/e\/#([\w-]{22})\.([\w-]{22})$/.exec(mail!.link!)!;
  const link = (await world.links.get(linkId!))!;
  expect(JSON.stringify(link)).not.toContain(secret);
});

test("the first three go one at a time and the others four at once at most", async () => {
  const world = await roundOf(30);
  let under = 0;
  const together: number[] = [];
  world.reply = async () => {
    under += 1;
    together.push(under);
    await new Promise((resolve) => setImmediate(resolve));
    under -= 1;
    return sentAs(world.posted.length);
  };
  await world.sendDue();
  expect(together.slice(0, 3)).toEqual([1, 1, 1]);
  expect(Math.max(...together)).toBeLessThanOrEqual(4);
  expect(await supervisorCounts(world)).toMatchObject({ sent: 30 });
});

test("a second pass sends nothing twice, and passes at the same moment neither", async () => {
  const world = await roundOf(12);
  await Promise.all([world.sendDue(), world.sendDue()]);
  await world.sendDue();
  expect(world.posted).toHaveLength(12);
  expect(new Set(world.posted.map((each) => each.to)).size).toBe(12);
});

test("students who answer by QR count as sent when a supervisor of their unit and period has the card", async () => {
  const world = await roundOf(2);
  world.reply = ({ to }) => (to.endsWith("h0") ? sentAs(1) : { kind: "refused", reason: "blocked-by-user" });
  await world.sendDue();
  expect((await world.showRoundStatus("HT2024")).byRole).toMatchObject({
    student: { planned: 2, sent: 2 },
    supervisor: { planned: 2, sent: 1, failed: 1 },
  });
});

test("when no supervisor of the unit can get the card, the QR students cannot be reached either", async () => {
  const world = await roundOf(2);
  world.reply = () => ({ kind: "refused", reason: "app-removed" });
  await world.sendDue();
  const { byRole, unreachable } = await world.showRoundStatus("HT2024");
  expect(byRole.student).toMatchObject({ planned: 2, failed: 2 });
  expect(unreachable.map((each) => each.reason)).toEqual(["student-without-address", "app-removed"]);
  expect(world.people.every((contact) => contact.unreachableSince !== null)).toBe(true);
});

describe("when Teams asks us to slow down", () => {
  test("nobody is sent to before the time is out, and nothing is lost", async () => {
    const world = await roundOf(10);
    let asked = 0;
    world.reply = () => (asked++ === 4 ? { kind: "throttled", retryAfterSeconds: 30 } : sentAs(asked));
    await world.sendDue();
    const told = Date.parse(world.posted[4]!.at);
    const before = world.posted.length;
    await world.sendDue();
    expect(world.posted).toHaveLength(before);
    world.wait(31);
    await world.sendDue();
    const after = world.posted.slice(before).map((each) => Date.parse(each.at));
    expect(Math.min(...after) - told).toBeGreaterThanOrEqual(30_000);
    expect(await supervisorCounts(world)).toMatchObject({ sent: 10, uncertain: 0 });
  });
});

describe("when nobody knows what became of a card", () => {
  test("three unclear replies within ten seconds stop the sending, not the round", async () => {
    const world = await roundOf(40);
    world.reply = () => UNKNOWN;
    await world.sendDue();
    expect(world.posted).toHaveLength(3);
    expect(await supervisorCounts(world)).toMatchObject({ uncertain: 3, pending: 37 });
    expect(await world.showRoundStatus("HT2024")).toMatchObject({ state: "running" });
  });

  test("after a minute one is tried, and when it works the rest follow", async () => {
    const world = await roundOf(12);
    let works = false;
    let asked = 0;
    world.reply = () => (works || asked++ > 0 ? (works ? sentAs(asked) : UNKNOWN) : sentAs(0));
    await world.sendDue();
    const before = world.posted.length;
    world.wait(61);
    await world.sendDue();
    expect(world.posted).toHaveLength(before + 1);
    works = true;
    world.wait(200);
    await world.sendDue();
    await world.sendDue();
    expect(await supervisorCounts(world)).toMatchObject({ pending: 0, posting: 0 });
    expect(new Set(world.posted.map((each) => each.to)).size).toBe(world.posted.length);
  });

  test("the card is held until the next sending hours after eighteen hours, then followed up once as a reminder", async () => {
    const world = await roundOf(1);
    world.reply = () => UNKNOWN;
    await world.sendDue();
    world.wait(17 * 3600);
    await world.sendDue();
    expect(world.posted).toHaveLength(1);
    world.goTo("2024-10-04T06:00:01.000Z"); // Friday 08:00
    await world.sendDue();
    expect(world.posted).toHaveLength(2);
    expect(world.posted[1]!.request).toMatchObject({ isReminder: true, attempt: 2 });
    world.goTo("2024-10-10T08:00:00.000Z");
    await world.sendDue();
    expect(world.posted).toHaveLength(2);
    expect(await supervisorCounts(world)).toMatchObject({ uncertain: 1 });
  });

  test("a message that throws is such a card, and the bug is told", async () => {
    const world = await roundOf(1);
    world.reply = () => Promise.reject(new Error("no template"));
    await world.sendDue();
    expect(await supervisorCounts(world)).toMatchObject({ uncertain: 1 });
    expect(world.bugs).toHaveLength(1);
  });
});

describe("when the process dies while posting", () => {
  test("the invitation is uncertain after two minutes, and nobody is sent to twice", async () => {
    const world = await roundOf(1);
    const [supervisor] = (await world.all()).filter((each) => each.role === "supervisor");
    const read = (await world.invitations.get("HT2024", supervisor!.id))!;
    await world.invitations.replace(read, { ...read.value, state: "posting", attempt: 1, postedAt: world.clock.now() });
    world.wait(119);
    await world.settleUncertain();
    expect(await supervisorCounts(world)).toMatchObject({ posting: 1 });
    world.wait(1);
    expect(await world.settleUncertain()).toEqual({ becameUncertain: 1 });
    await world.sendDue();
    expect(world.posted).toEqual([]);
    expect(await supervisorCounts(world)).toMatchObject({ uncertain: 1 });
  });
});

describe("a round pauses by itself", () => {
  test("when the first three cards are refused alike", async () => {
    const world = await roundOf(20);
    world.reply = () => ({ kind: "refused", reason: "card-refused" });
    await world.sendDue();
    expect(world.posted).toHaveLength(3);
    expect(await world.showRoundStatus("HT2024")).toMatchObject({
      state: "paused",
      pausedBecause: "too-many-failures",
    });
  });

  test("when more than five of the last fifty fail alike, and goes on when a person says so", async () => {
    const world = await roundOf(30);
    world.reply = ({ to }) =>
      Number(/\d+$/.exec(to)![0]) % 2 ? { kind: "refused", reason: "blocked-by-user" } : sentAs(world.posted.length);
    await world.sendDue();
    const paused = await world.showRoundStatus("HT2024");
    expect(paused.state).toBe("paused");
    expect(paused.byRole.supervisor.failed).toBeGreaterThan(5);
    expect(paused.byRole.supervisor.failed).toBeLessThan(10);
    world.reply = () => sentAs(world.posted.length);
    await world.resumeRound("HT2024");
    await world.sendDue();
    expect(await supervisorCounts(world)).toMatchObject({ pending: 0 });
  });

  test("with its own reason when an administrator has blocked the app, and tries those again an hour later", async () => {
    const world = await roundOf(5);
    world.reply = () => ({ kind: "refused", reason: "disabled-by-admin" });
    await world.sendDue();
    expect(await world.showRoundStatus("HT2024")).toMatchObject({
      state: "paused",
      pausedBecause: "disabled-by-admin",
    });
    expect(await supervisorCounts(world)).toMatchObject({ pending: 5 });
    world.reply = () => sentAs(world.posted.length);
    await world.resumeRound("HT2024");
    await world.sendDue();
    expect(await supervisorCounts(world)).toMatchObject({ sent: 2, pending: 3 });
    world.wait(3600);
    await world.sendDue();
    expect(await supervisorCounts(world)).toMatchObject({ sent: 5 });
  });
});

test("a pause is seen within a second of sending", async () => {
  const world = await roundOf(60);
  let pausedAt = 0;
  world.reply = async () => {
    if (world.posted.length === 10) {
      await world.pauseRound("HT2024");
      pausedAt = Date.parse(world.clock.now());
    }
    return sentAs(world.posted.length);
  };
  await world.sendDue();
  const late = world.posted.filter((each) => Date.parse(each.at) > pausedAt + 1000);
  expect(late.length).toBeLessThanOrEqual(4);
  expect(world.posted.length).toBeLessThan(30);
});

test("the clock sends nothing at night: a service that was down since ten waits until the morning", async () => {
  const world = await roundOf(1);
  world.goTo("2024-10-03T20:00:00.000Z");
  await world.sendDue();
  expect(world.posted).toEqual([]);
  world.goTo("2024-10-04T06:00:00.000Z");
  await world.sendDue();
  expect(world.posted).toHaveLength(1);
  expect((await world.rounds.get("HT2024"))!.value.closesAt).toBe("2024-10-18T22:00:00.000Z");
});
