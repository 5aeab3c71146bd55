import type { QualityReport, RegisterSupervisors, RegisterUnits } from "../../../contract/register";
import type { ExportDocument } from "../../../usecases/export/document";
import { fileNameOf, type ExportContext } from "./about";
import { stepsInWords } from "./steps";

/** The register's people that fit the search, all pages. */
export function supervisorsDocument(list: RegisterSupervisors, context: ExportContext): ExportDocument {
  const { text } = context;
  return {
    ...head(list, "export.register.supervisors", context),
    sheets: [
      {
        name: text("export.register.supervisors"),
        columns: [
          { heading: text("export.column.name"), format: "text" },
          { heading: text("export.column.unit"), format: "text" },
          { heading: text("export.column.area"), format: "text" },
          { heading: text("export.column.position"), format: "text" },
          { heading: text("export.column.permanent"), format: "text" },
          { heading: text("export.column.steps"), format: "text" },
          { heading: text("export.column.counts"), format: "text" },
          { heading: text("export.column.status"), format: "text" },
          { heading: text("export.column.until"), format: "day" },
        ],
        rows: list.people.map(({ name, unit, position, isPermanent, steps, standing, status }) => [
          name,
          unit?.name ?? null,
          unit?.areaId ?? null,
          position,
          text(isPermanent ? "export.yes" : "export.no"),
          stepsInWords(steps, context),
          text(`export.register.standing.${standing}`),
          text("export.unit.status", { state: status.state }),
          status.until,
        ]),
      },
    ],
  };
}

/** The register's units that fit the search, all pages. */
export function unitsDocument(list: RegisterUnits, context: ExportContext): ExportDocument {
  const { text } = context;
  return {
    ...head(list, "export.area.units", context),
    sheets: [
      {
        name: text("export.area.units"),
        columns: [
          { heading: text("export.column.unit"), format: "text" },
          { heading: text("export.column.unit-code"), format: "text" },
          { heading: text("export.column.area"), format: "text" },
          { heading: text("export.column.manager"), format: "text" },
          { heading: text("export.column.receives"), format: "text" },
          { heading: text("export.column.people"), format: "count" },
          { heading: text("export.column.care-staff"), format: "count" },
        ],
        rows: list.units.map((unit) => [
          unit.name,
          unit.id,
          unit.areaId,
          unit.managerName,
          text(unit.receivesStudents ? "export.yes" : "export.no"),
          unit.people,
          unit.permanentCareStaff ?? text("export.base-missing"),
        ]),
      },
    ],
  };
}

/** Att reda ut: what somebody ought to look at (S4), all pages. */
export function qualityDocument(report: QualityReport, context: ExportContext): ExportDocument {
  const { text } = context;
  return {
    ...head(report, "export.register.quality", context),
    sheets: [
      {
        name: text("export.register.quality"),
        columns: [
          { heading: text("export.column.kind"), format: "text" },
          { heading: text("export.column.about"), format: "text" },
          { heading: text("export.column.unit"), format: "text" },
          { heading: text("export.column.area"), format: "text" },
          { heading: text("export.column.suggestion"), format: "text" },
        ],
        rows: report.lines.map(({ kind, name, unit, values }) => [
          text(`export.register.kind.${kind}`),
          name,
          unit?.name ?? null,
          unit?.areaId ?? null,
          values["suggestedName"] === undefined ? null : String(values["suggestedName"]),
        ]),
      },
    ],
  };
}

function head(
  { asOf, found, total }: { readonly asOf: string; readonly found: number; readonly total: number },
  title: "export.register.supervisors" | "export.area.units" | "export.register.quality",
  { text }: ExportContext,
): Omit<ExportDocument, "sheets"> {
  return {
    fileName: fileNameOf(text(title).toLowerCase(), asOf),
    title: text(title),
    about: [
      [text("export.about.as-of"), asOf],
      [text("export.register.rows"), text("export.register.found", { found, total })],
    ],
  };
}
