import fc from "fast-check";
import type { SendOutcome } from "../../../../../bot/usecases/evaluation/ports";
import { deliveryWorld, type PostedCard } from "../../../../support/delivery-world";
import { sentAs } from "../../../../support/evaluation-world";
import { simulatedDeliveries } from "../../../../support/simulated-deliveries";

const PEOPLE = 25;
const THINGS = ["p1", "p2"].map((id) => ({ kind: "post", id }) as const);
const MORNINGS = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"].map((day) => `${day}T06:00:00.000Z`);

/** What a process does until it dies: so many storage calls; then nothing it calls ever comes back. */
const lives = fc.array(fc.nat(250), { minLength: 1, maxLength: 5 });
/** How Teams answers, one after the other and over again. */
const replies = fc.array(
  fc.constantFrom("sent", "sent", "sent", "sent", "throttled", "not-sent", "unknown", "late", "blocked"),
  { minLength: 5, maxLength: 40 },
);
const evaluated = fc.uniqueArray(fc.nat(PEOPLE - 1), { maxLength: 8 });

/**
 * Everything at once: processes that die at any storage call and are started again, two at a time, Teams in a bad mood,
 * people with an evaluation on the first day, two posts to everybody, and someone who orders again.
 */
async function simulate(given: {
  readonly lives: readonly number[];
  readonly replies: readonly string[];
  readonly evaluated: readonly number[];
}) {
  const tables = simulatedDeliveries(() => Promise.resolve());
  const world = await deliveryWorld(tables);
  const contactKeys = world.addPeople(PEOPLE);
  for (const index of given.evaluated) await world.days.markEvaluation("2026-03-02", contactKeys[index]!);
  /** Cards that arrived, or may have. */
  const perhaps: PostedCard[] = [];
  let turn = 0;
  world.reply = (posted): SendOutcome | Promise<SendOutcome> => {
    const mood = given.replies[turn++ % given.replies.length];
    if (mood === "throttled") return { kind: "throttled", retryAfterSeconds: 2 };
    if (mood === "not-sent") return { kind: "not-sent", detail: "412" };
    if (mood === "blocked") return { kind: "refused", reason: "blocked-by-user" };
    perhaps.push(posted);
    if (mood === "unknown") return { kind: "unknown", detail: "502" };
    return mood === "late" ? Promise.resolve(sentAs(turn)).finally(() => world.wait(3)) : sentAs(turn);
  };

  function mortal(calls: number) {
    let left = calls;
    return world.newProcess(
      tables.seenBy(() => (left-- > 0 ? Promise.resolve() : new Promise<never>(() => undefined))),
    );
  }

  for (const [index, morning] of MORNINGS.entries()) {
    world.goTo(morning);
    const life = given.lives[index % given.lives.length]!;
    for (const process of [mortal(life), mortal(life * 2)]) {
      void orderAll(process.orderDeliveries);
      void process.deliverDue();
      void process.deliverDue();
    }
    await untilNobodyMoves();
    world.wait(130);
    const living = world.newProcess();
    await orderAll(living.orderDeliveries);
    for (let pass = 0; pass < 40; pass += 1) {
      await living.deliverDue();
      if ((await world.deliveries.openOrders()).every(({ value }) => value.lookAt > `${morning.slice(0, 10)}T18`))
        break;
      world.wait(120);
    }
  }

  async function orderAll(order: (typeof world)["orderDeliveries"]): Promise<void> {
    for (const about of THINGS) await order({ about, contactKeys });
  }

  return { world, perhaps, contactKeys };
}

/** Long enough for everything that can still go on in a simulated process to have happened. */
async function untilNobodyMoves(): Promise<void> {
  for (let round = 0; round < 150; round += 1) await new Promise((resolve) => setImmediate(resolve));
}

test("processes die at any moment and Teams answers anything: nobody gets a card twice, nobody two on a day, nobody is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ lives, replies, evaluated }), async (given) => {
      const { world, perhaps, contactKeys } = await simulate(given);
      const keysOf = (name: (card: PostedCard) => string) => perhaps.map(name);
      const perThing = keysOf(({ to, about }) => `${about.id} ${to}`);
      expect(new Set(perThing).size).toBe(perThing.length);
      const perDay = keysOf(({ to, at }) => `${at.slice(0, 10)} ${to}`);
      expect(new Set(perDay).size).toBe(perDay.length);
      for (const index of given.evaluated) expect(perDay).not.toContain(`2026-03-02 ${contactKeys[index]}`);
      for (const about of THINGS) {
        const all = await world.all(about);
        expect(all).toHaveLength(PEOPLE);
        for (const { contactKey, state } of all) {
          expect(["sent", "uncertain", "failed"]).toContain(state);
          if (state === "sent") expect(perThing).toContain(`${about.id} ${contactKey}`);
          if (state === "failed") expect(perThing).not.toContain(`${about.id} ${contactKey}`);
        }
      }
      expect(await world.deliveries.openOrders()).toEqual([]);
      // That many are refused alike is told, and is nobody's bug.
      expect(world.bugs.filter((bug) => !String(bug).includes("refused alike"))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
