import { makeProgress } from "../../../bot/cli/progress";

/** What is written when each step is shown after the given number of milliseconds. */
function written(isTerminal: boolean, steps: readonly (readonly [at: number, phase: string, line: string])[]): string {
  let out = "";
  let now = 0;
  const clock = { now: () => new Date(now).toISOString() };
  const progress = makeProgress((text) => (out += text), { isTerminal, clock });
  for (const [at, phase, line] of steps) {
    now = at;
    progress.show(phase, line);
  }
  progress.end();
  progress.end();
  return out;
}

test("on a terminal one line is written over and over, and is gone when the work is done", () => {
  const out = written(true, [
    [0, "reading", "fil 1"],
    [1, "reading", "fil 2"],
  ]);
  expect(out).toBe("\rfil 1\x1b[K\rfil 2\x1b[K\r\x1b[K");
});

test("elsewhere there is a line per phase, and one every other second while a phase lasts", () => {
  const out = written(false, [
    [0, "reading", "fil 1"],
    [10, "reading", "fil 2"],
    [1999, "reading", "fil 3"],
    [2000, "reading", "fil 4"],
    [2001, "writing", "rad 100"],
    [2002, "writing", "rad 200"],
  ]);
  expect(out).toBe("fil 1\nfil 4\nrad 100\n");
});
