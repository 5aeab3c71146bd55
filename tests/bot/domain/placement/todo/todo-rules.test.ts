import type { Publication } from "../../../../../bot/domain/evaluation/results/publication";
import type { FiguresInput } from "../../../../../bot/domain/placement/figures/documents";
import { measurePlaces } from "../../../../../bot/domain/placement/figures/lines";
import type { PlacementRecord } from "../../../../../bot/domain/placement/placement";
import { byUrgency } from "../../../../../bot/domain/placement/todo/todo";
import {
  AREA_RULES,
  OWN_AREA_RULES,
  TOTAL_RULES,
  UNIT_RULES,
} from "../../../../../bot/domain/placement/todo/todo-rules";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { aFiguresSource } from "../../../../support/figures-source";
import { aCompetence, aPlacement, aStaffing, aUnit, somePlaces, somePrao } from "../../../../support/records";

const unit = aUnit({ code: "V1", name: "Björkdungen", area: "Vårdboende söder" });
const staff = aStaffing({ headCount: 38 });
const supervisors = (count: number, from = 0, steps: readonly (1 | 2 | 3)[] = [1, 2]) =>
  Array.from({ length: count }, (_, index) => aCompetence({ name: `Anna ${from + index}`, stepsDone: steps }));

function measure(records: readonly RegisterRecord[], overrides: Partial<FiguresInput> = {}) {
  const { total, areas } = measurePlaces(aFiguresSource([unit, staff, ...records], overrides));
  const area = areas[0]!;
  return {
    unit: byUrgency(area.units[0]!.todo(UNIT_RULES)),
    area: byUrgency(area.todo(AREA_RULES)),
    ownArea: byUrgency(area.todo(OWN_AREA_RULES)),
    total: byUrgency(total.todo(TOTAL_RULES)),
  };
}

describe("students without supervisors", () => {
  const lines = (...records: RegisterRecord[]) =>
    measure(records).unit.filter(({ code }) => code === "students-without-supervisors");

  test("at a unit where nobody counts as a supervisor", () => {
    expect(lines(aPlacement(), aPlacement({ key: "2", form: "lia" }))).toEqual([
      expect.objectContaining({
        values: { students: 2 },
        urgency: "danger",
        target: { view: "unit", id: "V1", name: "Björkdungen" },
      }),
    ]);
  });

  test.each([
    ["one supervisor is there", [aPlacement(), ...supervisors(1)]],
    ["the pupils are on PRAO, for which nobody needs training", [somePrao({ count: 3 })]],
    ["the students are on VFU, which lies outside the key", [aPlacement({ form: "vfu" })]],
    ["the placement was cancelled", [aPlacement({ status: "cancelled" })]],
  ])("are not told about when %s", (_, records: readonly RegisterRecord[]) => {
    expect(lines(...records)).toEqual([]);
  });
});

describe("missing places", () => {
  const resting = (name: string, until: string | null) => ({
    ...{ state: "resting" as const, since: "2024-09-01", until },
    marks: [`email:${name.toLowerCase().replace(" ", ".")}@kommun.example`],
  });

  test("58 wanted and 41 supervisors by the key 2 a year are 17 too few", () => {
    const { area } = measure([...supervisors(41), somePlaces({ wanted: 58 })]);
    expect(area[0]).toMatchObject({
      code: "places-missing",
      urgency: "danger",
      values: { missing: 17, wanted: 58, capacity: 41 },
      target: { view: "area", id: "Vårdboende söder" },
      reasons: [],
    });
  });

  test("those who rest take no place, and whoever comes back before the term has ended is told about", () => {
    const statuses = [resting("Anna 0", "2024-11-30"), resting("Anna 1", "2025-03-31"), resting("Anna 2", null)];
    const { area } = measure([...supervisors(5), somePlaces({ wanted: 4 })], { statuses });
    expect(area[0]).toMatchObject({
      values: { missing: 2, wanted: 4, capacity: 2 },
      reasons: [
        { code: "resting", values: { count: 3 } },
        { code: "returning", values: { count: 1, until: "2024-11-30" } },
      ],
    });
  });

  test.each([
    ["as many are wanted as there are", [...supervisors(5), somePlaces({ wanted: 5 })]],
    ["nobody has said what is wanted", [...supervisors(5), somePlaces({ wanted: null, offered: 0 })]],
  ])("are none when %s", (_, records) => {
    expect(measure(records).area.map(({ code }) => code)).not.toContain("places-missing");
  });
});

