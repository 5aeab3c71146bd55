import type { Round } from "../../../../../bot/domain/evaluation/round";
import { makeWatchRounds } from "../../../../../bot/usecases/evaluation/round/watch-rounds";

function aWatch() {
  const world = { version: "1", attempts: 0, passes: 0, now: "2024-10-07T08:00:00.000Z", fails: false };
  const watch = makeWatchRounds({
    rounds: { all: async () => [{ value: { term: "HT2024" } as Round, version: world.version }] },
    clock: { now: () => world.now },
    keepRoundsGoing: async () => {
      world.passes += 1;
      if (world.fails) throw new Error("storage is away");
      return { attempts: world.attempts };
    },
  });
  return { world, watch };
}

test("while messages are going out every look is a pass", async () => {
  const { world, watch } = aWatch();
  world.attempts = 40;
  await watch();
  await watch();
  expect(world.passes).toBe(2);
});

test("after a pass with nothing to send the next one comes ten seconds later", async () => {
  const { world, watch } = aWatch();
  await watch();
  world.now = "2024-10-07T08:00:09.000Z";
  await watch();
  expect(world.passes).toBe(1);
  world.now = "2024-10-07T08:00:10.000Z";
  await watch();
  expect(world.passes).toBe(2);
});

test("a round that somebody starts, pauses or resumes is seen at once", async () => {
  const { world, watch } = aWatch();
  await watch();
  world.version = "2";
  await watch();
  expect(world.passes).toBe(2);
});

test("a pass that failed is tried again at the next look", async () => {
  const { world, watch } = aWatch();
  world.fails = true;
  await expect(watch()).rejects.toThrow();
  await expect(watch()).rejects.toThrow();
  expect(world.passes).toBe(2);
});
