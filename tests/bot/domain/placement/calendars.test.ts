import fc from "fast-check";
import { DEFAULT_CALENDARS, makeCalendars, type GivenCalendar } from "../../../../bot/domain/placement/calendars";
import { isInTerm } from "../../../../bot/domain/placement/load/load-term";
import { addDays, defaultCalendar, mondayInTerm, termOf } from "../../../../bot/domain/placement/term";

const AUTUMN: GivenCalendar = {
  term: "HT2024",
  start: "2024-08-01",
  end: "2025-01-12",
  periods: [
    { number: 6, start: "2024-11-25", end: "2025-01-08" },
    { number: 5, start: "2024-09-02", end: "2024-10-04" },
  ],
};
const calendars = makeCalendars([AUTUMN]);

test("without anything set the calendars are the default ones", () => {
  expect(DEFAULT_CALENDARS.of("HT2024")).toEqual(defaultCalendar("HT2024"));
  expect(DEFAULT_CALENDARS.termOf("2025-01-08")).toBe("VT2025");
});

test("a term that ends on 12 January holds 8 January, and the next one begins on the 13th", () => {
  expect(calendars.of("HT2024")).toMatchObject({ start: "2024-08-01", end: "2025-01-12" });
  expect(calendars.of("HT2024").periods.map(({ number }) => number)).toEqual([5, 6]);
  expect(calendars.of("VT2025")).toMatchObject({ start: "2025-01-13", end: "2025-06-30" });
  expect(calendars.termOf("2025-01-08")).toBe("HT2024");
  expect(calendars.termOf("2025-01-13")).toBe("VT2025");
});

test("a day that no given term holds belongs to its half-year", () => {
  const short = makeCalendars([
    { ...AUTUMN, end: "2024-12-20" },
    { term: "VT2025", start: "2025-01-13", end: "2025-06-05", periods: [] },
  ]);
  const days = ["2024-07-15", "2024-12-27", "2025-01-02", "2025-06-20", "2025-07-01"];
  expect(days.map(short.termOf)).toEqual(["HT2024", "HT2024", "VT2025", "VT2025", "HT2025"]);
  const ending = (end: string) => ({ form: "apl" as const, start: "2024-11-25", end });
  expect(isInTerm(ending("2024-12-27"), short.of("HT2024"))).toBe(true);
  expect(isInTerm(ending("2025-01-02"), short.of("HT2024"))).toBe(false);
});

test("every day is in exactly one term, however terms beside each other are set", () => {
  const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((more) => addDays(from, more));
  fc.assert(
    fc.property(
      day("2024-06-01", 60),
      day("2024-11-25", 50),
      fc.option(fc.tuple(fc.integer({ min: 1, max: 60 }), day("2025-05-20", 80))),
      day("2024-01-01", 900),
      (start, end, spring, any) => {
        const given: GivenCalendar[] = [{ term: "HT2024", start, end, periods: [] }];
        if (spring) given.push({ term: "VT2025", start: addDays(end, spring[0]), end: spring[1], periods: [] });
        const set = makeCalendars(given);
        const terms = ["VT2024", "HT2024", "VT2025", "HT2025", "VT2026", "HT2026"];
        const holding = terms.filter((term) => isInTerm({ form: "apl", start: any, end: any }, set.of(term)));
        expect(holding).toEqual([set.termOf(any)]);
        const holder = given.find((calendar) => calendar.start <= any && any <= calendar.end);
        expect(set.termOf(any)).toBe(holder?.term ?? set.termOf(any));
        if (given.every((calendar) => any < calendar.start || any > calendar.end)) {
          expect(set.termOf(any)).toBe(termOf(any));
        }
      },
    ),
  );
});

test.each([
  ["HT2024", 36, "2024-09-02"],
  ["HT2024", 1, "2024-12-30"],
  ["HT2024", 2, "2025-01-06"],
  ["VT2025", 4, "2025-01-20"],
  ["HT2024", 20, "2024-05-13"],
])("in %s week %i begins on %s", (term, week, monday) => {
  expect(mondayInTerm(week, calendars.of(term))).toBe(monday);
});

test("week 53 over New Year is in the autumn term", () => {
  const monday = mondayInTerm(53, DEFAULT_CALENDARS.of("HT2026"));
  expect(monday).toBe("2026-12-28");
});
