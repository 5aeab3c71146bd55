import { parseEmails } from "../../../../../bot/domain/register/cells/people/email";
import { parseEmployeeNumber } from "../../../../../bot/domain/register/cells/people/employee-number";
import {
  normaliseUnitName,
  parseUnitCode,
  unitCodesEqual,
  unitNames,
  unitNameStem,
} from "../../../../../bot/domain/register/cells/unit-name";

test.each([
  ["anna.ek@ex.se", ["anna.ek@ex.se"]],
  [" Anna.Ek@Kommun.Example ", ["anna.ek@kommun.example"]],
  ["a.b@ex.se; c.d@ex.se", ["a.b@ex.se", "c.d@ex.se"]],
  ["a@ex.se,b@ex.se c@ex.se", ["a@ex.se", "b@ex.se", "c@ex.se"]],
  ["a@ex.se/b@ex.se", ["a@ex.se", "b@ex.se"]],
  ["Anna Ek <anna.ek@ex.se>", ["anna.ek@ex.se"]],
  ["mailto:anna.ek@ex.se", ["anna.ek@ex.se"]],
  ["anna.ek@ex.se.", ["anna.ek@ex.se"]],
  ["A@ex.se;a@EX.se", ["a@ex.se"]],
  ["anna.ek@", []],
  ["anna.ek(at)ex.se", []],
  ["@ex.se", []],
  ["anna..ek@ex.se", []],
  ["anna@ex", []],
  ["saknas", []],
  ["", []],
])("the addresses of %j are %j", (text, addresses) => {
  expect(parseEmails(text)).toEqual(addresses);
});

test.each([
  ["14149", "14149"],
  [" 14149 ", "14149"],
  ["14149.0", "14149"],
  ["ab-12", "AB-12"],
  ["0", null],
  ["", null],
  ["-", null],
  ["saknas", null],
])("the employment number %j is %j", (text, number) => {
  expect(parseEmployeeNumber(text)).toBe(number);
});

test.each([
  "Lindhaga vårdboende",
  "Vårdboende Lindhaga",
  "Lindhaga vbo",
  "LINDHAGA VBO",
  "Lindhaga vbo plan 2",
  "Lindhaga vårdboende pl. 2",
  "Lindhaga vårdboende, plan 2",
  "Lindhaga  vårdboende\u00a0",
  "Lindhaga va\u030ardboende",
  "Lindhaga-vårdboende",
])("%j is Lindhaga vårdboende", (name) => {
  expect(normaliseUnitName(name)).toBe(normaliseUnitName("Lindhaga vårdboende"));
});

test.each([
  ["Ekbacken gruppbostad 1", "Ekbacken gruppbostad 2"],
  ["Lindhaga vårdboende", "Lindhaga hemvård"],
  ["Lindhaga", "Lindhaga vårdboende"],
])("%j is not %j", (one, other) => {
  expect(normaliseUnitName(one)).not.toBe(normaliseUnitName(other));
});

test("without the kind of workplace a shortened name can be found", () => {
  expect(unitNameStem("Lindhaga")).toBe(unitNameStem("Lindhaga vårdboende"));
  expect(unitNameStem("Rydebäck daglig verksamhet")).toBe("rydebäck");
  expect(unitNameStem("Vårdboende")).toBe("");
});

test("a cell that names two units gives both, the first being the main one", () => {
  expect(unitNames("Lindhaga/Ekbacken")).toEqual(["Lindhaga", "Ekbacken"]);
  expect(unitNames(" Hemtjänst Norr  ")).toEqual(["Hemtjänst Norr"]);
  expect(unitNames(" - ")).toEqual([]);
});

test.each([
  ["03", "3", true],
  ["3", "03", true],
  ["0", "00", true],
  ["v2107", "V2107 ", true],
  ["V 2107", "V2107", true],
  ["V2107", "V2114", false],
  ["S03", "S3", false],
  ["30", "3", false],
  ["", "", false],
])("the codes %j and %j are the same: %s", (a, b, expected) => {
  expect(unitCodesEqual(a, b)).toBe(expected);
});

test("a unit's code has no spaces and large letters, and a blank cell has none", () => {
  expect(parseUnitCode(" v2107\u00a0")).toBe("V2107");
  expect(parseUnitCode("-")).toBeNull();
});
