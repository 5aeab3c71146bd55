import type {
  ComparedQuestion,
  EvaluationFigures,
  EvaluationPage,
  EvaluationRange,
  EvaluationSpan,
  HeatCell,
  HeatTable,
  HiddenFigure,
  ShareFigure,
} from "../../../contract/evaluation-page";
import type { ExportCell, ExportDocument, ExportSheet } from "../../../usecases/export/document";
import { fileNameOf, termInWords, type ExportContext } from "./about";

/** Utvärdering: share of good answers per question over the terms, and the heat table. What is hidden stays hidden. */
export function evaluationDocument(page: EvaluationPage, context: ExportContext): ExportDocument {
  const { text } = context;
  const { figures, scope, role, term } = page;
  const place =
    scope.kind === "total" ? text("export.whole") : scope.kind === "area" ? scope.area : `${scope.name}, ${scope.area}`;
  const who = text(role === "student" ? "export.role.students" : "export.role.supervisors");
  return {
    fileName: fileNameOf(text("export.evaluation.file"), who.toLowerCase(), ...(term === null ? [] : [term])),
    title: text("export.evaluation.title", { who }),
    about: [
      ...(term === null ? [] : [[text("export.about.term"), termInWords(term)] as const]),
      [text("export.evaluation.place"), place],
      ...(figures ? aboutAnswers(figures, context) : []),
    ],
    sheets: figures
      ? [questions(figures, context), ...(figures.heat ? [heat(figures.heat, figures.k, context)] : [])]
      : [{ name: text("export.evaluation.none"), columns: [], rows: [] }],
  };
}

function aboutAnswers({ participation, k }: EvaluationFigures, { text }: ExportContext): ExportDocument["about"] {
  const tooFew = text("export.too-few", { k });
  const rate = participation?.responseRate ?? null;
  return [
    ...(participation
      ? ([
          [text("export.column.invited"), String(participation.invited)],
          [text("export.column.response-rate"), rate === null ? tooFew : text("export.evaluation.about", { rate })],
        ] as const)
      : []),
    [text("export.about.method"), text("export.evaluation.method", { k })],
  ];
}

function questions({ series, questions: lines, k }: EvaluationFigures, context: ExportContext): ExportSheet {
  const { text } = context;
  return {
    name: text("export.evaluation.questions"),
    columns: [
      { heading: text("export.column.question"), format: "text" },
      ...series.flatMap((span) => [
        { heading: text("export.evaluation.share-in", { span: spanInWords(span) }), format: "share" as const },
        { heading: text("export.evaluation.answers-in", { span: spanInWords(span) }), format: "count" as const },
      ]),
      { heading: text("export.evaluation.change"), format: "count" },
    ],
    rows: lines.map((line: ComparedQuestion) => [
      line.text.sv,
      ...line.shares.flatMap((figure) => [shareCell(figure, k, context), countCell(figure, k, context)]),
      line.change,
    ]),
  };
}

function shareCell({ share, band, hidden }: ShareFigure, k: number, context: ExportContext): ExportCell {
  if (hidden !== null) return hiddenInWords(hidden, k, context);
  return share ?? (band ? context.text("export.evaluation.share-band", { from: band.from, to: band.to }) : null);
}

function countCell({ n, hidden }: ShareFigure, k: number, context: ExportContext): ExportCell {
  return n ?? (hidden === null ? null : hiddenInWords(hidden, k, context));
}

function heat({ rowsAre, columns, rows }: HeatTable, k: number, context: ExportContext): ExportSheet {
  const { text } = context;
  return {
    name: text(rowsAre === "areas" ? "export.overview.areas" : "export.area.units"),
    columns: [
      { heading: text(rowsAre === "areas" ? "export.column.area" : "export.column.unit"), format: "text" },
      { heading: text("export.evaluation.terms"), format: "text" },
      { heading: text("export.evaluation.answers"), format: "text" },
      ...columns.map(({ name }) => ({
        heading: text("export.evaluation.index", { question: name.sv }),
        format: "count" as const,
      })),
    ],
    rows: rows.map(({ name, span, n, cells }) => [
      name,
      span === null ? null : spanInWords(span),
      n === null ? null : rangeInWords(n),
      ...columns.map((_, index) => {
        const cell = cells?.[index];
        return cell ? heatCell(cell, k, context) : text("export.evaluation.not-shown");
      }),
    ]),
  };
}

function heatCell({ index, band, hidden }: HeatCell, k: number, context: ExportContext): ExportCell {
  if (hidden !== null) return hiddenInWords(hidden, k, context);
  return index ?? (band ? rangeInWords(band) : null);
}

function hiddenInWords(hidden: HiddenFigure, k: number, { text }: ExportContext): string {
  return hidden === "too-few" ? text("export.too-few", { k }) : text(`export.evaluation.${hidden}`);
}

function spanInWords({ from, to }: EvaluationSpan): string {
  return from === to ? termInWords(to) : `${termInWords(from)}–${termInWords(to)}`;
}

function rangeInWords({ from, to }: EvaluationRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}
