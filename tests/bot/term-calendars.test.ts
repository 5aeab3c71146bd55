import { parseTermCalendars } from "../../bot/term-calendars";

const AUTUMN = {
  start: "2024-08-01",
  end: "2025-01-12",
  periods: [
    { number: 5, start: "2024-09-02", end: "2024-10-04" },
    { number: 6, start: "2024-09-30", end: "2025-01-08" },
  ],
};
const read = (terms: object) => parseTermCalendars(JSON.stringify(terms));

test("a term over New Year with overlapping periods is read, whatever way its name is written", () => {
  expect(read({ "ht 24": AUTUMN })).toEqual({ calendars: [{ term: "HT2024", ...AUTUMN }], problems: [] });
  expect(read({})).toEqual({ calendars: [], problems: [] });
});

test.each<[string, object, RegExp]>([
  ["a term that is none", { autumn: AUTUMN }, /"autumn" is no term/],
  ["a day that is none", { HT2024: { ...AUTUMN, end: "2025-02-30" } }, /HT2024\.end/],
  ["an end before the start", { HT2024: { ...AUTUMN, end: "2024-07-31" } }, /HT2024 ends .* before it starts/],
  ["another year's days", { HT2023: AUTUMN }, /HT2023 .* not around 2023-07-01–2023-12-31/],
  ["no periods", { HT2024: { ...AUTUMN, periods: [] } }, /0 periods/],
  [
    "a number twice",
    { HT2024: { ...AUTUMN, periods: AUTUMN.periods.map((period) => ({ ...period, number: 5 })) } },
    /same number/,
  ],
  ["a number that is none", { HT2024: { ...AUTUMN, periods: [{ ...AUTUMN.periods[0], number: 0 }] } }, /number/],
  [
    "a period that ends before it starts",
    { HT2024: { ...AUTUMN, periods: [{ number: 5, start: "2024-10-04", end: "2024-09-02" }] } },
    /HT2024 period 5 ends/,
  ],
  [
    "a period outside the term",
    { HT2024: { ...AUTUMN, periods: [{ number: 5, start: "2024-12-16", end: "2025-01-17" }] } },
    /HT2024 period 5 \(2024-12-16–2025-01-17\) is not inside/,
  ],
  [
    "two terms with a day in common",
    {
      VT2025: {
        start: "2025-01-10",
        end: "2025-06-30",
        periods: [{ number: 1, start: "2025-01-20", end: "2025-02-21" }],
      },
      HT2024: AUTUMN,
    },
    /HT2024 and VT2025 overlap: 2025-01-10/,
  ],
  ["a misspelt word", { HT2024: { ...AUTUMN, stop: "2025-01-12" } }, /HT2024/],
])("%s is refused, and nothing is half taken", (_, terms, problem) => {
  const { calendars, problems } = read(terms);
  expect(calendars).toEqual([]);
  expect(problems.join("\n")).toMatch(problem);
});

test("text that is no JSON is refused with an example", () => {
  expect(parseTermCalendars("HT2024").problems[0]).toMatch(/must be JSON, like \{"HT2024"/);
});
