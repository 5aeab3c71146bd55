import { numbersIn } from "../../../tab/text/numbers";

const sv = numbersIn("sv");
const en = numbersIn("en");
const NBSP = "\u00a0";
const MINUS = "\u2212";

test("Swedish numbers have a no-break space between thousands and before %, a comma, and a real minus", () => {
  expect(sv.integer(1867)).toBe(`1${NBSP}867`);
  expect(sv.percent(0.19336)).toBe(`19${NBSP}%`);
  expect(sv.percent(0.19336, 1)).toBe(`19,3${NBSP}%`);
  expect(sv.decimal(3.44)).toBe("3,4");
  expect(sv.signed(-17)).toBe(`${MINUS}17`);
  expect([sv.signed(12), sv.signed(0), sv.signed(-0.2)]).toEqual(["+12", "0", "0"]);
});

test("English ones are written as the British do", () => {
  expect([en.integer(1867), en.percent(0.19336), en.decimal(3.44), en.signed(12)]).toEqual([
    "1,867",
    "19%",
    "3.4",
    "+12",
  ]);
});

test("days and moments are Stockholm's, in words that cannot be mistaken", () => {
  expect(sv.day("2026-09-14")).toBe("14 sep. 2026");
  expect(sv.moment("2026-09-14T04:00:00Z")).toBe(`14 sep. 2026 kl.${NBSP}06:00`);
  expect(sv.moment("2026-12-31T23:30:00Z")).toBe(`1 jan. 2027 kl.${NBSP}00:30`);
  expect(sv.clock("2026-09-14T04:00:00Z")).toBe("06:00");
  expect(en.day("2026-09-14")).toBe("14 Sept 2026");
});

test("a term does not break between its letters and its year", () => {
  expect(sv.term("HT2026")).toBe(`HT${NBSP}2026`);
});

test("a list ends with och", () => {
  expect(sv.list(["a", "b", "c"])).toBe("a, b och c");
  expect(en.list(["a", "b"])).toBe("a and b");
});

test("names are sorted with å ä ö last, in both languages, and numbers by their size", () => {
  const names = ["Öberg", "Ek", "Zorn", "Ärlig", "Åhl"];
  for (const { compare } of [sv, en]) expect([...names].sort(compare)).toEqual(["Ek", "Zorn", "Åhl", "Ärlig", "Öberg"]);
  expect(["Enhet 10", "Enhet 2"].sort(sv.compare)).toEqual(["Enhet 2", "Enhet 10"]);
});
