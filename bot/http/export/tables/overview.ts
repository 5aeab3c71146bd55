import type { CountedResponse, Overview } from "../../../contract/overview";
import type { FigureLine } from "../../../contract/figures";
import type { ExportDocument, ExportSheet } from "../../../usecases/export/document";
import { aboutFigures, aboutMethod, fileNameOf, termInWords, type ExportContext } from "./about";
import { figureCells, figureColumns, responseCell } from "./figure-columns";

/** Täckning for the whole administration: a row per area, the total last, and how many have answered. */
export function overviewDocument(page: Overview, context: ExportContext): ExportDocument {
  const { text } = context;
  return {
    fileName: fileNameOf(text("export.overview.file"), page.term),
    title: text("export.overview.title", { term: termInWords(page.term) }),
    about: [...aboutFigures(page, context), ...aboutMethod(page.method, context)],
    sheets: [areas(page, context), ...(page.responses ? [responses(page.responses, context)] : [])],
  };
}

function areas({ areas: lines, total }: Overview, context: ExportContext): ExportSheet {
  const { text } = context;
  const row = (name: string, line: FigureLine) => [
    name,
    ...figureCells(line, context),
    responseCell(line.responses?.student ?? null, context),
    responseCell(line.responses?.supervisor ?? null, context),
  ];
  return {
    name: text("export.overview.areas"),
    columns: [
      { heading: text("export.column.area"), format: "text" },
      ...figureColumns(context),
      { heading: text("export.column.student-responses"), format: "share" },
      { heading: text("export.column.supervisor-responses"), format: "share" },
    ],
    rows: [...lines.map((line) => row(line.name, line)), row(text("export.whole"), total)],
  };
}

function responses(latest: NonNullable<Overview["responses"]>, context: ExportContext): ExportSheet {
  const { text, smallestGroup } = context;
  const row = (name: string, role: CountedResponse) => [
    name,
    role.invited,
    role.answered ?? text("export.too-few", { k: smallestGroup }),
    responseCell(role, context),
  ];
  return {
    name: text("export.overview.responses", { term: termInWords(latest.term) }),
    columns: [
      { heading: text("export.column.role"), format: "text" },
      { heading: text("export.column.invited"), format: "count" },
      { heading: text("export.column.answered"), format: "count" },
      { heading: text("export.column.response-rate"), format: "share" },
    ],
    rows: [row(text("export.role.students"), latest.student), row(text("export.role.supervisors"), latest.supervisor)],
  };
}
