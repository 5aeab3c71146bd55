/** The kinds of file that figures leave the product in. */
export const EXPORT_FORMATS = ["xlsx", "csv"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The kinds that one person's data leave it in (GDPR articles 15 and 20): for programs, and to be read and printed. */
export const PERSON_FORMATS = ["json", "html"] as const;
export type FileFormat = ExportFormat | (typeof PERSON_FORMATS)[number];

/** How a column's numbers are read: 12, 2.4, 19 % (kept as 0.19336) or an ISO day. Text is text in every column. */
type ColumnFormat = "text" | "count" | "decimal" | "share" | "day";

/** Null is an empty cell. What is hidden on the screen is a sentence here, never a number. */
export type ExportCell = string | number | null;

export interface ExportColumn {
  readonly heading: string;
  readonly format: ColumnFormat;
}

export interface ExportSheet {
  /** What the sheet is about, in a few words. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly ExportCell[])[];
}

/** A view's figures on their way to a file, in words that a person reads; the same whatever the format. */
export interface ExportDocument {
  /** Without its ending. */
  readonly fileName: string;
  readonly title: string;
  /** What stands above the figures: term, day, method and so on, label by value. */
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly sheets: readonly ExportSheet[];
  /** The same for programs, where there is a shape for it. */
  readonly data?: unknown;
}
