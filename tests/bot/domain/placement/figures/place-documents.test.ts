import fc from "fast-check";
import { DOCUMENT_MAKERS } from "../../../../../bot/domain/placement/figures/document-makers";
import {
  areaName,
  overviewName,
  type AreaDocument,
  type OverviewDocument,
} from "../../../../../bot/domain/placement/figures/overview-document";
import { workloadName, type WorkloadDocument } from "../../../../../bot/domain/placement/workload/workload-document";
import { anyRegister } from "../../../../support/any-register";
import { aFiguresInput, makeDocuments } from "../../../../support/figures-source";
import { aCompetence, aPlacement, aStaffing, aUnit } from "../../../../support/records";

function documentsOf(records: Parameters<typeof aFiguresInput>[0]) {
  const documents = makeDocuments(DOCUMENT_MAKERS, aFiguresInput(records));
  return new Map(documents.map(({ name, content }) => [name, content]));
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((total, item) => total + of(item), 0);

test("units add up to their area, and areas to the whole, whatever the register holds", () => {
  fc.assert(
    fc.property(anyRegister, (records) => {
      const documents = documentsOf(records);
      const overview = documents.get(overviewName) as OverviewDocument;
      const workload = documents.get(workloadName) as WorkloadDocument;
      for (const area of overview.areas) {
        const { units } = documents.get(areaName(area.id)) as AreaDocument;
        expect(sum(units, ({ coverage }) => coverage.supervisors)).toBe(area.coverage.supervisors);
        expect(sum(units, ({ coverage }) => coverage.permanentCareStaff)).toBe(area.coverage.permanentCareStaff);
        expect(sum(units, ({ places }) => places.capacity)).toBe(area.places.capacity);
        expect(sum(units, ({ places }) => places.students)).toBe(area.places.students);
        expect(sum(units, ({ leads }) => leads.leads)).toBe(area.leads.leads);
      }
      const { total, areas } = overview;
      expect(sum(areas, ({ coverage }) => coverage.supervisors)).toBe(total.coverage.supervisors);
      expect(sum(areas, ({ places }) => places.students) + workload.studentsWithoutUnit).toBe(total.places.students);
      expect(total.leads.managersWithLead + total.leads.managersWithoutLead).toBe(total.leads.managers);
      expect(sum(workload.units, ({ inKey }) => inKey.students) + workload.studentsWithoutUnit).toBe(
        workload.total.inKey.students,
      );
      for (const entry of workload.units) {
        expect(entry.inKey.series.at(-1)).toBe(entry.inKey.students);
        const { apl, apprenticeship, lia, prao } = entry.byForm;
        expect(sum([apl, apprenticeship, lia, prao], (form) => form?.students ?? 0)).toBe(entry.inKey.students);
      }
    }),
    { numRuns: 150 },
  );
});

test("documents are JSON that comes back as it was, each under a name of its own", () => {
  fc.assert(
    fc.property(anyRegister, (records) => {
      const documents = makeDocuments(DOCUMENT_MAKERS, aFiguresInput(records));
      expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
      for (const { content } of documents) expect(JSON.parse(JSON.stringify(content))).toStrictEqual(content);
    }),
    { numRuns: 60 },
  );
});

test("a manager with units in two areas counts in both, and once in the whole", () => {
  const managerEmail = "karin.ek@kommun.example";
  const documents = documentsOf([
    aUnit({ code: "V1", area: "Hemvård", managerEmail }),
    aUnit({ code: "V2", area: "LSS", managerEmail }),
    aStaffing(),
    aCompetence({ stepsDone: [1, 2, 3] }),
  ]);
  const { total, areas } = documents.get(overviewName) as OverviewDocument;
  expect(areas.map(({ leads }) => [leads.managers, leads.managersWithLead, leads.leads])).toEqual([
    [1, 1, 1],
    [1, 1, 0],
  ]);
  expect(total.leads).toMatchObject({ managers: 1, managersWithLead: 1, managersWithoutLead: 0, leads: 1 });
});

test("a manager with two step 3 supervisors counts once, and as one who has several", () => {
  const documents = documentsOf([
    aUnit(),
    aStaffing(),
    aCompetence({ name: "Anna Ek", stepsDone: [1, 2, 3] }),
    aCompetence({ name: "Bo Öst", stepsDone: [1, 2, 3] }),
  ]);
  const { total } = documents.get(overviewName) as OverviewDocument;
  expect(total.leads).toMatchObject({ leads: 2, managers: 1, managersWithLead: 1, managersWithSeveral: 1 });
});

test("the series has the students of four terms, an apprentice in each that the year touches", () => {
  const documents = documentsOf([
    aUnit(),
    aPlacement({ key: "now" }),
    aPlacement({ key: "spring", start: "2024-02-26", end: "2024-03-29", period: 2 }),
    aPlacement({ key: "apprentice", form: "apprenticeship", start: "2024-01-15", end: "2024-12-13", period: null }),
    aPlacement({ key: "long ago", start: "2022-10-03", end: "2022-11-04" }),
  ]);
  const { units, seriesTerms } = documents.get(workloadName) as WorkloadDocument;
  expect(seriesTerms).toEqual(["VT2023", "HT2023", "VT2024", "HT2024"]);
  expect(units[0]!.inKey.series).toEqual([0, 0, 2, 2]);
  expect(units[0]!.byForm.apprenticeship!.series).toEqual([0, 0, 1, 1]);
});
