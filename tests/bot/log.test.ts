import { makeLog, summed } from "../../bot/log";

test("an unexpected error is logged by class and place, and its message stays out", () => {
  const lines: string[] = [];
  const log = makeLog(
    (line) => lines.push(line),
    () => "2024-10-03T08:00:00.000Z",
  );
  log("error", "request-failed", { reference: "K7QF", error: new TypeError("Anna Ek, anna.ek@kommun.example") });
  expect(lines.join("")).not.toMatch(/Anna|anna/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: "error", reference: "K7QF", errorName: "TypeError" });
});

/** A log with its lines, and a clock that is wound by hand. */
function aSummedLog() {
  const lines: unknown[] = [];
  let waiting: (() => void)[] = [];
  const log = summed(
    (_level, event, fields) => void lines.push({ event, ...fields }),
    (act) => void waiting.push(act),
  );
  function passMinute(): void {
    const due = waiting;
    waiting = [];
    for (const act of due) act();
  }
  return { log, lines, passMinute };
}

test("what strangers can cause fills no log: one line at once, and one a minute with how many there were", () => {
  const { log, lines, passMinute } = aSummedLog();
  const event = "sign-in-refused";
  for (let time = 0; time < 5_000; time += 1) log("warning", event, { code: "no-token" });
  log("warning", event, { code: "token-expired" });
  expect(lines).toEqual([
    { event, code: "no-token", count: 1 },
    { event, code: "token-expired", count: 1 },
  ]);
  passMinute();
  expect(lines.slice(2)).toEqual([{ event, code: "no-token", count: 4_999 }]);
  log("warning", event, { code: "no-token" });
  expect(lines).toHaveLength(3);
  passMinute();
  passMinute();
  log("warning", event, { code: "no-token" });
  expect(lines.slice(3)).toEqual([
    { event, code: "no-token", count: 1 },
    { event, code: "no-token", count: 1 },
  ]);
});
