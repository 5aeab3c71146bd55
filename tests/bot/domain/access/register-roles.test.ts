import { actorOf, registerRolesOf, together } from "../../../../bot/domain/access/register-roles";
import { aCompetence, aUnit } from "../../../support/records";

const rolesOf = (input: Partial<Parameters<typeof registerRolesOf>[0]>) =>
  registerRolesOf({ units: [], competences: [], aliases: [], ...input });

const UNITS = [
  aUnit({ code: "V2", area: "Norr", managerEmail: "eva.ek@kommun.example", managerName: "Eva Ek" }),
  aUnit({ code: "V1", area: "Norr", managerEmail: "eva.ek@kommun.example", managerName: "Eva Ek" }),
  aUnit({ code: "S1", area: "Syd", managerEmail: null, managerName: "Ulf Ut" }),
];

test("a manager manages every unit that has the address, and those areas (S7)", () => {
  const roles = rolesOf({ units: UNITS });
  expect([...roles.keys()]).toEqual(["eva.ek@kommun.example"]);
  expect(roles.get("eva.ek@kommun.example")).toEqual({
    name: "Eva Ek",
    managerOf: ["V1", "V2"],
    managesIn: ["Norr"],
    leadIn: [],
    worksAt: [],
    worksIn: [],
    supervisorId: null,
  });
});

test("a supervisor is found by every address that a statement about them holds", () => {
  const roles = rolesOf({
    units: UNITS,
    competences: [
      aCompetence({ name: "Anna Ek", employeeNumber: "7", email: "anna@kommun.example" }),
      aCompetence({ name: "Anna Ek", employeeNumber: "7", email: "anna.ek@kommun.example", source: "inventory" }),
    ],
  });
  const [one, other] = ["anna@kommun.example", "anna.ek@kommun.example"].map((address) => roles.get(address));
  expect(one).toMatchObject({ name: "Anna Ek", worksAt: ["V1"], leadIn: [], managerOf: [] });
  expect(other).toEqual(one);
  expect(one?.supervisorId).not.toBeNull();
});

test.each([
  ["all three steps with evidence", { stepsDone: [1, 2, 3] as const }, ["Norr"]],
  ["step 3 alone", { stepsDone: [3] as const }, []],
  ["three steps without evidence", { stepsDone: [1, 2, 3] as const, hasEvidence: false }, []],
  ["three steps at a unit that nobody knows", { stepsDone: [1, 2, 3] as const, unit: { code: "X9", name: null } }, []],
])("%s gives a lead's role in these areas: %j", (_, changes, leadIn) => {
  const roles = rolesOf({ units: UNITS, competences: [aCompetence({ email: "a@kommun.example", ...changes })] });
  expect(roles.get("a@kommun.example")?.leadIn).toEqual(leadIn);
});

test("a manager who is a supervisor too has both roles", () => {
  const competences = [aCompetence({ email: "eva.ek@kommun.example", unit: { code: "S1", name: null } })];
  expect(rolesOf({ units: UNITS, competences }).get("eva.ek@kommun.example")).toMatchObject({
    managerOf: ["V1", "V2"],
    worksAt: ["S1"],
    worksIn: ["Syd"],
  });
});

test("somebody with two addresses has what both give, and is called what they call themselves", () => {
  const none = { name: null, managerOf: [], managesIn: [], leadIn: [], worksAt: [], worksIn: [], supervisorId: null };
  const roles = together([
    { ...none, managerOf: ["V2"], managesIn: ["Norr"] },
    { ...none, name: "Eva Ek", managerOf: ["V1", "V2"], supervisorId: "eva" },
  ]);
  expect(roles).toMatchObject({ name: "Eva Ek", managerOf: ["V1", "V2"], supervisorId: "eva" });
  expect(actorOf({ id: "1", name: null, isHr: false }, roles).name).toBe("Eva Ek");
  expect(actorOf({ id: "1", name: "Eva Ek-Alm", isHr: true }, roles)).toMatchObject({ name: "Eva Ek-Alm", isHr: true });
  expect(together([])).toEqual(none);
});
