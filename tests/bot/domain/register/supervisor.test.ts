import fc from "fast-check";
import type { CompetenceRecord } from "../../../../bot/domain/register/records";
import { supervisorsOf } from "../../../../bot/domain/register/supervisor";
import { makeUnitLookup } from "../../../../bot/domain/register/unit-lookup";
import { aCompetence, aUnit } from "../../../support/records";

const findUnit = makeUnitLookup([
  aUnit({ code: "V1", name: "Laröd vårdboende" }),
  aUnit({ code: "V2", name: "Råå hemvård" }),
  aUnit({ code: "V3", name: "Alhem gruppbostad" }),
]);
const at = (code: string) => ({ code, name: null });
const anna = (overrides: Partial<CompetenceRecord> = {}) => aCompetence({ name: "Anna Ek", ...overrides });

function one(...records: readonly CompetenceRecord[]) {
  const supervisors = supervisorsOf(records, findUnit);
  expect(supervisors).toHaveLength(1);
  return supervisors[0]!;
}

describe("who is one person", () => {
  test("statements with the same e-mail address are one person, whatever the name looks like", () => {
    const person = one(
      anna({ stepsDone: [1] }),
      anna({ name: "Anna Ek-Öst", email: "anna.ek@kommun.example", stepsDone: [2] }),
    );
    expect(person.steps).toEqual({ 1: "done", 2: "done", 3: "none" });
    expect(person.notes).toContain("several-names");
  });

  test("a chain of address and employee number is one person", () => {
    const person = one(
      anna({ email: "anna.ek@kommun.example", employeeNumber: null }),
      anna({ email: null, employeeNumber: "10432" }),
      anna({ email: "anna.ek@kommun.example", employeeNumber: "10432" }),
    );
    expect(person).toMatchObject({ emails: ["anna.ek@kommun.example"], employeeNumbers: ["10432"] });
  });

  test("the same name at the same unit is one person when neither statement has address or number", () => {
    const person = one(
      anna({ email: null }),
      anna({ email: null, name: "EK, ANNA", unit: { code: null, name: "Laröd" } }),
    );
    expect(person.notes).toEqual(["no-email"]);
  });

  test("nobody is put together on the name: an address makes somebody else of the same name at the same unit", () => {
    const persons = supervisorsOf([anna({ email: null }), anna()], findUnit);
    expect(persons.map(({ notes }) => notes)).toEqual([["same-name-at-unit"], ["no-email", "same-name-at-unit"]]);
  });

  test("the same name at two units is two people", () => {
    expect(supervisorsOf([anna({ email: null }), anna({ email: null, unit: at("V2") })], findUnit)).toHaveLength(2);
  });
});

describe("what a person has", () => {
  test("a step has evidence when one of the statements that hold it has", () => {
    expect(one(anna({ hasEvidence: false }), anna({ hasEvidence: true, stepsDone: [1] })).steps).toEqual({
      1: "done",
      2: "without-evidence",
      3: "none",
    });
  });

  test("done in one source outweighs ongoing in another", () => {
    const ongoing = anna({ source: "inventory", stepsDone: [1], stepsOngoing: [2, 3] });
    expect(one(ongoing, anna()).steps).toEqual({ 1: "done", 2: "done", 3: "ongoing" });
  });

  test.each([
    ["permanent", ["permanent", "permanent"], true, false],
    ["permanent as long as nobody says otherwise", [null, null], true, false],
    ["not permanent when one statement says so", ["permanent", "other"], false, true],
  ] as const)("a person is %s", (_, employments, isPermanent, disagree) => {
    const person = one(...employments.map((employment) => anna({ employment })));
    expect(person.isPermanent).toBe(isPermanent);
    expect(person.notes.includes("sources-disagree-on-employment")).toBe(disagree);
  });
});

