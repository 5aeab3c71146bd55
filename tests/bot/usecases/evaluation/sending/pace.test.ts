import { makePace } from "../../../../../bot/usecases/evaluation/sending/pace";

/** A pace of ten a second in a world where time passes only by sleeping. */
function tenASecond() {
  let now = 0;
  const clock = { now: () => new Date(now).toISOString() };
  const sleep = (milliseconds: number) => {
    now += milliseconds;
    return Promise.resolve();
  };
  const pace = makePace({ perSecond: 10, clock, sleep });
  async function turns(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let turn = 0; turn < count; turn += 1) if (await pace.turn()) times.push(now);
    return times;
  }
  return { pace, turns, wait: (seconds: number) => void (now += seconds * 1000), at: () => now };
}

test("turns come evenly, ten a second, without a burst after a rest", async () => {
  const { turns, wait } = tenASecond();
  expect(await turns(4)).toEqual([0, 100, 200, 300]);
  wait(60);
  expect(await turns(2)).toEqual([60_300, 60_400]);
});

test("a clock that is set back an hour does not make anybody wait an hour", async () => {
  const { turns, wait, at } = tenASecond();
  wait(7200);
  await turns(3);
  wait(-3600);
  const before = at();
  expect(await turns(2)).toEqual([before, before + 100]);
});

test("told to slow down, it closes for as long as it was told, halves its rate and recovers by one a second every half minute", async () => {
  const { pace, turns, wait, at } = tenASecond();
  await turns(1);
  pace.slowDown(30);
  expect(await turns(1)).toEqual([]);
  wait(29.9);
  expect(await turns(1)).toEqual([]);
  wait(0.1);
  const start = at();
  expect(await turns(2)).toEqual([start, start + 1000 / 6]);
  wait(200);
  const recovered = at();
  expect(await turns(2)).toEqual([recovered, recovered + 100]);
});

test("without being told for how long it closes for longer each time", async () => {
  const { pace, wait } = tenASecond();
  const lengths: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    const before = pace.closedUntil();
    pace.slowDown(null);
    lengths.push((pace.closedUntil() - Math.max(before, 0)) / 1000);
    wait(lengths.at(-1)!);
  }
  expect(lengths).toEqual([2, 4, 8, 16]);
});

test("four that are told at the same moment halve the rate once", async () => {
  const { pace, wait, turns, at } = tenASecond();
  for (let worker = 0; worker < 4; worker += 1) pace.slowDown(10);
  wait(10);
  const start = at();
  expect(await turns(2)).toEqual([start, start + 200]);
});

describe("three unclear replies within ten seconds", () => {
  test("close it for a minute; then one turn is given, and no other before its reply", async () => {
    const { pace, turns, wait } = tenASecond();
    for (let reply = 0; reply < 3; reply += 1) pace.unclear();
    expect(await turns(1)).toEqual([]);
    wait(60);
    expect(await turns(3)).toHaveLength(1);
    pace.clear();
    expect(await turns(3)).toHaveLength(3);
  });

  test("close it for twice as long when the one turn is unclear too", async () => {
    const { pace, turns, wait } = tenASecond();
    for (let reply = 0; reply < 3; reply += 1) pace.unclear();
    wait(60);
    await turns(1);
    pace.unclear();
    wait(119);
    expect(await turns(1)).toEqual([]);
    wait(1);
    expect(await turns(1)).toHaveLength(1);
  });

  test("a turn that was not used is given to the next", async () => {
    const { pace, turns, wait } = tenASecond();
    for (let reply = 0; reply < 3; reply += 1) pace.unclear();
    wait(60);
    await turns(1);
    pace.unused();
    expect(await turns(1)).toHaveLength(1);
  });
});

test("unclear replies that are far apart, or followed by a clear one, close nothing", async () => {
  const { pace, turns, wait } = tenASecond();
  pace.unclear();
  wait(6);
  pace.unclear();
  wait(6);
  pace.unclear();
  expect(await turns(1)).toHaveLength(1);
  pace.clear();
  pace.unclear();
  expect(await turns(1)).toHaveLength(1);
});
