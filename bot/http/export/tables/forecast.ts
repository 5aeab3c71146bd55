import type { ForecastReport, ForecastScenario } from "../../../contract/forecast";
import type { ExportDocument, ExportSheet } from "../../../usecases/export/document";
import { fileNameOf, type ExportContext } from "./about";

/** Prognos (S10): what each scenario assumes and comes to, and the points of its line. */
export function forecastDocument(report: ForecastReport, context: ExportContext): ExportDocument {
  const { text } = context;
  const { start, assumed, goal, goalPerCent, breakEvenPercent } = report;
  return {
    fileName: fileNameOf(text("export.forecast.file"), start.asOf),
    title: text("export.forecast.title", { goal: goalPerCent }),
    about: [
      [text("export.about.as-of"), start.asOf],
      [text("export.column.supervisors"), String(start.supervisors)],
      [text("export.column.care-staff"), String(assumed.base)],
      [text("export.column.goal"), String(goal)],
      ...(breakEvenPercent === null
        ? []
        : [[text("export.about.method"), text("export.forecast.break-even", { percent: breakEvenPercent })] as const]),
    ],
    sheets: [scenarios(report, context), points(report, context)],
  };
}

function scenarios({ scenarios: lines, tableYears }: ForecastReport, context: ExportContext): ExportSheet {
  const { text } = context;
  return {
    name: text("export.forecast.scenarios"),
    columns: [
      { heading: text("export.column.trained"), format: "count" },
      { heading: text("export.column.leavers"), format: "share" },
      ...tableYears.map((year) => ({
        heading: text("export.forecast.at-turn", { year: String(year) }),
        format: "count" as const,
      })),
      { heading: text("export.column.outcome"), format: "text" },
    ],
    rows: lines.map((line) => [
      line.trainedPerYear,
      line.leaverPercent / 100,
      ...line.atTableYears,
      outcomeOf(line, context),
    ]),
  };
}

function points({ scenarios: lines }: ForecastReport, { text }: ExportContext): ExportSheet {
  return {
    name: text("export.forecast.points"),
    columns: [
      { heading: text("export.column.time"), format: "decimal" },
      ...lines.map(({ trainedPerYear, leaverPercent }) => ({
        heading: text("export.forecast.line", { trained: trainedPerYear, leavers: leaverPercent }),
        format: "decimal" as const,
      })),
    ],
    rows: (lines[0]?.points ?? []).map(({ at }, index) => [
      at,
      ...lines.map((line) => line.points[index]?.count ?? null),
    ]),
  };
}

function outcomeOf({ outcome }: ForecastScenario, { text }: ExportContext): string {
  switch (outcome.kind) {
    case "reached":
      return text("export.forecast.reached", { half: outcome.half, year: String(outcome.year) });
    case "reached-already":
      return text(outcome.holds ? "export.forecast.reached-already" : "export.forecast.reached-for-now");
    case "never":
      return text("export.forecast.never", { ceiling: Math.floor(outcome.ceiling) });
    case "too-far":
      return text("export.forecast.too-far", { years: outcome.years });
  }
}
