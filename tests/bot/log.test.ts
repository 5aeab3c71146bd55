import { makeLog } from "../../bot/log";

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
