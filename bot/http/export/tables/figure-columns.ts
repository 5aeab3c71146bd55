import type { CoverageFigure, FigureLine, ResponseRate } from "../../../contract/figures";
import type { ExportCell, ExportColumn } from "../../../usecases/export/document";
import type { ExportContext } from "./about";

/** Columns of the measures that areas, units and the whole administration share. */
export function figureColumns({ text }: ExportContext): readonly ExportColumn[] {
  return [
    { heading: text("export.column.supervisors"), format: "count" },
    { heading: text("export.column.care-staff"), format: "count" },
    { heading: text("export.column.share"), format: "share" },
    { heading: text("export.column.goal"), format: "count" },
    { heading: text("export.column.missing"), format: "count" },
    { heading: text("export.column.without-evidence"), format: "count" },
    { heading: text("export.column.active"), format: "count" },
    { heading: text("export.column.leads"), format: "count" },
    { heading: text("export.column.managers"), format: "count" },
    { heading: text("export.column.managers-with-lead"), format: "count" },
    { heading: text("export.column.capacity"), format: "count" },
    { heading: text("export.column.wanted"), format: "count" },
    { heading: text("export.column.difference"), format: "count" },
    { heading: text("export.column.students"), format: "count" },
  ];
}

/** The cells of `figureColumns`. */
export function figureCells({ coverage, leads, places }: FigureLine, context: ExportContext): readonly ExportCell[] {
  return [
    ...coverageCells(coverage, context),
    leads.leads,
    leads.managers,
    leads.managersWithLead,
    places.capacity,
    places.wanted,
    places.difference,
    places.students,
  ];
}

/** A share without a base is a sentence: 0 % would say something else. */
export function coverageCells(coverage: CoverageFigure, { text }: ExportContext): readonly ExportCell[] {
  const noBase = coverage.isBaseMissing ? text("export.base-missing") : null;
  return [
    coverage.supervisors,
    noBase ?? coverage.permanentCareStaff,
    coverage.share ?? noBase,
    noBase ?? coverage.goal,
    noBase ?? coverage.missing,
    coverage.withoutEvidence,
    coverage.activeSupervisors,
  ];
}

/** Empty where nothing was asked; words where too few have answered. */
export function responseCell(rate: ResponseRate | null, { text, smallestGroup }: ExportContext): ExportCell {
  if (rate === null) return null;
  return rate.responseRate ?? text("export.too-few", { k: smallestGroup });
}
