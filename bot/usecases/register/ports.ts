import type { PlacementRecord } from "../../domain/placement/placement";
import type { PlacesRecord, PraoRecord } from "../../domain/placement/places";
import type { Term, TermCalendar } from "../../domain/placement/term";
import type { RowCounts, RecordChange } from "../../domain/register/import/plan";
import type { ColumnMapping } from "../../domain/register/import/recognise-sheet";
import type { RecordKind, RegisterRecord } from "../../domain/register/records";
import type { MarkedStatus } from "../../domain/register/supervisor-status";
import type { UnitAlias } from "../../domain/register/unit-lookup";

/**
 * One sheet of one file as rows of trimmed text, dates as ISO text when the cell was a real date. Rows without any text
 * are left out, which the numbers tell, and so are empty cells at the end of a row.
 */
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
  | "external-links"
  | "xlsx-named-csv"
  | "html-named-csv"
  | "damaged"
  | "took-too-long";

/** Something worth telling that did not stop the reading, e.g. repaired double encoding or hidden columns left out. */
export interface FileNotice {
  readonly fileName: string;
  readonly code:
    "double-encoding-repaired" | "hidden-left-out" | "cell-shortened" | "read-as-windows-1252" | "read-as-mac-roman";
  readonly count: number;
}

export interface SourceFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Turns a file's bytes into rows of text, within bounds, in a worker thread. */
export interface FileReader {
  read(file: SourceFile): Promise<ReadFileOutcome>;
}

/** The register's records, of which everything else is computed. */
export interface RecordStore {
  /** All records of some kinds. Placements, PRAO and places are read whole only here; views ask by term. */
  load<Kind extends RecordKind>(kinds: readonly Kind[]): Promise<readonly Extract<RegisterRecord, { kind: Kind }>[]>;
  /** What people have said that spellings of units mean; no import's undoing takes that back. */
  unitAliases(): Promise<readonly UnitAlias[]>;
}

/** What views of one term read, instead of everything that has ever been. */
export interface TermRecordStore {
  /** Placements whose last day is in the term, and apprentices who are there during any part of it. */
  placementsOf(calendar: TermCalendar): Promise<readonly PlacementRecord[]>;
  /** Placements whose last day is that ISO day or later, and possibly some that end earlier in the same half-year. */
  placementsEndingFrom(day: string): Promise<readonly PlacementRecord[]>;
  praoOf(term: Term): Promise<readonly PraoRecord[]>;
  placesOf(term: Term): Promise<readonly PlacesRecord[]>;
}

/** From one version of a fact to another; null is "not there". Both, when set, have the same kind and key. */
export interface RecordReplacement {
  readonly from: RegisterRecord | null;
  readonly to: RegisterRecord | null;
}

export interface RecordWriter {
  /** Remembers aliases; one for a spelling that has been told before replaces what was told. */
  saveUnitAliases(aliases: readonly UnitAlias[]): Promise<void>;
  /**
   * Writes the new versions in batches. `beforeBatch` is told how many are written so far; when it throws, nothing
   * more is written. Every `from` must be what is stored.
   */
  replace(replacements: readonly RecordReplacement[], beforeBatch: (written: number) => Promise<void>): Promise<void>;
}

export type RegisterStore = RecordStore & TermRecordStore & RecordWriter;

/**
 * "preparing" is before anything of the register was touched, "applying" and "undoing" while it is. An import that
 * stays in one of the three has been interrupted.
 */
export type ImportState = "preparing" | "applying" | "applied" | "undoing" | "undone" | "rolled-back";

/** One import in the journal. No rows and no values: only which files, and how many rows went where. */
export interface ImportEntry {
  readonly id: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly state: ImportState;
  readonly files: readonly ImportedFile[];
}

export interface ImportedFile {
  readonly name: string;
  readonly counts: RowCounts;
}

/** What imports have done, so that the latest can be undone and an interrupted one be taken back. */
export interface ImportJournal {
  /** Newest first. */
  entries(): AsyncIterable<ImportEntry>;
  /** Notes the import as "preparing", keeps its changes, and then notes it as "applying". */
  begin(startedAt: string, files: readonly ImportedFile[], changes: readonly RecordChange[]): Promise<ImportEntry>;
  setState(entry: ImportEntry, state: ImportState, at: string): Promise<ImportEntry>;
  changesOf(id: string): Promise<readonly RecordChange[]>;
  /** Forgets the values of an import that can no longer be undone. */
  forgetChanges(id: string): Promise<void>;
}

/** Only one import at a time. */
export interface ImportLock {
  /** Null when somebody else has it and has renewed it since `staleBefore`. */
  take(now: string, staleBefore: string): Promise<LockHold | null>;
}

export interface LockHold {
  /** False when somebody else has taken the lock over. */
  renew(now: string): Promise<boolean>;
  release(): Promise<void>;
}

/** What people have said that a source's headings mean. */
export interface MappingStore {
  all(): Promise<ReadonlyMap<string, ColumnMapping>>;
  save(signature: string, mapping: ColumnMapping): Promise<void>;
}

/** A status as it is kept. */
export interface StoredStatus extends MarkedStatus {
  /** The person's key (person-key.ts) when the status was set for the first time. */
  readonly key: string;
  /** From 1; grows with every change. */
  readonly version: number;
}

/** Who rests and who acts as a supervisor (S5); no import touches it. */
export interface StatusStore {
  all(): Promise<readonly StoredStatus[]>;
  /** Writes the next version; 0 is "not there yet". False when the stored version is not the expected one. */
  save(key: string, expectedVersion: number, status: MarkedStatus): Promise<boolean>;
}
