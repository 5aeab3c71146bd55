import { parseCount } from "../../../../../bot/domain/register/cells/count";

test.each([
  ["12", 12],
  ["0", 0],
  ["1 867", 1867],
  ["1\u00a0867", 1867],
  ["1\u2009867", 1867],
  ["1\u202f867", 1867],
  ["2 313", 2313],
  ["12 st", 12],
  ["12st", 12],
  ["5 st.", 5],
  ["3 platser", 3],
  ["4 (ombyggnad)", 4],
  ["0 (ombyggnad)", 0],
  ["15 (inkl 2 reserv)", 15],
  ["12,0", 12],
  ["12.00", 12],
  ["inga", 0],
])("%j is %d", (text, value) => {
  expect(parseCount(text)).toEqual({ kind: "count", value });
});

test.each(["", " ", "-", "–", "\u00a0"])("%j is not known, which is something else than none", (text) => {
  expect(parseCount(text)).toEqual({ kind: "empty" });
});

test.each(["1.867", "1,867", "12.345"])("%j may be thousands or decimals", (text) => {
  expect(parseCount(text)).toEqual({ kind: "needs-decision", reason: "number-ambiguous" });
});

test.each(["5-6", "5–6", "5 - 6", "5 eller 6", "ca 4", "c:a 4", "cirka 4", "~4", "minst 4", "4+", "4?"])(
  "%j is no exact number",
  (text) => {
    expect(parseCount(text)).toEqual({ kind: "needs-decision", reason: "number-is-range" });
  },
);

test.each([
  ["12,75", "decimals"],
  ["12.75", "decimals"],
  ["28,2", "decimals"],
  ["#SAKNAS!", "excel-error"],
  ["#REF!", "excel-error"],
  ["#DIVISION/0!", "excel-error"],
  ["tolv", "not-a-number"],
  ["-3", "not-a-number"],
  ["1e3", "not-a-number"],
  ["60 %", "not-a-number"],
  ["=5+3", "not-a-number"],
  ["12 5", "not-a-number"],
  ["1912121212", "not-a-number"],
  ["?", "not-a-number"],
] as const)("%j is rejected: %s", (text, reason) => {
  expect(parseCount(text)).toEqual({ kind: "rejected", reason });
});
