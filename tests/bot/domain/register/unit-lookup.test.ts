import { makeUnitLookup } from "../../../../bot/domain/register/unit-lookup";
import { aUnit } from "../../../support/records";

const units = [
  aUnit({ code: "V2100", name: "Laröd vårdboende" }),
  aUnit({ code: "V2275", name: "Lindhaga vårdboende" }),
  aUnit({ code: "V2276", name: "Lindhaga gruppbostad" }),
  aUnit({ code: "03", name: "Stöd Syd" }),
];
const findUnit = makeUnitLookup(units, [
  { name: "Gamla Larödsgården", code: "V2100" },
  { name: "Huset", code: "V2100" },
  { name: "Huset", code: "V2275" },
  { name: "Rivet", code: "V9999" },
]);

test.each([
  ["the code", "V2100", null, "V2100"],
  ["the code when the name says something else", "V2100", "Stöd Syd", "V2100"],
  ["a code in other writing", " v2100 ", null, "V2100"],
  ["a code that Excel made a number of", "3", null, "03"],
  ["the name when the code is unknown", "V0000", "Laröd vårdboende", "V2100"],
  ["the name", null, "Laröd vårdboende", "V2100"],
  ["the words in another order, capitals, and a floor", null, "VÅRDBOENDE LARÖD, plan 2", "V2100"],
  ["a short form of the kind", null, "Lindhaga vbo", "V2275"],
  ["a short name that only one unit has", null, "Laröd", "V2100"],
  ["the name with something added", null, "Laröd vårdboende natt", "V2100"],
  ["an alias", null, "gamla larödsgården", "V2100"],
])("a unit is found by %s", (_, code, name, expected) => {
  expect(findUnit({ code, name })?.code).toBe(expected);
});

test.each([
  ["a short name that two units share", null, "Lindhaga"],
  ["a kind of unit alone", null, "gruppbostad"],
  ["an alias of two units", null, "Huset"],
  ["an alias of a unit that is not there", null, "Rivet"],
  ["an unknown name", null, "Solgläntan"],
  ["an unknown code without a name", "V0000", null],
  ["nothing", null, null],
  ["blanks", " ", "  "],
])("%s finds no unit", (_, code, name) => {
  expect(findUnit({ code, name })).toBeNull();
});

test("two units with the same name are found by code only", () => {
  const twins = makeUnitLookup([aUnit({ code: "A", name: "Ekbacken" }), aUnit({ code: "B", name: "ekbacken" })]);
  expect(twins({ code: null, name: "Ekbacken" })).toBeNull();
  expect(twins({ code: "B", name: "Ekbacken" })?.code).toBe("B");
});

test("an alias tells which of two units of the same name is meant, and what an old code is now", () => {
  const twins = [aUnit({ code: "A", name: "Ekbacken" }), aUnit({ code: "B", name: "ekbacken" })];
  const find = makeUnitLookup(twins, [
    { name: "Ekbacken", code: "B" },
    { name: "K 17", code: "A" },
  ]);
  expect(find({ code: null, name: "EKBACKEN" })?.code).toBe("B");
  expect(find({ code: "K 17", name: null })?.code).toBe("A");
});
