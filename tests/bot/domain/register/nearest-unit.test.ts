import fc from "fast-check";
import { nearestUnit } from "../../../../bot/domain/register/nearest-unit";
import { aUnit } from "../../../support/records";

const units = [
  aUnit({ code: "V2101", name: "Björkdungens vårdboende" }),
  aUnit({ code: "V2102", name: "Ekbackens vårdboende" }),
  aUnit({ code: "V2103", name: "Ekhöjdens vårdboende" }),
  aUnit({ code: "H1", name: "Råå hemvård" }),
  aUnit({ code: "H2", name: "Råby hemvård" }),
];

test.each([
  ["Björkdunge", "V2101"],
  ["björkdunngens vbo", "V2101"],
  ["Ekbaken", "V2102"],
  ["Ekhöjdn vårdboende", "V2103"],
  ["V210", null],
  ["V2113", null],
  ["Vårdboende", null],
  ["Ek", null],
  ["Solgården", null],
  ["", null],
])("%p probably means %p", (spelling, code) => {
  expect(nearestUnit(spelling, units)?.code ?? null).toBe(code);
});

test("one wrong, missing or doubled letter in a long name still finds the unit", () => {
  const name = "Björkdungens";
  fc.assert(
    fc.property(fc.nat(name.length - 1), fc.constantFrom("wrong", "missing", "doubled"), (at, kind) => {
      const letter = kind === "wrong" ? "x" : kind === "missing" ? "" : name[at]! + name[at]!;
      expect(nearestUnit(name.slice(0, at) + letter + name.slice(at + 1), units)?.code).toBe("V2101");
    }),
  );
});
