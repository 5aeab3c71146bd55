import writeExcelFile, { type Cell, type Row } from "write-excel-file/node";
import type { ExportCell, ExportColumn, ExportDocument, ExportSheet } from "../../usecases/export/document";

/** As Excel writes formats in every language; Swedish Excel shows a comma and a space in thousands. */
const NUMBER_FORMATS = { text: "0", count: "#,##0", decimal: "0.0", share: "0 %", day: "0" } as const;
const DAY_FORMAT = "yyyy-mm-dd";
const NARROWEST = 10;
const WIDEST = 60;

/** What Excel does not take in the name of a sheet, and how long one may be. */
const NOT_IN_SHEET_NAMES = /[[\]:*?/\\'\s\u0000-\u001f]+/g;
const LONGEST_SHEET_NAME = 31;
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * A document as an Excel workbook: numbers are numbers with a format, days are dates, texts are texts whatever they look
 * like, and there are no formulas. What the figures are stands above them on every sheet.
 */
export async function workbookOf(document: ExportDocument): Promise<Uint8Array> {
  const names = new Set<string>();
  return writeExcelFile(
    document.sheets.map((sheet) => ({
      sheet: sheetName(sheet.name, names),
      orientation: "landscape" as const,
      columns: sheet.columns.map((column, index) => ({ width: widthOf(sheet, column, index) })),
      data: [
        [textCell(document.title, { fontWeight: "bold", fontSize: 14 })],
        ...document.about.map(([label, value]): Row => [textCell(`${label}: ${value}`)]),
        [],
        [textCell(sheet.name, { fontWeight: "bold" })],
        sheet.columns.map(({ heading, format }) =>
          textCell(heading, { fontWeight: "bold", wrap: true, align: format === "text" ? "left" : "right" }),
        ),
        ...sheet.rows.map((row) => row.map((cell, index) => toCell(cell, sheet.columns[index]!))),
      ],
    })),
    { fontFamily: "Calibri", fontSize: 11 },
  ).toBuffer();
}

function toCell(cell: ExportCell, { format }: ExportColumn): Cell {
  if (cell === null) return null;
  if (typeof cell === "number") return { type: Number, value: cell, format: NUMBER_FORMATS[format] };
  if (format === "day" && /^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: DAY_FORMAT };
  }
  return textCell(cell, format === "text" ? {} : { align: "right" });
}

function textCell(text: string, style: object = {}): Cell {
  return { type: String, value: text.replace(CONTROL_CHARACTERS, ""), ...style };
}

/** Room for the longest text; headings may be broken in two lines. */
function widthOf({ rows }: ExportSheet, { heading }: ExportColumn, index: number): number {
  const lengths = rows.map((row) => String(row[index] ?? "")).map((text) => Math.min(text.length, WIDEST));
  const longestWord = Math.max(...heading.split(" ").map((word) => word.length));
  return Math.max(NARROWEST, longestWord, ...lengths) + 2;
}

/** A name that Excel accepts and no other sheet has. */
function sheetName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(NOT_IN_SHEET_NAMES, " ").trim().slice(0, LONGEST_SHEET_NAME);
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${base.slice(0, LONGEST_SHEET_NAME - 4)} (${number})`;
  }
  taken.add(name.toLowerCase());
  return name;
}
