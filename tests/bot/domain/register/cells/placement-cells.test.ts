import {
  parsePercent,
  parsePeriod,
  parsePlacementForm,
  parsePlacementStatus,
  parseWeek,
  parseWeeks,
} from "../../../../../bot/domain/register/cells/placement-cells";

test.each([
  ["APL", "apl"],
  ["apl usk", "apl"],
  ["Arbetsplatsförlagt lärande", "apl"],
  ["Lärling", "apprenticeship"],
  ["APL lärling", "apprenticeship"],
  ["LIA", "lia"],
  ["Lärande i arbete", "lia"],
  ["VFU", "vfu"],
  ["PRAO", "prao"],
  ["Språkpraktik", "other"],
  ["", null],
] as const)("the form %j is %s", (text, form) => {
  expect(parsePlacementForm(text)).toBe(form);
});

test.each([
  ["Bokad", "confirmed"],
  ["Bekräftad", "confirmed"],
  ["Pågående", "confirmed"],
  ["Preliminär", "preliminary"],
  ["Prel.", "preliminary"],
  ["Ej påbörjad", "preliminary"],
  ["Avbokad", "cancelled"],
  ["Inställd", "cancelled"],
  ["Bokning avbokad", "cancelled"],
  ["Bokad (avbokad 3/9)", "cancelled"],
  ["Bekräftad, inställd", "cancelled"],
  ["Avbruten", "broken-off"],
  ["Genomförd", "completed"],
  ["GENOMFÖRD ", "completed"],
  ["Avslutad", "completed"],
  ["Uteblev", "no-show"],
  ["", null],
  ["blå", null],
] as const)("the status %j is %s", (text, status) => {
  expect(parsePlacementStatus(text)).toBe(status);
});

test.each([
  ["Period 5", 5],
  ["period 6", 6],
  ["P7", 7],
  ["5", 5],
  ["APL 1 VT25", 1],
  ["APL 1 HT24", 5],
  ["APL-period 2", 2],
  ["Period 5 HT2024", 5],
  ["Period 5 (HT24)", 5],
  ["Period 8", null],
  ["Period 0", null],
  ["APL 4 HT24", null],
  ["v. 36-40", null],
  ["", null],
  ["hela terminen", null],
])("the period of %j is %s", (text, period) => {
  expect(parsePeriod(text)).toBe(period);
});

test.each([
  ["v. 36-40", 36, 40],
  ["v. 4-8", 4, 8],
  ["v4–v8", 4, 8],
  ["Vecka 36 - 40", 36, 40],
])("the weeks of %j are %d to %d", (text, first, last) => {
  expect(parseWeeks(text)).toEqual({ first, last });
});

test.each(["", "v. 43", "v. 40-36", "v. 50-60", "Period 5"])("%j is no range of weeks", (text) => {
  expect(parseWeeks(text)).toBeNull();
});

test.each([
  ["v. 43", 43],
  ["v43", 43],
  ["V.43", 43],
  ["vecka 43", 43],
  ["43", 43],
  ["v 43 2024", 43],
  ["2024 v43", 43],
  ["v. 54", null],
  ["v. 0", null],
  ["v. 36-40", null],
  ["", null],
])("the week of %j is %s", (text, week) => {
  expect(parseWeek(text)).toBe(week);
});

test.each([
  ["100", 100],
  ["100 %", 100],
  ["50%", 50],
  ["12,5 %", 12.5],
  ["0.5", 50],
  ["0,75", 75],
  ["1", 100],
  ["1 %", 1],
  ["heltid", 100],
  ["Halvtid", 50],
  ["400 %", 400],
  ["0", null],
  ["", null],
  ["mycket", null],
])("the extent %j is %s per cent", (text, percent) => {
  expect(parsePercent(text)).toBe(percent);
});
