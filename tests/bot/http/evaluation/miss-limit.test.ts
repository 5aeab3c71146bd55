import { makeMissLimit } from "../../../../bot/http/evaluation/miss-limit";

function limitAt(start: string) {
  const clock = { time: start, now: () => clock.time };
  return { clock, limit: makeMissLimit(clock) };
}

test("an address may miss ten times a minute, and the next minute it starts again", () => {
  const { clock, limit } = limitAt("2024-10-04T08:00:00.000Z");
  for (let miss = 1; miss <= 10; miss += 1) {
    expect(limit.isOver("a")).toBe(false);
    limit.count("a");
  }
  expect(limit.isOver("a")).toBe(true);
  expect(limit.isOver("b")).toBe(false);
  clock.time = "2024-10-04T08:01:00.000Z";
  expect(limit.isOver("a")).toBe(false);
});

test("after a hundred misses in all, only those who have not missed are let in", () => {
  const { limit } = limitAt("2024-10-04T08:00:00.000Z");
  for (let address = 1; address <= 100; address += 1) expect(limit.count(`guesser ${address}`)).toBe(address);
  expect(limit.isOver("guesser 7")).toBe(true);
  expect(limit.isOver("student")).toBe(false);
});
