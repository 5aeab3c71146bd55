import { parseEmployment } from "../../../../../../bot/domain/register/cells/people/employment";
import { parsePosition } from "../../../../../../bot/domain/register/cells/people/position";

test.each([
  ["USK", "undersköterska"],
  ["Usk", "undersköterska"],
  ["undersköt.", "undersköterska"],
  ["Uska", "undersköterska"],
  ["undersköterska ", "undersköterska"],
  ["Undersköterska natt", "undersköterska"],
  ["Specialistundersköterska", "undersköterska"],
  ["stödped", "stödpedagog"],
  ["Stödped", "stödpedagog"],
  ["Stödpedagog", "stödpedagog"],
  ["Stödassistent ", "stödassistent"],
  ["stöd.ass", "stödassistent"],
  ["STÖDASSISTENT", "stödassistent"],
  ["Sto\u0308dassistent", "stödassistent"],
  ["Vårdbiträde", "vårdbiträde"],
  ["Vårdbitr.", "vårdbiträde"],
  ["ssk", "sjuksköterska"],
  ["Leg. sjuksköterska", "sjuksköterska"],
  ["Skötare", "annan"],
  ["Bitr. enhetschef", "annan"],
  ["", null],
  ["-", null],
  ["?", null],
] as const)("%j is the position %s", (text, position) => {
  expect(parsePosition(text)).toEqual({ position, employment: null });
});

test.each([
  ["undersköterska  (Vik)", "undersköterska", "other"],
  ["Stödpedagog (Vik)", "stödpedagog", "other"],
  ["USK vik", "undersköterska", "other"],
  ["Timvikarie usk", "undersköterska", "other"],
  ["USK (TV)", "undersköterska", "permanent"],
  ["Usk, tillsvidare 75%", "undersköterska", "permanent"],
] as const)("%j tells the employment too", (text, position, employment) => {
  expect(parsePosition(text)).toEqual({ position, employment });
});

test.each([
  ["TV", "permanent"],
  ["Tv", "permanent"],
  ["Tillsvidare", "permanent"],
  ["Tills vidare", "permanent"],
  ["tills\u00a0vidare", "permanent"],
  ["Tillsv.", "permanent"],
  ["Tillsvidare 75%", "permanent"],
  ["Tillsvidareanställd", "permanent"],
  ["Fast anställd", "permanent"],
  ["AVA", "other"],
  ["Vik", "other"],
  ["Vikariat", "other"],
  ["Tim", "other"],
  ["Timavlönad", "other"],
  ["SÄVA", "other"],
  ["Prov", "other"],
  ["Visstid", "other"],
  ["Särskild visstidsanställning", "other"],
  ["ej tillsvidare", "other"],
  ["TV/vik", null],
  ["", null],
  ["-", null],
  ["ej", null],
  ["100 %", null],
] as const)("the employment %j is %s", (text, employment) => {
  expect(parseEmployment(text)).toBe(employment);
});

test("a word about absence in the position's column is no position", () => {
  expect(parsePosition("sjukskriven")).toEqual({ position: "annan", employment: null });
  expect(parsePosition("Sjuksk.").position).toBe("sjuksköterska");
});
