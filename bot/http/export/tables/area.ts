import type { AreaManager, AreaPage } from "../../../contract/area-page";
import type { ExportDocument, ExportSheet } from "../../../usecases/export/document";
import { aboutFigures, aboutMethod, fileNameOf, termInWords, type ExportContext } from "./about";
import { figureCells, figureColumns } from "./figure-columns";

/** An area: a row per unit, the area's and the administration's totals last, and its managers. */
export function areaDocument(page: AreaPage, context: ExportContext): ExportDocument {
  const { text } = context;
  const { name } = page.area;
  return {
    fileName: fileNameOf(text("export.overview.file"), name, page.term),
    title: text("export.area.title", { area: name, term: termInWords(page.term) }),
    about: [...aboutFigures(page, context), ...aboutMethod(page.method, context)],
    sheets: [units(page, context), ...(page.managers ? [managers(page.managers, context)] : [])],
  };
}

function units({ units: lines, area, total }: AreaPage, context: ExportContext): ExportSheet {
  const { text } = context;
  return {
    name: text("export.area.units"),
    columns: [
      { heading: text("export.column.unit"), format: "text" },
      { heading: text("export.column.unit-code"), format: "text" },
      { heading: text("export.column.manager"), format: "text" },
      { heading: text("export.column.receives"), format: "text" },
      ...figureColumns(context),
    ],
    rows: [
      ...lines.map((line) => [
        line.name,
        line.id,
        line.managerName,
        text(line.receivesStudents ? "export.yes" : "export.no"),
        ...figureCells(line, context),
      ]),
      [area.name, null, null, null, ...figureCells(area, context)],
      [text("export.whole"), null, null, null, ...figureCells(total, context)],
    ],
  };
}

function managers(lines: readonly AreaManager[], { text }: ExportContext): ExportSheet {
  return {
    name: text("export.area.managers"),
    columns: [
      { heading: text("export.column.manager"), format: "text" },
      { heading: text("export.column.units"), format: "text" },
      { heading: text("export.column.leads"), format: "count" },
      { heading: text("export.column.active-leads"), format: "count" },
    ],
    rows: lines.map(({ name, units: own, leads, activeLeads }) => [
      name,
      own.map((unit) => unit.name).join(", "),
      leads,
      activeLeads,
    ]),
  };
}
