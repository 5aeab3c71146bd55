import { parseDay } from "../../../../../../bot/domain/register/cells/calendar-day";
import { parseStepDate } from "../../../../../../bot/domain/register/cells/training/step-date";

test.each([
  "2023-12-31",
  "20231231",
  "231231",
  "23-12-31",
  "2023/12/31",
  "2023.12.31",
  "2023–12–31",
  "31/12 2023",
  "31/12/2023",
  "31/12-23",
  "31.12.2023",
  "31 dec 2023",
  "31 december -23",
  "45291",
  "45291.5",
  "2023-12-31 00:00:00",
  "2023-12-31T00:00:00",
  " 2023-12-31\u00a0",
])("%j is the last day of 2023", (text) => {
  expect(parseDay(text)).toBe("2023-12-31");
  expect(parseStepDate(text)).toEqual({ kind: "date", date: { precision: "day", value: "2023-12-31" } });
});

test.each([
  ["2022/09/15", "2022-09-15"],
  ["31.12.2022", "2022-12-31"],
  ["20230601", "2023-06-01"],
  ["4/3 2022", "2022-03-04"],
  ["2024-02-29", "2024-02-29"],
  ["30000", "1982-02-18"],
  ["60000", "2064-04-08"],
])("%j is the day %s", (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  "",
  "-",
  "2024-02-30",
  "2023-02-29",
  "00-00-00",
  "1900-01-00",
  "12/31/2023",
  "29999",
  "60001",
  "2019",
  "ht23",
  "dec-23",
  "31/12",
  "22/09/15",
  "?",
  "070-123 45 67",
])("%j is no day", (text) => {
  expect(parseDay(text)).toBeNull();
});

test.each([
  ["dec-23", "month", "2023-12"],
  ["dec 2023", "month", "2023-12"],
  ["December 2023", "month", "2023-12"],
  ["klar dec -23", "month", "2023-12"],
  ["Klar: dec 2023", "month", "2023-12"],
  ["sept 22", "month", "2022-09"],
  ["Oct-22", "month", "2022-10"],
  ["2023-12", "month", "2023-12"],
  ["12/2023", "month", "2023-12"],
  ["202312", "month", "2023-12"],
  ["ht23", "term", "HT2023"],
  ["HT 2023", "term", "HT2023"],
  ["vt -22", "term", "VT2022"],
  ["vt 22", "term", "VT2022"],
  ["våren 2021", "term", "VT2021"],
  ["hösten 2023", "term", "HT2023"],
  ["Vårterminen 2021", "term", "VT2021"],
  ["klar vt22", "term", "VT2022"],
  ["2019", "year", "2019"],
  ["år 2019", "year", "2019"],
  ["2019 (intyg hos chefen)", "year", "2019"],
] as const)("%j is exact to the %s: %s", (text, precision, value) => {
  expect(parseStepDate(text)).toEqual({ kind: "date", date: { precision, value } });
});

test.each([
  "2021/2022",
  "2021-2022",
  "2021/22",
  "ht 22/23",
  "2019?",
  "ca 2019",
  "ht22 eller vt23",
  "2019 och 2021",
  "201205",
  "31.12.22",
])("%j is left for a person", (text) => {
  expect(parseStepDate(text)).toEqual({ kind: "needs-decision", reason: "date-ambiguous" });
});

test.each(["2024-02-30", "00-00-00", "?", "okänt", "1900-01-00", "dec", "31/12", "3019", "snart"])(
  "%j gives no date and a warning",
  (text) => {
    expect(parseStepDate(text)).toEqual({ kind: "warning", reason: "date-unreadable" });
  },
);

test.each(["", " ", "-", "–", "\u00a0"])("%j says nothing about a date", (text) => {
  expect(parseStepDate(text)).toEqual({ kind: "empty" });
});
