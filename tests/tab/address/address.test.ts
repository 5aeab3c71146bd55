import fc from "fast-check";
import { readAddress, writeAddress, type Address } from "../../../tab/address/address";

const none = { term: null, choices: {} };

test.each<[string, Address]>([
  ["", { view: "overview", ...none }],
  ["#", { view: "overview", ...none }],
  ["#/tackning?termin=HT2024", { view: "overview", term: "HT2024", choices: {} }],
  ["#/omrade/Hemv%C3%A5rd%20Norr", { view: "area", area: "Hemvård Norr", ...none }],
  ["/omrade/Hemvård Norr", { view: "area", area: "Hemvård Norr", ...none }],
  ["#/enhet/V2107?termin=VT2025", { view: "unit", unit: "V2107", term: "VT2025", choices: {} }],
  ["enhet/V2107", { view: "unit", unit: "V2107", ...none }],
  ["#/belastning", { view: "workload", ...none }],
  ["#/prognos", { view: "forecast", ...none }],
  ["#/utvardering", { view: "results", who: "students", area: null, ...none }],
  [
    "#/utvardering?vem=handledare&omrade=LSS%20bostad",
    { view: "results", who: "supervisors", area: "LSS bostad", ...none },
  ],
  ["#/samordning", { view: "coordination", ...none }],
  ["#/utskick", { view: "rounds", ...none }],
  ["#/utskick/HT2024?termin=VT2024", { view: "round", roundTerm: "HT2024", term: "VT2024", choices: {} }],
  ["#/underlag", { view: "import", ...none }],
  ["#/register/", { view: "register", ...none }],
  ["#/register?sok=ek&sida=2", { view: "register", term: null, choices: { sok: "ek", sida: "2" } }],
  ["#/att-reda-ut", { view: "quality", ...none }],
  ["#/fritext", { view: "texts", ...none }],
  ["#/natverk", { view: "posts", ...none }],
  ["#/natverk/", { view: "posts", ...none }],
  ["#/natverk/fragor?sok=apl", { view: "questions", term: null, choices: { sok: "apl" } }],
  ["#/natverk/fragor/q-1", { view: "question", question: "q-1", ...none }],
  ["#/natverk/material", { view: "materials", ...none }],
  ["#/natverk/material/coachning", { view: "material", material: "coachning", ...none }],
  ["#/natverk/traffar", { view: "meetings", ...none }],
  ["#/natverk/traffar/t%2F1", { view: "meeting", meeting: "t/1", ...none }],
  ["#/natverk/laget", { view: "network-team", ...none }],
  ["#/samordning/personuppgifter", { view: "privacy", ...none }],
  ["#/ny-flik", { view: "channel-tab", ...none }],
])("%s is read as the view that it means", (written, address) => {
  expect(readAddress(written)).toEqual(address);
});

test.each([
  "#/finns-inte",
  "#/constructor",
  "#/__proto__",
  "#/enhet",
  "#/enhet/V2107/mer",
  "#/utskick/2024",
  "#/tackning?termin=hösten",
  "#/utvardering?vem=chefer",
  "#/tackning/allt",
  "#/natverk/constructor",
  "#/natverk/laget/1",
  "#/natverk/fragor/1/2",
])("%s is no address, and is said so", (written) => {
  expect(readAddress(written).view).toBe("not-found");
});

test("whatever stands behind # is read without an error", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (written) => typeof readAddress(written).view === "string"));
  expect(readAddress("#/enhet/%E0%A4%A")).toMatchObject({ view: "unit", unit: "%E0%A4%A" });
});

test("an address that is written and read again is the same, whatever letters a name has", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() !== "");
  const term = fc.constantFrom(null, "HT2024", "VT2031");
  const choices = fc.constantFrom({}, { sok: "Åsa & Örjan #1?", sida: "2" });
  const view = fc.oneof(
    fc.record({
      view: fc.constantFrom(
        "overview",
        "workload",
        "forecast",
        "rounds",
        "import",
        "quality",
        "texts",
        "posts",
        "questions",
        "network-team",
        "privacy",
        "channel-tab",
      ),
    }),
    fc.record({ view: fc.constant("question"), question: name }),
    fc.record({ view: fc.constant("area"), area: name }),
    fc.record({ view: fc.constant("unit"), unit: name }),
    fc.record({ view: fc.constant("results"), who: fc.constantFrom("students", "supervisors"), area: fc.option(name) }),
  );
  fc.assert(
    fc.property(view, term, choices, (of, inTerm, chosen) => {
      const address = { ...of, term: inTerm, choices: chosen } as Address;
      expect(readAddress(`#${writeAddress(address)}`)).toEqual(address);
    }),
  );
});
