import { Refusal } from "../../../../../bot/domain/refusal";
import { DEFAULT_CALENDARS } from "../../../../../bot/domain/placement/calendars";
import { makeKeepRoundsGoing } from "../../../../../bot/usecases/evaluation/round/keep-rounds-going";
import { aContact, aPlacement, aUnit } from "../../../../support/evaluation";
import { evaluationWorld, type EvaluationWorld } from "../../../../support/evaluation-world";

let world: EvaluationWorld;
let closed: string[];
let tick: () => Promise<unknown>;

beforeEach(async () => {
  world = await evaluationWorld();
  world.people = [aContact("eva@kommun.example")];
  world.records = [
    aUnit(),
    aPlacement({ key: "5", supervisors: [] }),
    aPlacement({ key: "6", period: 6, start: "2024-10-07", end: "2024-11-08", supervisors: [] }),
  ];
  closed = [];
  tick = makeKeepRoundsGoing({
    ...world,
    calendars: DEFAULT_CALENDARS,
    startsByClock: true,
    closeRound: (term) => Promise.resolve(closed.push(term)),
  });
});

function postedOn(day: string): number {
  return world.posted.filter((each) => each.at.startsWith(day)).length;
}

test("a whole term on the clock: each period's evaluations on their day, two reminders each, and the closing", async () => {
  for (let day = 0; closed.length === 0; day += 1) {
    world.goTo(new Date(Date.parse("2024-10-01T09:00:30.000Z") + day * 86_400_000).toISOString());
    await tick();
  }
  expect(world.posted.map(({ at }) => at.slice(0, 10))).toEqual([
    "2024-10-03", // Thursday of period 5's last week
    "2024-10-07", // day 3 is a Sunday: moved to Monday
    "2024-10-11",
    "2024-11-07",
    "2024-11-11",
    "2024-11-15",
  ]);
  expect(world.clock.now().slice(0, 10)).toBe("2024-11-22");
  expect(world.posted.map((each) => each.request.isReminder)).toEqual([false, true, true, false, true, true]);
  expect(closed).toEqual(["HT2024"]);
});

test("a service that is started again in the middle sends nothing twice", async () => {
  world.goTo("2024-10-03T08:00:30.000Z");
  await tick();
  const again = makeKeepRoundsGoing({
    ...world,
    calendars: DEFAULT_CALENDARS,
    startsByClock: true,
    closeRound: (term) => Promise.resolve(closed.push(term)),
  });
  world.goTo("2024-10-03T08:01:00.000Z");
  await again();
  expect(postedOn("2024-10-03")).toBe(1);
});

test("the clock starts nothing before the first period is due, at night, or when nobody is to be asked", async () => {
  for (const instant of ["2024-10-03T07:59:00.000Z", "2024-10-03T20:00:00.000Z", "2024-10-05T10:00:00.000Z"]) {
    world.goTo(instant);
    await tick();
    expect(await world.rounds.get("HT2024")).toBeNull();
  }
  world.records = [];
  world.goTo("2024-10-07T10:00:00.000Z");
  await tick();
  expect(await world.rounds.get("HT2024")).toBeNull();
});

test("where starting is left to people, the clock starts nothing", async () => {
  const byHand = makeKeepRoundsGoing({
    ...world,
    calendars: DEFAULT_CALENDARS,
    startsByClock: false,
    closeRound: (term) => Promise.resolve(closed.push(term)),
  });
  world.goTo("2024-10-03T08:00:30.000Z");
  await byHand();
  expect(await world.rounds.get("HT2024")).toBeNull();
});

test("placements that are imported while the round runs join it within a minute", async () => {
  world.goTo("2024-10-03T08:00:30.000Z");
  await tick();
  world.records.push(aPlacement({ key: "7", supervisors: [], studentEmail: "lo@elev.example" }));
  world.wait(60);
  await tick();
  expect(world.posted.map((each) => each.to)).toEqual(["kim@elev.example", "lo@elev.example"]);
});

test("a round that is called off gets its cards turned into notices", async () => {
  world.records = [aUnit(), aPlacement({ studentEmail: null })];
  world.goTo("2024-10-03T08:00:30.000Z");
  await tick();
  await world.cancelRound("HT2024");
  world.wait(60);
  await tick();
  expect(world.notices).toHaveLength(1);
});

test("a paused round is not closed by the clock, and has time to send the rest when it goes on", async () => {
  world.goTo("2024-10-03T07:00:00.000Z");
  await world.start();
  await world.pauseRound("HT2024");
  world.goTo("2025-01-15T09:00:00.000Z");
  await tick();
  expect(closed).toEqual([]);
  await world.resumeRound("HT2024");
  await tick();
  expect(closed).toEqual([]);
  expect(world.posted).toHaveLength(2);
  expect((await world.rounds.get("HT2024"))!.value.closesAt).toBe("2025-01-29T23:00:00.000Z");
});

test("a step that fails is told, and keeps no other from being taken", async () => {
  world.goTo("2024-10-03T08:00:30.000Z");
  await world.start();
  const failing = makeKeepRoundsGoing({
    ...world,
    calendars: DEFAULT_CALENDARS,
    startsByClock: false,
    addNewInvitations: () => Promise.reject(new Error("the register is away")),
    closeRound: (term) => Promise.resolve(closed.push(term)),
  });
  await expect(failing()).rejects.toThrow("the register is away");
  expect(world.posted).toHaveLength(1);
});

test("a start that fails because the storage is away is tried again at the next look, the same day", async () => {
  let tries = 0;
  const look = makeKeepRoundsGoing({
    ...world,
    calendars: DEFAULT_CALENDARS,
    startsByClock: true,
    startRound: (order) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Refusal("storage-unreachable")) : world.startRound(order);
    },
    closeRound: (term) => Promise.resolve(closed.push(term)),
  });
  world.goTo("2024-10-03T08:00:30.000Z");
  await expect(look()).rejects.toThrow(Refusal);
  expect(await world.rounds.get("HT2024")).toBeNull();
  await look();
  expect((await world.rounds.get("HT2024"))?.value.state).toBe("running");
});
