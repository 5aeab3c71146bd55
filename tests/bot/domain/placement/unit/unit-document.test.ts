import { measurePlaces } from "../../../../../bot/domain/placement/figures/lines";
import type { FiguresInput } from "../../../../../bot/domain/placement/figures/documents";
import {
  unitDocumentName,
  unitDocuments,
  type UnitDocument,
} from "../../../../../bot/domain/placement/unit/unit-document";
import type { RegisterRecord } from "../../../../../bot/domain/register/records";
import { aFiguresSource } from "../../../../support/figures-source";
import { aCompetence, aPlacement, aStaffing, aUnit } from "../../../../support/records";

const email = (name: string) => `${name.toLowerCase().replace(" ", ".")}@kommun.example`;
const by = (...names: string[]) => names.map((name) => ({ name, email: email(name) }));

function pageOf(code: string, records: readonly RegisterRecord[], overrides: Partial<FiguresInput> = {}): UnitDocument {
  const source = aFiguresSource([aUnit({ code: "V1" }), aStaffing(), ...records], overrides);
  const documents = [...unitDocuments(source, measurePlaces(source))];
  return documents.find(({ name }) => name === unitDocumentName(code))!.content as UnitDocument;
}

const lena = aCompetence({ name: "Lena Gustafsson" });
const omar = aCompetence({ name: "Omar Hussein" });
const sara = aCompetence({ name: "Sara El" });
const springBy = (name: string, key: string, period: number, start: string, end: string) =>
  aPlacement({ key, period, start, end, supervisors: by(name) });

test("Omar has had four this year against the key 2, Lena none in twelve months: she is next", () => {
  const { details } = pageOf("V1", [
    ...[lena, omar],
    springBy("Omar Hussein", "1", 1, "2024-01-22", "2024-02-23"),
    springBy("Omar Hussein", "2", 2, "2024-02-26", "2024-03-29"),
    springBy("Omar Hussein", "3", 4, "2024-05-06", "2024-06-07"),
    springBy("Omar Hussein", "4", 5, "2024-09-02", "2024-10-04"),
  ]);
  expect(
    details.turn.map(({ name, studentWeeks, students, because }) => [name, studentWeeks, students, because]),
  ).toEqual([
    ["Lena Gustafsson", 0, 0, "fewest-weeks"],
    ["Omar Hussein", 20, 4, null],
  ]);
  expect(details.supervisors.map(({ name, load, turn }) => [name, load, turn])).toEqual([
    ["Lena Gustafsson", { students: 0, key: 2, isOverKey: false }, 1],
    ["Omar Hussein", { students: 4, key: 2, isOverKey: true }, 2],
  ]);
  expect(details.fairness).toEqual({ active: 2, withoutStudents: 1, most: 4, mean: 2 });
});

test("whoever rests is shown with the last day of the rest, and never proposed", () => {
  const statuses = [
    { state: "resting" as const, since: "2024-09-01", until: "2024-12-31", marks: [`email:${email("Sara El")}`] },
  ];
  const { details, line } = pageOf("V1", [lena, sara], { statuses });
  expect(details.turn.map(({ name }) => name)).toEqual(["Lena Gustafsson"]);
  const [, resting] = details.supervisors;
  expect(resting).toMatchObject({ name: "Sara El", status: { state: "resting", until: "2024-12-31" }, turn: null });
  expect(line.coverage).toMatchObject({ supervisors: 2, activeSupervisors: 1 });
  expect(line.places).toMatchObject({ capacity: 1, capacityOfAll: 2, resting: 1 });
});

test.each([
  ["only step 1", { stepsDone: [1] as const }],
  ["step 2 going on", { stepsDone: [1] as const, stepsOngoing: [2] as const }],
])("somebody with %s is shown, and not in turn", (_, overrides) => {
  const { details } = pageOf("V1", [lena, aCompetence({ name: "Bo Öst", ...overrides })]);
  expect(details.supervisors.map(({ name }) => name)).toEqual(["Bo Öst", "Lena Gustafsson"]);
  expect(details.turn.map(({ name }) => name)).toEqual(["Lena Gustafsson"]);
});

