import { setTimeout as sleep } from "node:timers/promises";
import { makeSchedule } from "../../../bot/service/schedule";

test("work that fails is logged and does not stop the others, and nothing runs after the stop", async () => {
  const logged: unknown[] = [];
  let turns = 0;
  const schedule = makeSchedule(
    [
      { name: "fails", everySeconds: 0.005, run: () => Promise.reject(new Error("no")) },
      { name: "counts", everySeconds: 0.005, run: async () => void (turns += 1) },
    ],
    (_level, event, fields) => logged.push([event, fields?.code]),
  );
  schedule.start();
  while (turns < 3) await sleep(5);
  await schedule.stop();
  const [turnsAtStop, loggedAtStop] = [turns, logged.length];
  await sleep(30);
  expect(turns).toBe(turnsAtStop);
  expect(logged).toHaveLength(loggedAtStop);
  expect(logged).toContainEqual(["scheduled-work-failed", "fails"]);
});

test("a stop waits for what is under way, and work never overlaps itself", async () => {
  let underWay = 0;
  let finished = 0;
  let most = 0;
  const schedule = makeSchedule(
    [
      {
        name: "slow",
        everySeconds: 0,
        run: async () => {
          most = Math.max(most, ++underWay);
          await sleep(20);
          underWay -= 1;
          finished += 1;
        },
      },
    ],
    () => undefined,
  );
  schedule.start();
  await sleep(50);
  await schedule.stop();
  expect(underWay).toBe(0);
  expect(most).toBe(1);
  expect(finished).toBeGreaterThan(0);
});
