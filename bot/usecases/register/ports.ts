import type { RecordKind, RegisterRecord } from "../../domain/register/records";

/** One sheet of one file as rows of trimmed text, dates as ISO text when the cell was a real date. */
export interface Sheet {
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** Row number as the person sees it in the file, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export type ReadFileOutcome =
  | { readonly kind: "read"; readonly sheets: readonly Sheet[]; readonly notices: readonly FileNotice[] }
  | { readonly kind: "unreadable"; readonly fileName: string; readonly reason: UnreadableReason };

export type UnreadableReason =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "inflates-too-much"
  | "not-a-table"
  | "old-excel"
  | "password-protected"
  | "macros"
  | "xlsx-named-csv"
  | "html-named-csv"
  | "damaged"
  | "took-too-long";

/** Something worth telling that did not stop the reading, e.g. repaired double encoding or hidden columns left out. */
export interface FileNotice {
  readonly fileName: string;
  readonly code: "double-encoding-repaired" | "hidden-left-out" | "cell-shortened" | "read-as-windows-1252";
  readonly count: number;
}

export interface SourceFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Turns a file's bytes into rows of text, within bounds, in a worker thread (reliability.md §3.6). */
export interface FileReader {
  read(file: SourceFile): Promise<ReadFileOutcome>;
}

/** The register's records, of which everything else is computed. */
export interface RecordStore {
  /** All records of some kinds. Placements, PRAO and places are read whole only here; views ask by term. */
  load<Kind extends RecordKind>(kinds: readonly Kind[]): Promise<readonly Extract<RegisterRecord, { kind: Kind }>[]>;
}
