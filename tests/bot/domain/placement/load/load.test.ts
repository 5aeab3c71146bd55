import fc from "fast-check";
import { loadOf, type LoadSource } from "../../../../../bot/domain/placement/load/load";
import type { NamedSupervisor, PlacementRecord } from "../../../../../bot/domain/placement/placement";
import { defaultCalendar } from "../../../../../bot/domain/placement/term";
import { aCompetence, aPlacement, aStaffing, aUnit, somePlaces, somePrao } from "../../../../support/records";

const at = (code: string) => ({ code, name: null });
const named = (name: string): NamedSupervisor => ({
  name,
  email: `${name.toLowerCase().replace(" ", ".")}@kommun.example`,
});

function source(overrides: Partial<LoadSource> = {}): LoadSource {
  return {
    units: [aUnit({ code: "V1", area: "Norr" }), aUnit({ code: "V2", area: "Söder" })],
    aliases: [],
    staffing: [aStaffing({ headCount: 20 }), aStaffing({ unit: at("V2"), headCount: 10 })],
    competences: [aCompetence({ name: "Anna Ek" }), aCompetence({ name: "Bo Öst", email: "bo.öst@kommun.example" })],
    protectedRows: [],
    placements: [],
    prao: [],
    places: [],
    asOf: "2024-12-31",
    calendar: defaultCalendar("HT2024"),
    ...overrides,
  };
}

const totalOf = (overrides: Partial<LoadSource>) => loadOf(source(overrides)).total;
const withPlacements = (...placements: readonly Partial<PlacementRecord>[]) =>
  totalOf({ placements: placements.map((overrides, i) => aPlacement({ key: String(i), ...overrides })) });

describe("students of a term", () => {
  test("every form is shown; VFU and other practice change no key figure", () => {
    const inKey = [
      { form: "apl" },
      { form: "lia" },
      { form: "apprenticeship", end: "2025-06-13", extentPercent: 50 },
    ] as const;
    const { students: before, ...without } = withPlacements(...inKey);
    const { students, ...withVfu } = withPlacements(
      ...inKey,
      { form: "vfu", supervisors: [named("Anna Ek")] },
      { form: "other" },
    );
    expect(students).toEqual({ ...before, vfu: 1, other: 1 });
    expect({ ...withVfu, placementRows: 3, held: 3 }).toEqual(without);
  });

  test("a placement belongs to the term of its last day, an apprentice to every term of the year", () => {
    const overNewYear = { start: "2024-12-09", end: "2025-01-10" };
    const apprentice = { form: "apprenticeship", start: "2024-08-19", end: "2025-06-13", extentPercent: 50 } as const;
    const placements = [aPlacement(overNewYear), aPlacement({ ...apprentice, key: "2" })];
    const inTerm = (term: string) => totalOf({ placements, calendar: defaultCalendar(term) }).students;
    expect([inTerm("HT2024").apl, inTerm("HT2024").apprenticeship]).toEqual([0, 1]);
    expect([inTerm("VT2025").apl, inTerm("VT2025").apprenticeship]).toEqual([1, 1]);
    expect(inTerm("HT2025").apprenticeship).toBe(0);
  });

  test("cancelled, broken off, absent and preliminary are counted beside, not as students", () => {
    const total = withPlacements(
      { status: "completed" },
      { status: "confirmed" },
      { status: "cancelled" },
      { status: "broken-off" },
      { status: "no-show" },
      { status: "preliminary" },
    );
    expect(total).toMatchObject({
      placementRows: 6,
      held: 2,
      studentsInKey: 2,
      notHeld: { cancelled: 1, "broken-off": 1, "no-show": 1, preliminary: 1 },
    });
  });

  test("a row for three students without names is three students", () => {
    expect(withPlacements({ count: 3 })).toMatchObject({ held: 3, studentsInKey: 3, studentWeeks: 15 });
  });

  test("PRAO is pupils by unit and week, and needs no trained supervisor", () => {
    const total = totalOf({
      prao: [somePrao({ week: 40, count: 2 }), somePrao({ week: 41 }), somePrao({ term: "VT2024" })],
    });
    expect(total).toMatchObject({ students: { prao: 3 }, studentsInKey: 3, studentWeeks: 3, placementRows: 0 });
    expect(Object.values(total.aplSupervision)).toEqual([0, 0, 0, 0, 0]);
  });
});

test.each([
  ["an APL period, Monday to Friday", {}, 5],
  ["one day", { start: "2024-10-07", end: "2024-10-07" }, 1],
  ["Sunday and Monday are two weeks", { start: "2024-10-06", end: "2024-10-07" }, 2],
  ["half time", { extentPercent: 50 }, 2.5],
  ["an end before the start", { start: "2024-11-08", end: "2024-10-07" }, 0],
  [
    "an apprentice's weeks of this term at half time",
    { form: "apprenticeship", start: "2024-08-19", end: "2025-06-13", extentPercent: 50 },
    10,
  ],
] as const)("student-weeks of %s", (_, placement, weeks) => {
  expect(withPlacements(placement).studentWeeks).toBe(weeks);
});

