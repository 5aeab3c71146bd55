import { QUALITY_KINDS, qualityOf } from "../../../../../bot/domain/register/lists/quality";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { aFiguresSource } from "../../../../support/figures-source";
import { aCompetence, aPlacement, aStaffing, aUnit } from "../../../../support/records";

function told(...records: readonly RegisterRecord[]): readonly string[] {
  return qualityOf(aFiguresSource([aUnit(), aStaffing(), ...records])).map((item) => {
    const about = "supervisor" in item ? item.supervisor.name : "unit" in item ? item.unit.code : item.spelling;
    return `${item.kind}: ${about}`;
  });
}

test("an ordinary unit with an ordinary supervisor leaves nothing to look at", () => {
  expect(told(aCompetence())).toEqual([]);
});

test.each<[string, readonly RegisterRecord[], readonly string[]]>([
  ["without evidence", [aCompetence({ hasEvidence: false })], ["without-evidence: Anna Ek"]],
  ["not permanently employed", [aCompetence({ employment: "other" })], ["not-permanent: Anna Ek"]],
  ["step 2 alone", [aCompetence({ stepsDone: [2] })], ["step-2-without-1: Anna Ek"]],
  ["step 3 without 1 and 2", [aCompetence({ stepsDone: [3] })], ["step-3-without-1-2: Anna Ek"]],
  ["no unit at all", [aCompetence({ unit: { code: null, name: null } })], ["no-unit: Anna Ek"]],
  [
    "a unit that the register does not know",
    [aCompetence({ unit: { code: null, name: "Solgården" } })],
    ["unknown-spelling: Solgården", "no-unit: Anna Ek"],
  ],
  ["no address", [aCompetence({ email: null, employeeNumber: "1" })], ["no-email: Anna Ek"]],
  [
    "two with the same name at one unit",
    [aCompetence(), aCompetence({ email: "anna.annan@kommun.example" })],
    ["possible-duplicate: Anna Ek", "possible-duplicate: Anna Ek"],
  ],
  ["no measurement of the staff", [aUnit({ code: "V2" })], ["base-missing: V2"]],
  ["a unit outside the base without measurement", [aUnit({ code: "V2", receivesStudents: false })], []],
  [
    "a vacant manager",
    [aUnit({ code: "V2", managerName: null, managerEmail: null, receivesStudents: false })],
    ["no-manager: V2"],
  ],
  [
    "more supervisors than staff",
    [
      aUnit({ code: "V2" }),
      aStaffing({ unit: { code: "V2", name: null }, headCount: 0 }),
      aCompetence({ unit: { code: "V2", name: null } }),
    ],
    ["more-than-staff: V2"],
  ],
])("%s is told about", (_, records, expected) => {
  expect(told(...records)).toEqual(expected);
});

test("spellings of one unknown unit are one line with all their rows and the unit that they probably mean", () => {
  const at = (name: string) => ({ unit: { code: null, name } });
  const items = qualityOf(
    aFiguresSource([
      aUnit({ name: "Björkdungens vårdboende" }),
      aCompetence(at("Björkdunge")),
      aPlacement(at("BJÖRKDUNGE, plan 2")),
      aPlacement({ ...at("Björkdunge"), key: "2" }),
    ]),
  );
  expect(items[0]).toMatchObject({ kind: "unknown-spelling", rows: 3, nearest: { code: "V1" } });
});

test("what moves many people's figures comes first", () => {
  const kinds = told(aCompetence({ stepsDone: [2] }), aUnit({ code: "V2" })).map((line) => line.split(":")[0]);
  expect(kinds).toEqual(["base-missing", "step-2-without-1"]);
  expect(new Set(QUALITY_KINDS).size).toBe(QUALITY_KINDS.length);
});
