import { walkXml } from "./xml";

/** How exact a cell's number format shows a date; null for a format that shows no date. */
export type DateFormat = "day" | "month" | "year" | "time" | null;

/** Formats that every workbook has without defining them. */
const BUILT_IN: Readonly<Record<number, DateFormat>> = {
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  22: "day",
  45: "time",
  46: "time",
  47: "time",
};
/** Date formats of East Asian workbooks, 27–36 and 50–58. */
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The date format of each cell style, in the order that cells refer to them. */
export function readDateFormats(styles: Uint8Array | null): readonly DateFormat[] {
  const custom = new Map<number, DateFormat>();
  const formats: DateFormat[] = [];
  let isInCellStyles = false;
  if (styles) {
    walkXml(styles, {
      open(name, attributes) {
        if (name === "numFmt") custom.set(Number(attributes["numFmtId"]), dateFormatOf(attributes["formatCode"] ?? ""));
        if (name === "cellXfs") isInCellStyles = true;
        if (name !== "xf" || !isInCellStyles) return;
        const id = Number(attributes["numFmtId"] ?? 0);
        formats.push(custom.get(id) ?? BUILT_IN[id] ?? (isEastAsianDate(id) ? "day" : null));
      },
      close(name) {
        if (name === "cellXfs") isInCellStyles = false;
      },
    });
  }
  return formats;
}

/** Reads a format code such as "yyyy\-mm\-dd", "[$-41D]mmm yy" or Swedish Excel's "ÅÅÅÅ-MM-DD". */
export function dateFormatOf(code: string): DateFormat {
  const plain = code
    .slice(0, 255)
    .split(";", 1)[0]!
    .replace(/"[^"]*"|\[[^[\]]*\]|\\.|_.|\*./g, "")
    .toLowerCase();
  if (/general|standard|#|0|@/.test(plain)) return null;
  if (/d/.test(plain)) return "day";
  if (/[yåe]/.test(plain)) return /m/.test(plain) ? "month" : "year";
  return /[hst]|m/.test(plain) ? "time" : null;
}
