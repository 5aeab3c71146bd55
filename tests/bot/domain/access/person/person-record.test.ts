import { correctedRecord } from "../../../../../bot/domain/access/person/corrected";
import { foundAs, personWithAddress, withFound, type Person } from "../../../../../bot/domain/access/person/person";
import { fieldsAbout, partsIn, withoutPerson } from "../../../../../bot/domain/access/person/person-record";
import { withoutRestricted } from "../../../../../bot/domain/access/person/restricted";
import { supervisorsOf } from "../../../../../bot/domain/register/supervisor";
import { makeUnitLookup } from "../../../../../bot/domain/register/unit-lookup";
import { aCompetence, aPlacement, aUnit } from "../../../../support/records";

const UNIT = aUnit({ code: "V1", name: "Lindhaga" });
const ANNA = { name: "Anna Ek", email: "anna.ek@kommun.example" };
const BO = { name: "Bo Lind", email: "bo.lind@kommun.example" };
const RECORD = aCompetence({ ...ANNA, employeeNumber: "17" });

function anna(): Person {
  const [supervisor] = supervisorsOf([RECORD], makeUnitLookup([UNIT]));
  return withFound(personWithAddress(ANNA.email), foundAs(supervisor!));
}

test.each([
  ["trained, by the address", aCompetence({ ...ANNA, source: "inventory" }), ["trained"]],
  ["trained, by the employee number", aCompetence({ name: "A Ek", email: null, employeeNumber: "17" }), ["trained"]],
  ["trained, by the name at a unit with one of the name", aCompetence({ name: "Ek, Anna", email: null }), ["trained"]],
  ["a namesake at another unit", aCompetence({ ...ANNA, email: null, unit: { code: "V2", name: null } }), []],
  ["a namesake with another address", aCompetence({ name: ANNA.name, email: "a.ek@kommun.example" }), []],
  ["manager", aUnit({ managerName: ANNA.name, managerEmail: ANNA.email }), ["manager"]],
  ["student", aPlacement({ studentEmail: ANNA.email }), ["student"]],
  ["supervising, by the address", aPlacement({ supervisors: [BO, ANNA] }), ["supervising"]],
  [
    "supervising, by the unit's own name for it",
    aPlacement({ supervisors: [{ ...ANNA, email: null }] }),
    ["supervising"],
  ],
  ["somebody else's placement", aPlacement({ supervisors: [BO] }), []],
])("%s", (_, record, parts) => {
  expect(partsIn(record, anna())).toEqual(parts);
});

test("without the person a statement is gone, a unit lacks its manager, and a placement keeps its places (D6)", () => {
  expect(withoutPerson(RECORD, anna())).toBeNull();
  const unit = aUnit({ managerName: ANNA.name, managerEmail: ANNA.email });
  expect(withoutPerson(unit, anna())).toEqual({ ...unit, managerName: null, managerEmail: null });
  const placement = aPlacement({ supervisors: [BO, ANNA] });
  expect(withoutPerson(placement, anna())).toEqual({ ...placement, supervisors: [BO, { name: null, email: null }] });
  const other = aPlacement({ supervisors: [BO] });
  expect(withoutPerson(other, anna())).toBe(other);
});

test("D25: what a placement says of somebody tells of others that there is a supervisor, and no more", () => {
  const fields = fieldsAbout(aPlacement({ supervisors: [BO, ANNA], studentEmail: "elev@skola.example" }), anna());
  expect(fields).toMatchObject({ as: "supervisor", name: ANNA.name, others: ["supervisor"], provider: null });
  expect(JSON.stringify(fields)).not.toMatch(/Lind|elev/);
});

test("article 18: a restricted supervisor is in no record, and a manager keeps the address that access hangs on", () => {
  const unit = aUnit({ managerName: ANNA.name, managerEmail: ANNA.email });
  const placement = aPlacement({ supervisors: [BO, ANNA] });
  const student = aPlacement({ key: "2", studentEmail: ANNA.email });
  expect(withoutRestricted([RECORD, unit, placement, student], [anna()])).toEqual([
    { ...unit, managerName: null },
    { ...placement, supervisors: [BO] },
  ]);
  const records = [RECORD, unit];
  expect(withoutRestricted(records, [])).toBe(records);
});

test("article 16: a correction is laid over name and address wherever they stand, and over nothing else", () => {
  const right = { name: "Anna Berg", email: "anna.berg@kommun.example" };
  const facts = [{ email: ANNA.email, employeeNumbers: ["17"], right }];
  expect(correctedRecord(RECORD, facts)).toEqual({ ...RECORD, ...right });
  const byNumber = aCompetence({ name: "A Ek", email: null, employeeNumber: "17" });
  expect(correctedRecord(byNumber, facts)).toEqual({ ...byNumber, name: right.name });
  expect(correctedRecord(aUnit({ managerEmail: ANNA.email }), facts)).toMatchObject({
    managerName: right.name,
    managerEmail: right.email,
  });
  expect(correctedRecord(aPlacement({ supervisors: [ANNA, BO] }), facts)).toMatchObject({ supervisors: [right, BO] });
  const other = aCompetence(BO);
  expect(correctedRecord(other, facts)).toBe(other);
  const nameOnly = [{ email: ANNA.email, employeeNumbers: [], right: { name: "Anna Berg", email: null } }];
  expect(correctedRecord(RECORD, nameOnly)).toEqual({ ...RECORD, name: "Anna Berg" });
});

test("what is found twice is known once, and nothing new leaves the person as they are", () => {
  const person = anna();
  expect(withFound(person, { emails: [ANNA.email] })).toBe(person);
  expect(withFound(person, { emails: ["x@y.example", "x@y.example"] }).emails).toEqual([ANNA.email, "x@y.example"]);
});
