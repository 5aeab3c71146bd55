import fc from "fast-check";
import { coverageOf, distanceToGoal, goalFor, type CoverageSource } from "../../../../../bot/domain/placement/coverage/coverage";
import type { CompetenceRecord, Step } from "../../../../../bot/domain/register/records";
import { aCompetence, aStaffing, aUnit } from "../../../../support/records";

const at = (code: string) => ({ code, name: null });
const numbered = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, i) => make(i));

function source(overrides: Partial<CoverageSource> = {}): CoverageSource {
  return {
    units: [aUnit()],
    aliases: [],
    staffing: [],
    competences: [],
    protectedRows: [],
    asOf: "2024-12-31",
    ...overrides,
  };
}

test.each([
  ["the plan", 361, 1867, 0.1934, 560, 199],
  ["a unit of six, where 1.8 persons are two", 0, 6, 0, 2, 2],
  ["a unit of one, where the goal is one all the same", 0, 1, 0, 1, 1],
  ["a half rounded up", 0, 5, 0, 2, 2],
  ["the goal met to the person", 3, 10, 0.3, 3, 0],
  ["more than the goal, never a negative gap", 9, 10, 0.9, 3, 0],
])("%s: %i of %i are %d, goal %i, %i missing", (_, supervisors, staff, share, goal, missing) => {
  const distance = distanceToGoal(supervisors, staff);
  expect(distance).toMatchObject({ goal, missing });
  expect(distance.share).toBeCloseTo(share, 4);
});

test("a base of zero has no share and no goal", () => {
  expect(distanceToGoal(1, 0)).toEqual({ share: null, goal: 0, missing: 0 });
});

test("meeting the goal in persons means at least 30 % to the nearest person, for every base", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), (staff) => {
      expect(Math.abs(goalFor(staff) - staff * 0.3)).toBeLessThanOrEqual(staff === 1 ? 0.7 : 0.5 + 1e-9);
    }),
  );
});

describe("the figures of a small administration", () => {
  const units = [
    aUnit({ code: "V1", area: "Norr" }),
    aUnit({ code: "V2", area: "Norr", managerEmail: "chef.v1@kommun.example" }),
    aUnit({ code: "V3", area: "Söder" }),
    aUnit({ code: "V4", area: "Söder", receivesStudents: false }),
  ];
  const person = (name: string, code: string, stepsDone: readonly Step[] = [1, 2], more = {}) =>
    aCompetence({ name, unit: at(code), stepsDone, ...more });
  const small = source({
    units,
    staffing: [
      aStaffing({ unit: at("V1"), headCount: 20 }),
      aStaffing({ unit: at("V2"), headCount: 10 }),
      aStaffing({ unit: at("V4"), headCount: 50 }),
    ],
    competences: [
      person("Anna Ek", "V1", [1, 2, 3]),
      person("Bo Öst", "V1", [1, 2], { hasEvidence: false }),
      person("Cia Åberg", "V1", [1]),
      person("Dan Alm", "V2"),
      person("Eva Lind", "V2", [1, 2, 3], { employment: "other" }),
      person("Fia Frisk", "V3"),
      person("Gun Hägg", "V4", [1, 2, 3]),
      person("Håkan Öst", "V1", [2]),
      person("Ida Ek", "V9"),
    ],
    protectedRows: [
      { kind: "protected", key: "a", source: "hr-system", unit: at("V1"), count: 2 },
      { kind: "protected", key: "b", source: "placements", unit: at("V1"), count: 3 },
    ],
  });
  const coverage = coverageOf(small);

  test("units, areas and total agree", () => {
    const sums = (lines: readonly { figures: { supervisors: number; permanentCareStaff: number; leads: number } }[]) =>
      lines.reduce(
        (sum, { figures }) => [
          sum[0]! + figures.supervisors,
          sum[1]! + figures.permanentCareStaff,
          sum[2]! + figures.leads,
        ],
        [0, 0, 0],
      );
    expect(sums(coverage.units)).toEqual([3, 30, 1]);
    expect(sums(coverage.areas)).toEqual([3, 30, 1]);
    expect(coverage.total).toMatchObject({ supervisors: 3, permanentCareStaff: 30, leads: 1, goal: 9, missing: 6 });
  });

  test("everybody beside the count stands under one hindrance", () => {
    expect(coverage.leftOut).toEqual({
      protected: 2,
      "only-step-1": 1,
      "incomplete-steps": 1,
      "unknown-unit": 1,
      "not-receiving": 1,
      "not-permanent": 1,
      "without-evidence": 1,
    });
  });

  test("a unit that does not receive students has zeros and is no missing base", () => {
    expect(coverage.units.find(({ unit }) => unit.code === "V4")!.figures).toMatchObject({
      permanentCareStaff: 0,
      isBaseMissing: false,
      supervisors: 0,
      share: null,
      leads: 0,
    });
  });

  test("a missing measurement is flagged for the unit, its area and the total, and no excess is claimed", () => {
    const flagged = [...coverage.units, ...coverage.areas].filter(({ figures }) => figures.isBaseMissing);
    expect(flagged.map((line) => ("unit" in line ? line.unit.code : line.area))).toEqual(["V3", "Söder"]);
    expect(coverage.total.isBaseMissing).toBe(true);
    expect(coverage.units[2]!.figures.exceedsStaff).toBe(false);
  });

  test("a manager of two units counts once, and a step 3 at any unit and in any employment is a manager's", () => {
    expect(coverage.managers).toEqual({
      total: 3,
      withLead: 2,
      withActiveLead: 2,
      withoutLead: [{ name: "Chef V3", unitCodes: ["V3"] }],
    });
  });

  test("resting people stay in coverage and leave capacity and the managers' step 3 just now", () => {
    const resting = coverageOf({ ...small, isActive: ({ name }) => !/Anna|Gun/.test(name) });
    expect(resting.total).toMatchObject({ supervisors: 3, activeSupervisors: 2 });
    expect(resting.managers).toMatchObject({ withLead: 2, withActiveLead: 1 });
  });

  test("the order of records changes nothing", () => {
    const everyOrder = fc.record({
      units: fc.shuffledSubarray([...small.units], { minLength: 4 }),
      staffing: fc.shuffledSubarray([...small.staffing], { minLength: 3 }),
      competences: fc.shuffledSubarray([...small.competences], { minLength: 9 }),
    });
    fc.assert(fc.property(everyOrder, (shuffled) => expect(coverageOf({ ...small, ...shuffled })).toEqual(coverage)));
  });
});