describe("supervision of APL", () => {
  const competences = [
    aCompetence({ name: "Anna Ek" }),
    aCompetence({ name: "Bo Lind", hasEvidence: false }),
    aCompetence({ name: "Cia Alm", stepsDone: [1] }),
    aCompetence({ name: "Dan Alm", stepsDone: [2] }),
    aCompetence({ name: "Eva Frisk", email: null }),
  ];
  test.each([
    ["trained", ["Anna Ek"]],
    ["trained-without-evidence", ["Bo Lind"]],
    ["only-step-1", ["Cia Alm"]],
    ["untrained", ["Dan Alm"]],
    ["untrained", ["Inte Känd"]],
    ["without-supervisor", []],
    ["trained", ["Cia Alm", "Anna Ek"]],
    ["only-step-1", ["Inte Känd", "Cia Alm"]],
  ] as const)("is %s when the supervisors are %j", (supervision, names) => {
    const placements = [aPlacement({ supervisors: names.map(named) })];
    const { aplSupervision } = totalOf({ competences, placements });
    expect(aplSupervision).toEqual({
      trained: 0,
      "trained-without-evidence": 0,
      "only-step-1": 0,
      untrained: 0,
      "without-supervisor": 0,
      [supervision]: 1,
    });
  });

  test("somebody named without an address is found by name at the unit, elsewhere or in a pair of namesakes not", () => {
    const placement = (code: string) =>
      aPlacement({ unit: at(code), supervisors: [{ name: "Frisk, Eva", email: null }] });
    expect(totalOf({ competences, placements: [placement("V1")] }).aplSupervision.trained).toBe(1);
    expect(totalOf({ competences, placements: [placement("V2")] }).aplSupervision.untrained).toBe(1);
    const namesakes = [...competences, aCompetence({ name: "Eva Frisk", email: "eva.frisk2@kommun.example" })];
    expect(totalOf({ competences: namesakes, placements: [placement("V1")] }).aplSupervision.untrained).toBe(1);
  });
});

describe("load on supervisors", () => {
  test("two who share a student have half each", () => {
    const pair = { supervisors: [named("Anna Ek"), named("Bo Öst")] };
    expect(withPlacements(pair)).toMatchObject({ mostStudentsOfOne: 0.5, supervisorsWithStudents: 2 });
    expect(withPlacements(pair, { supervisors: [named("Anna Ek")] }).mostStudentsOfOne).toBe(1.5);
  });

  test("somebody named twice on a row is one supervisor", () => {
    expect(withPlacements({ supervisors: [named("Anna Ek"), named("Anna Ek")] }).mostStudentsOfOne).toBe(1);
  });

  test("capacity follows the supervisors who count, and those who act just now beside it", () => {
    expect(totalOf({ isActive: ({ name }) => name !== "Anna Ek" })).toMatchObject({
      supervisors: 2,
      activeSupervisors: 1,
      capacityPerTerm: 2,
      activeCapacityPerTerm: 1,
    });
  });
});

describe("places", () => {
  test("unknown is something else than none, and a sum holds what is known", () => {
    const places = [somePlaces({ period: 5, wanted: 5, offered: 4 }), somePlaces({ period: 6, wanted: 2, offered: 0 })];
    expect(totalOf({ places }).places).toEqual({
      wanted: 7,
      offered: 4,
      booked: null,
      started: null,
      bookedShare: null,
      isInconsistent: false,
    });
  });

  test.each([
    ["half of the offered places booked", { offered: 4, booked: 2 }, 0.5, false],
    ["nothing offered has no share", { offered: 0, booked: 0 }, null, false],
    ["more booked than offered", { offered: 1, booked: 2 }, 2, true],
    ["more started than booked", { booked: 1, started: 2 }, null, true],
  ])("%s", (_, numbers, bookedShare, isInconsistent) => {
    expect(totalOf({ places: [somePlaces(numbers)] }).places).toMatchObject({ bookedShare, isInconsistent });
  });

  test("places of another term are another term's", () => {
    expect(totalOf({ places: [somePlaces({ term: "VT2025", wanted: 3 })] }).places.wanted).toBeNull();
  });
});

const anyPlacement = fc
  .record({
    key: fc.uuid(),
    form: fc.constantFrom("apl", "apprenticeship", "lia", "vfu", "prao", "other"),
    status: fc.constantFrom("completed", "confirmed", "cancelled", "broken-off", "no-show", "preliminary"),
    unit: fc.constantFrom(at("V1"), at("V2"), at("V9")),
    supervisors: fc.subarray([named("Anna Ek"), named("Bo Öst"), named("Inte Känd")]),
    count: fc.integer({ min: 1, max: 4 }),
    end: fc.constantFrom("2024-10-11", "2024-12-31", "2025-01-17"),
  })
  .map((overrides) => aPlacement(overrides as Partial<PlacementRecord>));

test("units and rows without a known unit add up to the total, and so do areas", () => {
  fc.assert(
    fc.property(fc.array(anyPlacement, { maxLength: 20 }), (placements) => {
      const load = loadOf(source({ placements, prao: [somePrao(), somePrao({ unit: at("V9"), key: "x" })] }));
      for (const groups of [load.units, load.areas]) {
        const parts = [...groups.map(({ figures }) => figures), load.withoutUnit];
        for (const figure of ["placementRows", "held", "studentsInKey", "studentWeeks", "supervisors"] as const) {
          expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBeCloseTo(load.total[figure], 9);
        }
      }
      const { students, aplSupervision } = load.total;
      expect(Object.values(aplSupervision).reduce((sum, count) => sum + count, 0)).toBe(students.apl);
    }),
  );
});
