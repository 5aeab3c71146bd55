import { DEFAULT_CALENDARS, makeCalendars } from "../../../../bot/domain/placement/calendars";
import { Refusal } from "../../../../bot/domain/refusal";
import type { RegisterRecord } from "../../../../bot/domain/register/records";
import { makeShowCoverage } from "../../../../bot/usecases/placement/show-coverage";
import { makeShowLoad } from "../../../../bot/usecases/placement/show-load";
import { recordsIn, statusesIn } from "../../../support/record-store";
import { aCompetence, aPlacement, aStaffing, aUnit, somePrao } from "../../../support/records";

const records: readonly RegisterRecord[] = [
  aUnit({ code: "V1", name: "Laröd vårdboende" }),
  aStaffing({ headCount: 10 }),
  aStaffing({ headCount: 20, measuredOn: "2024-05-31" }),
  aCompetence({ name: "Anna Ek", stepsDone: [1, 2, 3] }),
  aCompetence({ name: "Bo Öst", completed: { precision: "term", value: "VT2024" } }),
  aPlacement(),
  somePrao(),
];

const deps = {
  records: recordsIn(records),
  statuses: statusesIn(),
  calendars: DEFAULT_CALENDARS,
  clock: { now: () => "2024-12-31T23:30:00.000Z" },
};
const showCoverage = makeShowCoverage(deps);
const showLoad = makeShowLoad(deps);

test("without a term the figures are today's in Stockholm, with every number the contract promises", async () => {
  const report = await showCoverage({ term: null });
  expect(report).toMatchObject({
    asOf: "2025-01-01",
    total: {
      id: "total",
      permanentCareStaff: 20,
      supervisors: 2,
      share: 0.1,
      missing: 4,
      leads: 1,
      capacityPerTerm: 2,
      capacityPerYear: 4,
      goal: 6,
      active: { supervisors: 2, capacityPerTerm: 2, capacityPerYear: 4 },
    },
    areas: [{ id: "Vårdboende Norr", name: "Vårdboende Norr", supervisors: 2 }],
    units: [{ id: "V1", name: "Laröd vårdboende", areaId: "Vårdboende Norr", receivesStudents: true }],
    managers: { total: 1, withLead: 1 },
    leftOut: { protected: 0, notPermanent: 0, withoutEvidence: 0, onlyStep1: 0 },
    atGoal: { capacityPerTerm: 6, capacityPerYear: 12 },
    method: { goalPerCent: 30, staffMeasuredFrom: "2024-05-31", staffMeasuredTo: "2024-05-31" },
  });
});

test.each([
  ["ht 2023", "2023-12-31", 10, 1],
  ["HT2024", "2024-12-31", 20, 2],
  ["VT2025", "2025-01-01", 20, 2],
])("as of %s (%s) the base is %i and the supervisors %i", async (term, asOf, permanentCareStaff, supervisors) => {
  const report = await showCoverage({ term });
  expect([report.asOf, report.total.permanentCareStaff, report.total.supervisors]).toEqual([
    asOf,
    permanentCareStaff,
    supervisors,
  ]);
});

test.each(["", "hösten", "HT20245"])("the term %j is refused", async (term) => {
  const refusal = new Refusal("unknown-term", { term });
  await expect(showCoverage({ term })).rejects.toEqual(refusal);
  await expect(showLoad({ term })).rejects.toEqual(refusal);
});

test("the load of a term comes with ratios, and null where nobody could be divided by", async () => {
  const report = await showLoad({ term: "HT2024" });
  expect(report).toMatchObject({
    term: "HT2024",
    asOf: "2024-12-31",
    total: {
      placements: { rows: 1, held: 1, cancelled: 0 },
      students: { apl: 1, prao: 1, inKey: 2 },
      studentWeeks: 6,
      apl: { withoutSupervisor: 1, fulfilled: 0 },
      studentsPerSupervisor: 1,
      studentsPerCareStaff: 0.1,
      shareWithStudents: 0,
      free: 0,
    },
    units: [{ id: "V1", hasStudentsWithoutSupervisors: false }],
    unknownUnit: { id: "unknown", studentsPerSupervisor: null, apl: { fulfilled: null } },
  });
});

test("a unit that receives students and has nobody who counts is marked, PRAO alone is not enough", async () => {
  const marks = async (...more: readonly RegisterRecord[]) =>
    (await makeShowLoad({ ...deps, records: recordsIn([aUnit(), ...more]) })({ term: "HT2024" })).units[0]!
      .hasStudentsWithoutSupervisors;
  expect([await marks(aPlacement()), await marks(somePrao())]).toEqual([true, false]);
});

test("the load of a term that ends on 12 January holds the placement that ends on the 8th, and holds as of the 12th", async () => {
  const autumn = { term: "HT2024", start: "2024-08-01", end: "2025-01-12", periods: [] };
  const newYear = aPlacement({ start: "2024-11-25", end: "2025-01-08" });
  const showOwn = makeShowLoad({
    records: recordsIn([aUnit(), newYear]),
    statuses: statusesIn(),
    calendars: makeCalendars([autumn]),
    clock: { now: () => "2025-03-01T12:00:00.000Z" },
  });
  expect(await showOwn({ term: "HT2024" })).toMatchObject({ asOf: "2025-01-12", total: { placements: { rows: 1 } } });
  expect(await showOwn({ term: "VT2025" })).toMatchObject({ total: { placements: { rows: 0 } } });
});

test("rows at a unit's other name count at the unit, in coverage and in load", async () => {
  const at = { code: null, name: "Huset" };
  const known = [aUnit(), aStaffing({ unit: at }), aCompetence({ unit: at }), aPlacement({ unit: at })];
  const own = { ...deps, records: recordsIn(known, [{ name: "huset", code: "V1" }]) };
  expect(await makeShowCoverage(own)({ term: null })).toMatchObject({
    total: { permanentCareStaff: 10, supervisors: 1 },
  });
  const { units, unknownUnit } = await makeShowLoad(own)({ term: "HT2024" });
  expect(units[0]!.placements.rows).toBe(1);
  expect(unknownUnit.placements.rows).toBe(0);
});

test("capacity falls and coverage does not when one of two is set to rest, until the day after the rest's last (S5)", async () => {
  const resting = {
    key: "k",
    version: 1,
    state: "resting" as const,
    since: "2024-12-01",
    until: "2025-01-31",
    marks: ["email:bo.öst@kommun.example"],
  };
  const at = (day: string) => ({
    ...deps,
    statuses: statusesIn([resting]),
    clock: { now: () => `${day}T12:00:00.000Z` },
  });
  const on = async (day: string) => {
    const { total } = await makeShowCoverage(at(day))({ term: null });
    return [total.supervisors, total.share, total.active.supervisors, total.active.capacityPerTerm];
  };
  const load = async (day: string) => (await makeShowLoad(at(day))({ term: "VT2025" })).total.activeCapacityPerTerm;
  const [supervisors, share, ...all] = await on("2024-11-30");
  expect(all).toEqual([supervisors, supervisors]);
  expect(await on("2025-01-31")).toEqual([supervisors, share, Number(supervisors) - 1, Number(supervisors) - 1]);
  expect(await on("2025-02-01")).toEqual([supervisors, share, supervisors, supervisors]);
  expect([await load("2025-01-31"), await load("2025-02-01")]).toEqual([Number(supervisors) - 1, supervisors]);
});