test("more supervisors than staff is flagged, also where the base is a measured zero", () => {
  const competences = numbered(3, (i) => `Anna ${"abc"[i]}`).map((name) => aCompetence({ name }));
  const of = (headCount: number) =>
    coverageOf(source({ competences, staffing: [aStaffing({ headCount })] })).total.exceedsStaff;
  expect([of(2), of(3), of(0)]).toEqual([true, false, true]);
});

test("training after the day asked for has not happened yet; a year is taken to begin on 1 January", () => {
  const dates = [
    { precision: "day", value: "2023-12-15" },
    { precision: "month", value: "2024-01" },
    { precision: "term", value: "HT2023" },
    { precision: "year", value: "2024" },
  ] as const;
  const competences = [...dates, null].map((completed, i) => aCompetence({ name: `Anna ${"abcde"[i]}`, completed }));
  const on = (asOf: string) => coverageOf(source({ competences, asOf })).total.supervisors;
  expect([on("2023-06-30"), on("2023-07-01"), on("2023-12-31"), on("2024-01-01")]).toEqual([1, 2, 3, 5]);
});

test("a vacant post has no manager, and without addresses the name is the manager", () => {
  const nameless = { managerEmail: null, managerName: null };
  const units = [
    aUnit({ code: "V1", ...nameless }),
    aUnit({ code: "V2", managerEmail: null, managerName: "Karin Ek" }),
    aUnit({ code: "V3", managerEmail: null, managerName: "karin ek" }),
  ];
  expect(coverageOf(source({ units })).managers.total).toBe(1);
});

test("a competence counts to its last day, and the person goes on counting by what has not ended", () => {
  const ends = (stepsDone: readonly (1 | 2 | 3)[], validUntil: string | null) =>
    aCompetence({ name: "Anna Ek", stepsDone, validUntil });
  const on = (asOf: string, ...competences: readonly CompetenceRecord[]) =>
    coverageOf(source({ competences, asOf })).total;
  const whole = ends([1, 2], "2024-06-30");
  expect(on("2024-06-30", whole)).toMatchObject({ supervisors: 1 });
  expect(on("2024-07-01", whole)).toMatchObject({ supervisors: 0 });
  expect(on("2024-07-01", whole, ends([1], null))).toMatchObject({ supervisors: 0 });
  expect(on("2024-07-01", whole, { ...ends([1, 2], null), source: "inventory" })).toMatchObject({ supervisors: 1 });
  const third = on("2024-07-01", ends([1, 2], null), ends([3], "2024-06-30"));
  expect(third).toMatchObject({ supervisors: 1, leads: 0 });
});
