import fc from "fast-check";
import { readDay } from "../../../../../bot/domain/network/talk/read-day";
import { RUNS } from "../../../../support/runs";

/** A Thursday. */
const TODAY = "2026-11-19";

test.each([
  ["till 1 mars", "2027-03-01"],
  ["1 mars", "2027-03-01"],
  ["till och med 1 mars", "2027-03-01"],
  ["t.o.m. 1 mars 2027", "2027-03-01"],
  ["till den 1:a mars", "2027-03-01"],
  ["till första mars", "2027-03-01"],
  ["1 mar", "2027-03-01"],
  ["mars 1", "2027-03-01"],
  ["until March 1st", "2027-03-01"],
  ["until 1 March", "2027-03-01"],
  ["1 Mars 2028", "2028-03-01"],
  ["24 dec", "2026-12-24"],
  ["19 november", "2026-11-19"],
  ["18 november", "2027-11-18"],
  ["till 15 febuari", "2027-02-15"],
  ["till 3 septemper", "2027-09-03"],
  ["1/3", "2027-03-01"],
  ["till 1/3.", "2027-03-01"],
  ["1/3-27", "2027-03-01"],
  ["1/3 2027", "2027-03-01"],
  ["1.3.2027", "2027-03-01"],
  ["2027-03-01", "2027-03-01"],
  ["20270301", "2027-03-01"],
  ["idag", "2026-11-19"],
  ["i dag", "2026-11-19"],
  ["till i morgon", "2026-11-20"],
  ["imorgon", "2026-11-20"],
  ["i morrn", "2026-11-20"],
  ["tomorrow", "2026-11-20"],
  ["i övermorgon", "2026-11-21"],
  ["fredag", "2026-11-20"],
  ["till på fredag", "2026-11-20"],
  ["fredg", "2026-11-20"],
  ["torsdag", "2026-11-26"],
  ["nästa fredag", "2026-11-27"],
  ["next monday", "2026-11-23"],
  ["måndag", "2026-11-23"],
  ["mandag", "2026-11-23"],
  ["i två veckor", "2026-12-03"],
  ["2 veckor", "2026-12-03"],
  ["ett par veckor", "2026-12-03"],
  ["en vecka", "2026-11-26"],
  ["for a week", "2026-11-26"],
  ["tio dagar", "2026-11-29"],
  ["tre månader", "2027-02-19"],
  ["one month", "2026-12-19"],
  ["nästa vecka", "2026-11-29"],
  ["veckan ut", "2026-11-22"],
  ["månaden ut", "2026-11-30"],
  ["året ut", "2026-12-31"],
  ["till slutet av februari", "2027-02-28"],
  ["sista november", "2026-11-30"],
  ["till den 29 februari", "2028-02-29"],
])("%j is %s", (text, day) => {
  expect(readDay(text, TODAY)).toEqual({ kind: "day", day });
});

test("a month from the last of January is the last of February", () => {
  expect(readDay("en månad", "2027-01-31")).toEqual({ kind: "day", day: "2027-02-28" });
});

test.each(["", "  ", "tills vidare", "nu", "så länge", "until further notice", "till", "🙂"])(
  "%j tells no day",
  (text) => {
    expect(readDay(text, TODAY)).toEqual({ kind: "no-end" });
  },
);

test.each([
  ["2024-03-01", "2024-03-01"],
  ["1 mars 2026", "2026-03-01"],
  ["i går", "2026-11-18"],
  ["1/3-24", "2024-03-01"],
])("%j has been", (text, day) => {
  expect(readDay(text, TODAY)).toEqual({ kind: "past", day });
});

test.each([
  "till mars",
  "vecka 12",
  "30 februari",
  "2027-02-30",
  "32/13",
  "1 mars 2099",
  "9999 veckor",
  "efter jul",
  "till sommaren",
  "från 1 mars till 1 maj",
  "blabla",
])("%j is unclear and asked for again", (text) => {
  expect(readDay(text, TODAY).kind).toBe("unclear");
});

test("whatever is written, the answer is a day from today on, at most three years ahead, or none", () => {
  const parts = fc.constantFrom(
    "1",
    "31",
    "mars",
    "två",
    "veckor",
    "fredag",
    "/",
    "-",
    "2027",
    "999",
    "månader",
    "slutet",
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.array(parts).map((each) => each.join(" ")),
  );
  fc.assert(
    fc.property(text, (written) => {
      const read = readDay(written, TODAY);
      if (read.kind === "day") {
        expect(read.day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(read.day >= TODAY && read.day < "2029-12-01").toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
});
