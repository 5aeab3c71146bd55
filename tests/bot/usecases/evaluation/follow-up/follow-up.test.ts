import { makeMarkDelivered, makeSendAgain } from "../../../../../bot/usecases/evaluation/follow-up/decide-uncertain";
import {
  makeForecastReminders,
  makeOrderReminders,
} from "../../../../../bot/usecases/evaluation/follow-up/order-reminders";
import type { EvaluationWorld } from "../../../../support/evaluation-world";
import { sentAs } from "../../../../support/evaluation-world";
import { roundOf, supervisorCounts } from "../../../../support/running-round";

const TERM = "HT2024";

async function uncertainRound(settings: Parameters<typeof roundOf>[1]) {
  const world = await roundOf(1, settings);
  world.reply = () => ({ kind: "unknown", detail: "502" });
  await world.sendDue();
  world.reply = () => sentAs(world.posted.length);
  const { id } = (await world.all()).find((each) => each.state === "uncertain")!;
  return { world, id, sendAgain: makeSendAgain(world), markDelivered: makeMarkDelivered(world) };
}

describe.each(["hold", "resend"] as const)("an uncertain card, when uncertain ones are to %s", (onUncertain) => {
  test("is sent once more however many people order it, and at once", async () => {
    const { world, id, sendAgain } = await uncertainRound({ onUncertain });
    const orders = await Promise.all([sendAgain(TERM, id), sendAgain(TERM, id), sendAgain(TERM, id)]);
    expect(orders.map(({ outcome }) => outcome).sort()).toEqual(["already", "already", "done"]);
    await world.sendDue();
    await world.sendDue();
    expect(world.posted).toHaveLength(2);
    expect(world.posted[1]!.request.isReminder).toBe(true);
    expect(await supervisorCounts(world)).toMatchObject({ sent: 1, uncertain: 0 });
    expect(await sendAgain(TERM, id)).toEqual({ outcome: "settled", state: "sent" });
  });

  test("can be ordered again when nobody knows what became of the second one either", async () => {
    const { world, id, sendAgain } = await uncertainRound({ onUncertain });
    for (let order = 0; order < 3; order += 1) {
      world.wait(120);
      world.reply = () => ({ kind: "unknown", detail: "502" });
      expect(await sendAgain(TERM, id)).toEqual({ outcome: "done", state: "uncertain" });
      await world.sendDue();
    }
    expect(world.posted).toHaveLength(4);
    world.goTo("2024-10-09T08:00:00.000Z");
    await world.sendDue();
    expect(world.posted).toHaveLength(4);
  });

  test("that is called delivered is never sent again, and lets the students use its QR", async () => {
    const { world, id, markDelivered } = await uncertainRound({ onUncertain });
    expect(await markDelivered(TERM, id)).toEqual({ outcome: "done", state: "sent" });
    expect(await markDelivered(TERM, id)).toEqual({ outcome: "already", state: "sent" });
    expect((await world.showRoundStatus(TERM)).byRole.student).toMatchObject({ sent: 1 });
    world.goTo("2024-10-04T08:00:00.000Z");
    await world.sendDue();
    expect(world.posted).toHaveLength(1);
    world.goTo("2024-10-07T08:00:01.000Z");
    await world.sendReminders();
    expect(world.posted).toHaveLength(2);
  });

  test("waits for a paused round to go on", async () => {
    const { world, id, sendAgain } = await uncertainRound({ onUncertain });
    await world.pauseRound(TERM);
    await sendAgain(TERM, id);
    await world.sendDue();
    expect(world.posted).toHaveLength(1);
    await world.resumeRound(TERM);
    await world.sendDue();
    expect(world.posted).toHaveLength(2);
  });
});

test("somebody who is not in the round is told, and a cancelled round takes no decisions", async () => {
  const { world, id, sendAgain } = await uncertainRound({});
  await expect(sendAgain(TERM, "HT2024.nobody")).rejects.toMatchObject({ reason: "recipient-not-found" });
  await world.cancelRound(TERM);
  await expect(sendAgain(TERM, id)).rejects.toMatchObject({ reason: "round-wrong-state" });
});

