import type { Workload, WorkloadLine, WorkloadMention } from "../../../contract/workload";
import type { ExportDocument, ExportSheet } from "../../../usecases/export/document";
import { aboutFigures, fileNameOf, termInWords, type ExportContext } from "./about";

const FORMS = ["apl", "apprenticeship", "lia", "prao", "vfu", "other"] as const;

/** Belastning (S13): every unit that was asked for, the total last, and the lists that stand on top of the view. */
export function workloadDocument(page: Workload, context: ExportContext): ExportDocument {
  const { text } = context;
  const { area, form } = page.asked;
  return {
    fileName: fileNameOf(text("export.workload.file"), ...(area === null ? [] : [area]), page.term),
    title: text("export.workload.title", { term: termInWords(page.term) }),
    about: [
      ...aboutFigures(page, context),
      [text("export.column.area"), area ?? text("export.workload.all-areas")],
      [text("export.workload.form"), text(form === null ? "export.workload.all-forms" : `export.form.${form}`)],
      [text("export.about.method"), text("export.workload.method", { key: page.method.studentsPerSupervisorAndYear })],
    ],
    sheets: [
      units(page, context),
      mentions(page.warnings, text("export.workload.warnings"), context),
      mentions(page.takesMuch, text("export.workload.takes-much"), context),
      mentions(page.hasRoom, text("export.workload.has-room"), context),
    ],
  };
}

function units(
  { units: lines, total, seriesTerms, studentsWithoutUnit, asked }: Workload,
  context: ExportContext,
): ExportSheet {
  const { text } = context;
  const cells = (line: WorkloadLine) => [
    line.students,
    ...FORMS.map((form) => line.studentsByForm[form]),
    line.studentWeeks,
    line.supervisors,
    line.activeSupervisors,
    line.permanentCareStaff,
    line.perActiveSupervisor,
    line.perCareStaff,
    line.supervisorsWithStudents,
    line.shareWithStudents,
    line.mostOfOne,
    line.capacity,
    line.free,
    ...line.series,
  ];
  const unknown = studentsWithoutUnit > 0 && asked.area === null;
  return {
    name: text("export.area.units"),
    columns: [
      { heading: text("export.column.unit"), format: "text" },
      { heading: text("export.column.unit-code"), format: "text" },
      { heading: text("export.column.area"), format: "text" },
      { heading: text("export.column.students"), format: "count" },
      ...FORMS.map((form) => ({ heading: text(`export.form.${form}`), format: "count" as const })),
      { heading: text("export.column.student-weeks"), format: "decimal" },
      { heading: text("export.column.supervisors"), format: "count" },
      { heading: text("export.column.active"), format: "count" },
      { heading: text("export.column.care-staff"), format: "count" },
      { heading: text("export.column.per-active"), format: "decimal" },
      { heading: text("export.column.per-care-staff"), format: "decimal" },
      { heading: text("export.column.with-students"), format: "count" },
      { heading: text("export.column.share-with-students"), format: "share" },
      { heading: text("export.column.most-of-one"), format: "decimal" },
      { heading: text("export.column.capacity"), format: "count" },
      { heading: text("export.column.free"), format: "count" },
      ...seriesTerms.map((term) => ({
        heading: text("export.workload.students-in", { term: termInWords(term) }),
        format: "count" as const,
      })),
    ],
    rows: [
      ...lines.map((line) => [line.name, line.id, line.areaId, ...cells(line)]),
      ...(unknown ? [withoutUnit(studentsWithoutUnit, cells(total).length, context)] : []),
      [text("export.workload.total"), null, null, ...cells(total)],
    ],
  };
}

/** Students whose unit the register does not know: a row of their own, so that the column adds up. */
function withoutUnit(students: number, width: number, { text }: ExportContext) {
  const rest = Array.from({ length: width - 1 }, () => null);
  return [text("export.workload.without-unit"), null, null, students, ...rest];
}

function mentions(lines: readonly WorkloadMention[], name: string, { text }: ExportContext): ExportSheet {
  return {
    name,
    columns: [
      { heading: text("export.column.unit"), format: "text" },
      { heading: text("export.column.area"), format: "text" },
      { heading: text("export.column.students"), format: "count" },
      { heading: text("export.column.active"), format: "count" },
      { heading: text("export.column.capacity"), format: "count" },
      { heading: text("export.column.free"), format: "count" },
      { heading: text("export.column.per-active"), format: "decimal" },
    ],
    rows: lines.map((line) => [
      line.name,
      line.areaId,
      line.students,
      line.activeSupervisors,
      line.capacity,
      line.free,
      line.perActiveSupervisor,
    ]),
  };
}
