import type { RecordKind, RegisterRecord } from "../records";
import type { Field, SheetKind } from "./fields";

/** Where every row below a heading ends up; the buckets of a sheet always add up to its rows. */
export type RowBucket = "new" | "changed" | "unchanged" | "needs-decision" | "left-out";

export type RowCounts = Readonly<Record<RowBucket, number>>;

/** Rows that no record comes out of, and that nobody has to do anything about. */
export type LeftOutReason =
  | "total"
  | "note"
  | "unit-heading"
  | "repeated-heading"
  | "none-declared"
  | "protected"
  | "duplicate"
  | "placeholder-name"
  | "other-competence"
  | "vacant-position";

/** Rows that a person has to look at. */
export type DecisionReason =
  | "unit-unknown"
  | "unit-missing"
  | "unit-code-missing"
  | "two-units"
  | "name-missing"
  | "two-names-unclear"
  | "step-missing"
  | "step-unspecific"
  | "step-ambiguous"
  | "course-100p"
  | "date-ambiguous"
  | "date-missing"
  | "end-before-start"
  | "number-ambiguous"
  | "number-is-range"
  | "number-decimals"
  | "number-excel-error"
  | "number-unreadable"
  | "number-missing"
  | "employment-unknown"
  | "receives-unclear"
  | "placement-id-missing"
  | "status-unknown"
  | "period-unknown"
  | "week-unknown"
  | "term-missing"
  | "contradicts-another-row";

/** Worth telling, though the row could be used. */
export type RowNote =
  | "personnummer-removed"
  | "merged-with-another-row"
  | "step-2-without-1"
  | "step-3-without-1-2"
  | "date-unreadable"
  | "date-in-future"
  | "competence-ended"
  | "position-unknown"
  | "employment-unknown"
  | "email-unclear"
  | "supervisor-not-named"
  | "supervisor-email-unclear"
  | "student-has-supervisors-address"
  | "form-assumed-apl"
  | "dates-from-period"
  | "period-outside-term"
  | "week-outside-term"
  | "extent-unlikely"
  | "booked-over-offered"
  | "started-over-booked"
  | "manager-protected";

export interface RowOutcome {
  readonly fileName: string;
  readonly sheetName: string | null;
  /** Row number as the person sees it in the file. */
  readonly row: number;
  readonly bucket: RowBucket;
  /** Set when the row was left out or needs a decision. */
  readonly reason: LeftOutReason | DecisionReason | null;
  /** The heading that the decision is about, when there is one. */
  readonly heading: string | null;
  /** The unit as the row names it, when the decision is about the unit. No other cell is ever quoted. */
  readonly unit: string | null;
  readonly notes: readonly RowNote[];
  /** The records that the row speaks about, also when it waits for a decision. */
  readonly records: readonly RecordReference[];
}

interface RecordReference {
  readonly kind: RecordKind;
  readonly key: string;
}

/** What was understood of one sheet. */
export type SheetOutcome =
  | { readonly kind: "recognised"; readonly sheetKind: SheetKind; readonly signature: string }
  | { readonly kind: "empty" }
  | {
      readonly kind: "unknown";
      /** Headings of the row that came closest to being a heading row. */
      readonly seen: readonly string[];
      readonly closest: SheetKind | null;
      /** For the closest kind: groups of fields of which at least one must be there. */
      readonly missing: readonly (readonly Field[])[];
    }
  | { readonly kind: "ambiguous"; readonly seen: readonly string[]; readonly candidates: readonly SheetKind[] };

export type SheetNotice = "no-rows" | "no-evidence-column" | "no-receives-column" | "personnummer-column-ignored";

export interface SheetPlan {
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly outcome: SheetOutcome;
  readonly notices: readonly SheetNotice[];
  readonly counts: RowCounts;
  readonly rows: readonly RowOutcome[];
}

/** One record that differs from what is stored. */
export interface RecordChange {
  readonly before: RegisterRecord | null;
  readonly after: RegisterRecord;
}

/** What an import would do; nothing has been written when it exists. */
export interface ImportPlan {
  readonly sheets: readonly SheetPlan[];
  readonly counts: RowCounts;
  readonly changes: readonly RecordChange[];
}

export const NO_ROWS: RowCounts = { new: 0, changed: 0, unchanged: 0, "needs-decision": 0, "left-out": 0 };

/** Rows per bucket of several sheets or files together. */
export function addCounts(all: readonly RowCounts[]): RowCounts {
  const sum = { ...NO_ROWS };
  for (const counts of all) for (const bucket of Object.keys(sum) as RowBucket[]) sum[bucket] += counts[bucket];
  return sum;
}
