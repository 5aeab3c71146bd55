import type { SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld } from "../../../../support/evaluation-world";
import { roundOf, supervisorCounts } from "../../../../support/running-round";

const UNKNOWN: SendOutcome = { kind: "unknown", detail: "502" };

test("reminders go on day 3 and 8 to those who have not answered, and no more", async () => {
  const world = await roundOf(2);
  await world.sendDue();
  const [first] = (await world.all()).filter((each) => each.role === "supervisor");
  const read = (await world.invitations.get("HT2024", first!.id))!;
  await world.invitations.replace(read, { ...read.value, state: "answered", nextReminderAt: null });
  world.posted.length = 0;
  const days: string[] = [];
  for (let day = 4; day <= 17; day += 1) {
    world.goTo(`2024-10-${String(day).padStart(2, "0")}T08:00:01.000Z`);
    const { sent } = await world.sendReminders();
    if (sent > 0) days.push(`${day} October: ${sent}`);
    await world.sendReminders();
  }
  expect(days).toEqual(["7 October: 1", "11 October: 1"]);
  expect(world.posted.every((each) => each.request.isReminder)).toBe(true);
});

test("reminders that nobody knows about are not repeated, and one that was not sent is", async () => {
  const world = await roundOf(1);
  await world.sendDue();
  world.goTo("2024-10-07T08:00:01.000Z");
  world.reply = () => ({ kind: "not-sent", detail: "ECONNREFUSED" });
  await world.sendReminders();
  world.reply = () => UNKNOWN;
  world.wait(16 * 60);
  await world.sendReminders();
  world.wait(16 * 60);
  await world.sendReminders();
  expect(world.posted).toHaveLength(3);
  expect(await supervisorCounts(world)).toMatchObject({ sent: 1 });
});

test("reminders by mail carry a new link to the same invitation, and the old link has ended", async () => {
  const world = await evaluationWorld();
  world.records = [aUnit(), aPlacement({ supervisors: [] })];
  await world.start();
  await world.sendDue();
  world.goTo("2024-10-07T08:00:01.000Z");
  await world.sendReminders();
  const opened = world.posted.map(({ link }) => {
    const [, linkId, secret] = /\/e\/#([\w-]{22})\.([\w-]{22})$/.exec(link!)!;
    return world.openEvaluation({ kind: "link", linkId: linkId!, secret: secret! });
  });
  expect((await Promise.all(opened)).map(({ kind }) => kind)).toEqual(["not-valid", "open"]);
});
