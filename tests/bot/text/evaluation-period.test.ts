import { dayInWords } from "../../../bot/text/day";
import { periodInWords } from "../../../bot/text/evaluation-period";

test("an APL period and an apprentice's term are said as people say them, in both languages", () => {
  expect(periodInWords("sv", "HT2024", "5")).toBe("period 5 hösten 2024");
  expect(periodInWords("sv", "VT2025", "term")).toBe("vårterminen 2025");
  expect(periodInWords("en", "HT2024", "5")).toBe("period 5, autumn 2024");
  expect(periodInWords("en", "VT2025", "term")).toBe("the spring term 2025");
});

test("a day is said with its weekday and without its year", () => {
  expect(dayInWords("sv", "2024-12-16")).toBe("måndag 16 december");
  expect(dayInWords("en", "2024-12-16")).toBe("Monday 16 December");
});