test("whoever asks about a card is not told whether it has been answered", async () => {
  const { world, id, sendAgain, markDelivered } = await uncertainRound({});
  const decisionsIn = async (state: "sent" | "answered") => {
    const read = (await world.invitations.get(TERM, id))!;
    await world.invitations.replace(read, { ...read.value, state });
    return [await sendAgain(TERM, id), await markDelivered(TERM, id)];
  };
  expect(await decisionsIn("answered")).toEqual(await decisionsIn("sent"));
});

describe("reminders by hand", () => {
  async function answer(world: EvaluationWorld): Promise<void> {
    const { id } = (await world.all()).find((each) => each.role === "supervisor" && each.state === "sent")!;
    const read = (await world.invitations.get(TERM, id))!;
    await world.invitations.replace(read, { ...read.value, state: "answered", nextReminderAt: null });
  }

  test("go to those who have not answered, once, when the number that the person saw still holds", async () => {
    const world = await roundOf(3);
    const [forecast, order] = [makeForecastReminders(world), makeOrderReminders(world)];
    await world.sendDue();
    expect(await forecast(TERM)).toEqual({ count: 0, waitsUntil: null });
    world.goTo("2024-10-04T08:00:00.000Z");
    expect(await forecast(TERM)).toEqual({ count: 3, waitsUntil: null });
    await answer(world);
    await expect(order(TERM, 3)).rejects.toMatchObject({ reason: "count-changed", detail: { before: 3, now: 2 } });
    expect(await world.sendReminders()).toEqual({ sent: 0 });
    expect(await order(TERM, 2)).toEqual({ ordered: 2, waitsUntil: null });
    await expect(order(TERM, 2)).rejects.toMatchObject({ reason: "count-changed", detail: { before: 2, now: 0 } });
    await expect(order(TERM, 0)).rejects.toMatchObject({ reason: "nobody-to-remind" });
    expect(await world.sendReminders()).toEqual({ sent: 2 });
    expect(await world.sendReminders()).toEqual({ sent: 0 });
  });

  test("and by the clock are two in all, at least twenty hours apart", async () => {
    const world = await roundOf(1);
    const order = makeOrderReminders(world);
    await world.sendDue();
    const times: string[] = [];
    for (let hour = 0; hour < 14 * 24; hour += 1) {
      world.wait(3600);
      const { count } = await makeForecastReminders(world)(TERM);
      if (count > 0) await order(TERM, count);
      if ((await world.sendReminders()).sent > 0) times.push(world.clock.now());
    }
    expect(times).toHaveLength(2);
    expect(Date.parse(times[1]!) - Date.parse(times[0]!)).toBeGreaterThanOrEqual(20 * 3600_000);
  });

  test("two people who say yes at the same time remind nobody twice", async () => {
    const world = await roundOf(3);
    const order = makeOrderReminders(world);
    await world.sendDue();
    world.goTo("2024-10-04T08:00:00.000Z");
    const orders = await Promise.allSettled([order(TERM, 3), order(TERM, 3)]);
    expect(orders.some(({ status }) => status === "fulfilled")).toBe(true);
    await world.sendReminders();
    expect(world.posted).toHaveLength(6);
  });

  test("ordered on a Saturday go on Monday morning", async () => {
    const world = await roundOf(1);
    await world.sendDue();
    world.goTo("2024-10-05T10:00:00.000Z");
    const { waitsUntil } = await makeOrderReminders(world)(TERM, 1);
    expect(waitsUntil).toBe("2024-10-07T06:00:00.000Z");
    expect(await world.sendReminders()).toEqual({ sent: 0 });
    world.goTo("2024-10-07T06:00:01.000Z");
    expect(await world.sendReminders()).toEqual({ sent: 1 });
  });
});
