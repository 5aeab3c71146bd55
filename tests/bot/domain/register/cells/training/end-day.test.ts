import { parseEndDay } from "../../../../../../bot/domain/register/cells/training/end-day";

test.each([
  ["2024-12-31", "2024-12-31"],
  ["31/12 2024", "2024-12-31"],
  ["2024-02", "2024-02-29"],
  ["dec-23", "2023-12-31"],
  ["vt 25", "2025-06-30"],
  ["HT2024", "2024-12-31"],
  ["2026", "2026-12-31"],
])("%s lasts to %s", (text, day) => {
  expect(parseEndDay(text)).toEqual({ kind: "end", day });
});

test.each(["", "-", "Tills vidare", "tillsvidare", "TV", "9999-12-31", "29991231", "2199-12-31"])(
  "%s has no end",
  (text) => {
    expect(parseEndDay(text)).toEqual({ kind: "empty" });
  },
);

test("two years are left for a person, and what is no date is told about", () => {
  expect(parseEndDay("2024/2025")).toEqual({ kind: "needs-decision", reason: "date-ambiguous" });
  expect(parseEndDay("snart")).toEqual({ kind: "warning", reason: "date-unreadable" });
});