test("a planned placement counts in the turn at once, so that the same person is not proposed twice", () => {
  const planned = aPlacement({
    start: "2024-11-11",
    end: "2024-12-13",
    period: 7,
    status: "confirmed",
    supervisors: by("Lena Gustafsson"),
  });
  const { details } = pageOf("V1", [lena, omar, planned]);
  expect(details.turn[0]).toMatchObject({ name: "Omar Hussein", because: "fewest-weeks" });
  expect(details.supervisors[0]!.periods[6]).toMatchObject({ students: 1, state: "planned" });
});

test("what ended more than a year ago weighs nothing, but tells who had a student latest", () => {
  const longAgo = springBy("Omar Hussein", "1", 5, "2023-05-08", "2023-06-09");
  const { details } = pageOf("V1", [lena, omar, longAgo]);
  expect(
    details.turn.map(({ name, studentWeeks, latestEnd, because }) => [name, studentWeeks, latestEnd, because]),
  ).toEqual([
    ["Lena Gustafsson", 0, null, "never-yet"],
    ["Omar Hussein", 0, "2023-06-09", null],
  ]);
});

test("a student at another unit is part of the load at home, and no placement there", () => {
  const elsewhere = aPlacement({ unit: { code: "V2", name: null }, supervisors: by("Lena Gustafsson") });
  const page = pageOf("V1", [aUnit({ code: "V2" }), lena, elsewhere]);
  expect(page.details.supervisors[0]!.load.students).toBe(1);
  expect(page.students.apl).toBe(0);
});

test("the four cases of S20: nobody named, untrained, only step 1, and trained, which is not listed", () => {
  const { details } = pageOf("V1", [
    ...[lena, aCompetence({ name: "Ett Steg", stepsDone: [1] })],
    aPlacement({ key: "1" }),
    aPlacement({ key: "2", supervisors: by("Bo Öst") }),
    aPlacement({ key: "3", supervisors: by("Ett Steg") }),
    aPlacement({ key: "4", supervisors: by("Lena Gustafsson", "Bo Öst") }),
    aPlacement({ key: "5", form: "lia" }),
    aPlacement({ key: "6", status: "cancelled" }),
  ]);
  expect(details.untrainedPlacements.map(({ cause, supervisors }) => [cause, supervisors])).toEqual([
    ["without-supervisor", []],
    ["untrained", ["Bo Öst"]],
    ["only-step-1", ["Ett Steg"]],
  ]);
});

test("the area's step 3 are listed with where they work, and none is an empty list", () => {
  const lead = aCompetence({ name: "Arta Berisha", unit: { code: "V2", name: null }, stepsDone: [1, 2, 3] });
  expect(pageOf("V1", [aUnit({ code: "V2", name: "Granen" }), lead]).details.areaLeads).toEqual([
    expect.objectContaining({ name: "Arta Berisha", unitId: "V2", unitName: "Granen", isResting: false }),
  ]);
  const other = aUnit({ code: "V2", name: "Granen", area: "Hemvård" });
  expect(pageOf("V1", [other, lead]).details.areaLeads).toEqual([]);
});

test("period 6 of the year is the current one on 15 October, weeks 41 to 45", () => {
  const { periods, year } = pageOf("V1", [], { asOf: "2024-10-15" });
  expect(year).toBe(2024);
  expect(periods.filter(({ isCurrent }) => isCurrent)).toEqual([
    { number: 6, start: "2024-10-07", end: "2024-11-08", firstWeek: 41, lastWeek: 45, isCurrent: true },
  ]);
});

test("no student's address is anywhere in the page", () => {
  const page = pageOf("V1", [
    lena,
    aPlacement({ studentEmail: "elev@skola.example", supervisors: by("Lena Gustafsson") }),
  ]);
  expect(JSON.stringify(page)).not.toContain("elev@skola.example");
});