describe("step 3", () => {
  const second = aUnit({ code: "V2", area: "Vårdboende söder" });

  test("an area of two managers without anybody with step 3 is a danger", () => {
    expect(measure([second]).area).toContainEqual(
      expect.objectContaining({ code: "area-without-lead", urgency: "danger", values: { managers: 2 } }),
    );
  });

  test("with one of two managers led the area has one to go, told within the area and for the whole", () => {
    const records = [second, ...supervisors(1, 0, [1, 2, 3])];
    const { area, ownArea, total } = measure(records);
    expect(area.map(({ code }) => code)).not.toContain("area-without-lead");
    const told = expect.objectContaining({ code: "managers-without-lead", values: { withoutLead: 1, managers: 2 } });
    expect(ownArea).toContainEqual(told);
    expect(total).toContainEqual(told);
  });

  test("somebody with step 3 who lacks step 2 leads nobody", () => {
    expect(measure(supervisors(1, 0, [1, 3])).area.map(({ code }) => code)).toContain("area-without-lead");
  });
});

describe("supervision by somebody untrained (S20)", () => {
  const named = (name: string, key: string): PlacementRecord =>
    aPlacement({ key, supervisors: [{ name, email: `${name.toLowerCase().replace(" ", ".")}@kommun.example` }] });

  test("counts APL students without supervisor, with an untrained one, and with one who has only step 1", () => {
    const { area } = measure([
      ...supervisors(1),
      ...supervisors(1, 1, [1]),
      named("Anna 0", "trained"),
      named("Anna 1", "step 1"),
      named("Bo Öst", "untrained"),
      aPlacement({ key: "nobody" }),
      aPlacement({ key: "lia", form: "lia" }),
    ]);
    expect(area).toContainEqual(
      expect.objectContaining({
        code: "untrained-supervision",
        urgency: "warning",
        values: { students: 3, of: 4 },
        reasons: [
          { code: "without-supervisor", values: { count: 1 } },
          { code: "untrained", values: { count: 1 } },
          { code: "only-step-1", values: { count: 1 } },
        ],
      }),
    );
  });

  test("is nothing to tell when everybody is trained", () => {
    const { area } = measure([...supervisors(1), named("Anna 0", "1")]);
    expect(area.map(({ code }) => code)).not.toContain("untrained-supervision");
  });
});

describe("the goal of 30 %", () => {
  test("an area of 38 staff and 7 supervisors has 4 to go", () => {
    expect(measure(supervisors(7)).area).toContainEqual(
      expect.objectContaining({
        code: "far-from-goal",
        values: { missing: 4, supervisors: 7, permanentCareStaff: 38, share: 7 / 38 },
      }),
    );
  });

  test("an area at its goal has nothing to go, and a unit is never told: the goal is not the units' own", () => {
    const { area, unit: ofUnit } = measure(supervisors(11));
    expect(area.map(({ code }) => code)).not.toContain("far-from-goal");
    expect(ofUnit.map(({ code }) => code)).not.toContain("far-from-goal");
  });

  test("people without evidence would move the share at once", () => {
    const unproven = aCompetence({ name: "Bo Öst", hasEvidence: false });
    expect(measure([...supervisors(7), unproven]).total).toContainEqual(
      expect.objectContaining({
        code: "without-evidence",
        values: { people: 1, share: 8 / 38 },
        target: { view: "quality", id: null, name: null },
      }),
    );
  });

  test("a unit without a measurement of its staff is told about, and one with more supervisors than staff", () => {
    const other = aUnit({ code: "V2", area: "Vårdboende söder" });
    expect(measure([other]).area).toContainEqual(
      expect.objectContaining({ code: "base-missing", values: { units: 1 } }),
    );
    expect(measure(supervisors(39)).unit).toContainEqual(
      expect.objectContaining({ code: "more-than-staff", values: { supervisors: 39, permanentCareStaff: 38 } }),
    );
  });
});

describe("response rates against 70 %", () => {
  const published = (student: number | null, supervisor: number | null): readonly Publication[] => {
    const cell = (role: "student" | "supervisor", responseRate: number | null) => ({
      ...{ role, area: "Vårdboende söder", invited: 40, answered: null, responseRate },
      ...{ questions: [], dimensions: [] },
    });
    const cells = [cell("student", student), cell("supervisor", supervisor)];
    return [{ term: "VT2024", closedAt: "2024-06-20T10:00:00.000Z", k: 5, cells, windows: [] }];
  };
  const low = (student: number | null, supervisor: number | null) =>
    measure([], { publications: published(student, supervisor) }).area.filter(({ code }) => code === "low-response");

  test("the role that answered least is told, with the round that it is about", () => {
    expect(low(0.4, 0.6)).toEqual([
      expect.objectContaining({
        values: { role: "student", rate: 0.4, goal: 0.7, term: "VT2024" },
        target: { view: "evaluation", id: "Vårdboende söder", name: "Vårdboende söder" },
      }),
    ]);
  });

  test.each([
    ["both reach 70 %", 0.7, 0.75],
    ["rates are hidden, since fewer than five answered", null, null],
  ])("nothing is told when %s", (_, student, supervisor) => {
    expect(low(student, supervisor)).toEqual([]);
  });

  test("a round of a later term says nothing about this one", () => {
    const [publication] = published(0.1, 0.1);
    const later = measure([], { publications: [{ ...publication!, term: "VT2025" }] });
    expect(later.area.map(({ code }) => code)).not.toContain("low-response");
  });
});
