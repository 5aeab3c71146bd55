import fc from "fast-check";
import { DOCUMENT_MAKERS } from "../../../../../bot/domain/placement/figures/document-makers";
import {
  chosenTotal,
  chosenUnits,
  hasRoom,
  takesMuch,
  withoutSupervisors,
  type WorkloadChoice,
} from "../../../../../bot/domain/placement/workload/workload-view";
import { workloadName, type WorkloadDocument } from "../../../../../bot/domain/placement/workload/workload-document";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { anyRegister } from "../../../../support/any-register";
import { aFiguresInput, makeDocuments } from "../../../../support/figures-source";
import { aCompetence, aPlacement, aStaffing, aUnit } from "../../../../support/records";

const ALL: WorkloadChoice = { area: null, form: null, sort: "name", order: "ascending" };

function workloadOf(records: readonly RegisterRecord[]): WorkloadDocument {
  const documents = makeDocuments(DOCUMENT_MAKERS, aFiguresInput(records));
  return documents.find(({ name }) => name === workloadName)!.content as WorkloadDocument;
}

const at = (code: string) => ({ unit: { code, name: null } });
const students = (code: string, count: number, overrides = {}) =>
  aPlacement({ ...at(code), key: `${code}${JSON.stringify(overrides)}`, count, ...overrides });
const supervisors = (code: string, count: number) =>
  Array.from({ length: count }, (_, index) => aCompetence({ ...at(code), name: `Anna ${code} ${index}` }));

const document = workloadOf([
  aUnit({ code: "V1", name: "Åsen", area: "Hemvård" }),
  aUnit({ code: "V2", name: "Ek", area: "Hemvård" }),
  aUnit({ code: "V3", name: "Zorn", area: "LSS" }),
  aStaffing(at("V1")),
  ...supervisors("V1", 2),
  ...supervisors("V2", 4),
  students("V1", 5),
  students("V1", 1, { form: "lia" }),
  students("V2", 1),
  students("V3", 2),
  students("V9", 3),
]);
const lines = chosenUnits(document, ALL);

test("names are sorted as in Swedish, å after z", () => {
  expect(lines.map(({ name }) => name)).toEqual(["Ek", "Zorn", "Åsen"]);
});

test("six students at two supervisors are three for each, four more than their two places a term", () => {
  expect(lines.find(({ id }) => id === "V1")).toMatchObject({
    students: 6,
    perActiveSupervisor: 3,
    perCareStaff: 0.6,
    studentWeeks: 30,
    capacity: 2,
    free: -4,
  });
});

test("the lists on top: who takes much, who has room, and first who has students and nobody trained", () => {
  expect(takesMuch(lines).map(({ id }) => id)).toEqual(["V1"]);
  expect(hasRoom(lines).map(({ id, free }) => [id, free])).toEqual([["V2", 3]]);
  expect(withoutSupervisors(lines).map(({ id, students: count }) => [id, count])).toEqual([["V3", 2]]);
});

test("of one form only its students count, while free places are about all", () => {
  const [line] = chosenUnits(document, { ...ALL, area: "Hemvård", form: "lia", sort: "students", order: "descending" });
  expect(line).toMatchObject({
    id: "V1",
    students: 1,
    perActiveSupervisor: 0.5,
    free: -4,
    studentsByForm: { apl: 5, lia: 1 },
  });
});

test("an area has a total of its own, and the whole has students of no known unit too", () => {
  expect(chosenTotal(document, { ...ALL, area: "Hemvård" })).toMatchObject({ id: "total", students: 7 });
  expect(chosenTotal(document, ALL)).toMatchObject({ students: 12 });
  expect(chosenTotal(document, { ...ALL, area: "Ingenstans" })).toBeNull();
});

test.each(["ascending", "descending"] as const)("a unit that cannot be measured is last when %s", (order) => {
  const sorted = chosenUnits(document, { ...ALL, sort: "perActiveSupervisor", order });
  expect(sorted.at(-1)!.id).toBe("V3");
});

test("each measure sorts by what it shows, one order being the other backwards where nothing is equal", () => {
  const sort = fc.constantFrom("students", "free", "studentWeeks", "mostOfOne", "perCareStaff" as const);
  fc.assert(
    fc.property(anyRegister, sort, (records, by) => {
      const choice: WorkloadChoice = { ...ALL, sort: by as WorkloadChoice["sort"] };
      const whole = workloadOf(records);
      const values = chosenUnits(whole, choice)
        .map((line) => line[choice.sort as "students"])
        .filter((value) => value !== null);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      const backwards = chosenUnits(whole, { ...choice, order: "descending" })
        .map((line) => line[choice.sort as "students"])
        .filter((value) => value !== null);
      expect(backwards).toEqual(values.toReversed());
    }),
    { numRuns: 40 },
  );
});

test("the units of every choice add up to its total, those of no known unit beside", () => {
  fc.assert(
    fc.property(
      anyRegister,
      fc.constantFrom(null, "Hemvård", "LSS"),
      fc.constantFrom(null, "apl", "vfu", "prao"),
      (records, area, form) => {
        const whole = workloadOf(records);
        const choice = { ...ALL, area, form } as WorkloadChoice;
        const total = chosenTotal(whole, choice);
        if (!total) return;
        const ofUnits = chosenUnits(whole, choice).reduce((sum, line) => sum + line.students, 0);
        if (area === null) expect(ofUnits).toBeLessThanOrEqual(total.students);
        else expect(ofUnits).toBe(total.students);
      },
    ),
    { numRuns: 60 },
  );
});
