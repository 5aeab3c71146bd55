/** What an import did or would do (POST /api/imports, `import --json`). Codes are stable; messages are for reading. */
export interface ImportReport {
  /** Null for a dry run, and when the files changed nothing. */
  readonly importId: string | null;
  readonly isDryRun: boolean;
  /** Sent back when importing for real, it makes sure that what happens is what was looked at. */
  readonly fingerprint: string;
  readonly counts: ImportCounts;
  readonly rowsRead: number;
  /** Rows that something is saved of: those that are new or changed, and those that are kept until their unit is known. */
  readonly rowsToSave: number;
  /** Records, which can be fewer than rows: several rows can be about one. */
  readonly records: { readonly new: number; readonly changed: number };
  /** True when a file or a row needs somebody. */
  readonly needsAttention: boolean;
  readonly files: readonly ImportFileReport[];
  readonly effect: ImportEffect;
  readonly differences: ImportDifferences;
}

/** The whole administration's coverage today, before and after the import. */
export interface ImportEffect {
  readonly asOf: string;
  readonly before: ImportCoverage;
  readonly after: ImportCoverage;
}

interface ImportCoverage {
  readonly supervisors: number;
  readonly permanentCareStaff: number;
  /** Exact; null without a base. */
  readonly share: number | null;
}

/** What changes in the register as people see it: a person once, however many rows are about them. */
export interface ImportDifferences {
  readonly counts: { readonly new: number; readonly changed: number; readonly ended: number };
  /** People first, and what changes or ends before what is new; the first two hundred. */
  readonly lines: readonly ImportDifference[];
}

export interface ImportDifference {
  /** "Handledare", "Enhet", "Placering", … */
  readonly kind: string;
  readonly change: "new" | "changed" | "ended";
  /** A person's or a unit's name, or a placement's id. */
  readonly title: string;
  /** In the order that they are told in. The same text before and after is there to recognise the line by. */
  readonly parts: readonly { readonly before: string | null; readonly after: string | null }[];
}

/** Rows per bucket; they always add up to the rows read. */
export interface ImportCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly needsDecision: number;
  readonly leftOut: number;
}

export interface ImportFileReport {
  readonly file: string;
  /** Set when nothing in the file could be used. */
  readonly problem: ImportMessage | null;
  readonly notices: readonly ImportMessage[];
  readonly counts: ImportCounts;
  readonly rowsRead: number;
  readonly sheets: readonly ImportSheetReport[];
  /** Only rows that there is something to say about. */
  readonly rows: readonly ImportRowReport[];
}

export interface ImportSheetReport {
  readonly sheet: string | null;
  /** What the sheet turned out to be, e.g. "inventory"; null when nobody can tell. */
  readonly kind: string | null;
  readonly problem: ImportMessage | null;
  readonly notices: readonly ImportMessage[];
  readonly counts: ImportCounts;
  /** When the headings were not understood: what a person can say about them. */
  readonly mapping: ImportMapping | null;
}

/** Headings, and groups of fields of which one each has to be named, for the field `mapping` of the next upload. */
export interface ImportMapping {
  readonly headings: readonly string[];
  readonly missing: readonly (readonly { readonly field: string; readonly label: string }[])[];
}

export interface ImportRowReport {
  readonly sheet: string | null;
  /** As the person sees it in the file. */
  readonly row: number;
  readonly bucket: keyof ImportCounts;
  /** Why the row was left out or what there is to decide. */
  readonly reason: ImportMessage | null;
  /** The heading that it is about, as the file writes it. */
  readonly heading: string | null;
  /** The unit as the row names it, when the decision is about the unit. */
  readonly unit: string | null;
  /** The unit that is probably meant; agreed to by the field `unit`, "Björkdunge=V2107", of the next upload. */
  readonly suggestion: { readonly id: string; readonly name: string } | null;
  readonly notes: readonly ImportMessage[];
}

export interface ImportMessage {
  readonly code: string;
  readonly message: string;
}

/** How far the caller's own import has come (GET /api/imports/running); null when none is under way here. */
export interface RunningImport {
  readonly running: ImportProgressReport | null;
}

interface ImportProgressReport {
  readonly phase: "reading" | "planning" | "writing";
  /** Files read or records written, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** The latest import (GET /api/imports), and what an undo took back (POST /api/imports/undo). */
export interface LatestImportReport {
  readonly latest: ImportEntryReport | null;
}

export interface ImportEntryReport {
  readonly importId: string;
  /** UTC, ISO 8601. */
  readonly startedAt: string;
  readonly isUndone: boolean;
  readonly files: readonly { readonly file: string; readonly counts: ImportCounts }[];
}

export interface UndoReport {
  readonly undone: ImportEntryReport;
  readonly restored: number;
  /** Records that had been changed after the import and were left as they are. */
  readonly leftAsTheyAre: number;
}