describe("the main unit", () => {
  test.each([
    [
      "the HR system's before a later inventory's",
      "V2",
      [
        anna({ unit: at("V2"), completed: { precision: "year", value: "2019" } }),
        anna({ unit: at("V1"), source: "inventory", completed: { precision: "term", value: "HT2023" } }),
      ],
    ],
    [
      "where the latest training is, within one source",
      "V3",
      [
        anna({ unit: at("V1"), completed: { precision: "month", value: "2023-05" } }),
        anna({ unit: at("V3"), completed: { precision: "term", value: "HT2023" } }),
        anna({ unit: at("V2"), completed: null }),
      ],
    ],
    ["the lowest code when nothing else decides", "V1", [anna({ unit: at("V3") }), anna({ unit: at("V1") })]],
    [
      "the one that the register knows",
      "V2",
      [anna({ unit: at("V2"), source: "inventory" }), anna({ unit: { code: null, name: "Solgläntan" } })],
    ],
  ] as const)("is %s", (_, expected, records) => {
    expect(one(...records).unit?.code).toBe(expected);
  });

  test("two known units are noted, an unknown one besides a known is not", () => {
    expect(one(anna(), anna({ unit: at("V2") })).notes).toEqual(["several-units"]);
    expect(one(anna(), anna({ unit: { code: null, name: "Solgläntan" } })).notes).toEqual([]);
    expect(one(anna({ unit: { code: null, name: "Solgläntan" } })).notes).toEqual(["unknown-unit"]);
  });
});

test.each([
  [[1, 2], [1], ["sources-disagree-on-steps"]],
  [[1, 2], [1, 2], []],
  [[2], [], ["step-2-without-1"]],
  [[1, 3], [], ["step-3-without-1-2"]],
  [[1, 2, 3], [], []],
] as const)("steps %j in the HR system and %j in an inventory are noted as %j", (hr, inventory, notes) => {
  const statements = [anna({ stepsDone: hr }), anna({ stepsDone: inventory, source: "inventory" })];
  expect(one(...statements.filter(({ stepsDone }) => stepsDone.length > 0)).notes).toEqual(notes);
});

test("the HR system's one row a step is no disagreement", () => {
  const rows = [anna({ stepsDone: [1] }), anna({ stepsDone: [2] }), anna({ stepsDone: [1, 2], source: "inventory" })];
  expect(one(...rows).notes).toEqual([]);
});

const aStatement = fc.record({
  source: fc.constantFrom("hr-system", "inventory"),
  email: fc.constantFrom(null, "a@x", "b@x", "c@x"),
  employeeNumber: fc.constantFrom(null, "1", "2", "3"),
  name: fc.constantFrom("Anna Ek", "Ek, Anna", "Bo Öst"),
  unit: fc.constantFrom(at("V1"), at("V2"), { code: null, name: "Laröd" }, { code: null, name: "okänd" }),
  position: fc.constantFrom(null, "undersköterska", "stödassistent"),
  employment: fc.constantFrom(null, "permanent", "other"),
  stepsDone: fc.constantFrom([], [1], [2], [1, 2], [1, 2, 3]),
  stepsOngoing: fc.constantFrom([], [2]),
  completed: fc.constantFrom(null, { precision: "year", value: "2019" }, { precision: "term", value: "HT2023" }),
  hasEvidence: fc.boolean(),
  validUntil: fc.constantFrom(null, "2024-06-30"),
}) as fc.Arbitrary<Partial<CompetenceRecord>>;

test("any order and any repetition of the statements give the same people", () => {
  const shuffledWithRepeats = fc
    .array(aStatement.map(aCompetence), { maxLength: 12 })
    .chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray([...records, ...records], { minLength: records.length * 2 })),
    );
  fc.assert(
    fc.property(shuffledWithRepeats, ([records, others]) => {
      expect(supervisorsOf(others, findUnit)).toEqual(supervisorsOf(records, findUnit));
    }),
    { numRuns: 500 },
  );
});
