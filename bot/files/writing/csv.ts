import { stringify } from "csv-stringify/sync";
import type { ExportCell, ExportColumn, ExportDocument, ExportSheet } from "../../usecases/export/document";

/** More decimals than any screen shows, so that rounding what is read gives what the screen says. */
const DECIMALS = 6;

/** What makes a spreadsheet take a text for a formula, also in the full-width forms that East Asian keyboards write. */
const LOOKS_LIKE_A_FORMULA = /^[\s\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/;

/**
 * A document as Swedish Excel opens it by double-click: UTF-8 with a mark, semicolons, CRLF, decimal comma, every cell
 * quoted. Sheets stand below each other, each under its name. Texts that look like formulas get an apostrophe (S45).
 */
export function csvOf(document: ExportDocument): Uint8Array {
  const rows = [[document.title], ...document.about.map(([label, value]) => [label, value])].map((row) =>
    row.map(safeText),
  );
  for (const sheet of document.sheets) rows.push([], ...sheetRows(sheet));
  const text = stringify(rows, {
    delimiter: ";",
    record_delimiter: "\r\n",
    quoted: true,
    quoted_empty: false,
    bom: true,
  });
  return Buffer.from(text, "utf8");
}

function sheetRows({ name, columns, rows }: ExportSheet): string[][] {
  return [
    [safeText(name)],
    columns.map(({ heading }) => safeText(heading)),
    ...rows.map((row) => row.map((cell, index) => cellText(cell, columns[index]!))),
  ];
}

function cellText(cell: ExportCell, { format }: ExportColumn): string {
  if (cell === null) return "";
  if (typeof cell === "string") return safeText(cell);
  return format === "share" ? `${decimal(cell * 100, DECIMALS - 2)}%` : decimal(cell, DECIMALS);
}

/** "-2,5": an ASCII minus and a comma, no zeros at the end, never in powers of ten. */
function decimal(number: number, decimals: number): string {
  const text = number.toFixed(decimals).replace(/\.0+$|(?<!0)0+$/, "");
  return (text === "-0" ? "0" : text).replace(".", ",");
}

function safeText(text: string): string {
  return LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text;
}
