import type { Calendars } from "../../placement/calendars";
import type { RegisterRecord } from "../records";
import type { UnitReference } from "../unit";
import type { Field } from "./fields";
import type { DecisionReason, LeftOutReason, RowNote } from "./plan";

/** One row below the headings, with its cells by field: personnummer blanked, unit filled down, nothing else changed. */
export interface TableRow {
  readonly number: number;
  /** The whole row as one text, to tell whether two rows are the same; never kept. */
  readonly text: string;
  /** The trimmed text of a field's cell; empty when the sheet has no such column. */
  cell(field: Field): string;
  /** Whether the sheet has a column for the field. */
  has(field: Field): boolean;
}

/** What the sheet and the person tell about all its rows. */
export interface ReadingContext {
  /** From the file's name, or given by the person. */
  readonly term: string | null;
  /** ISO day in Stockholm, to notice dates that have not been yet. */
  readonly today: string;
  readonly calendars: Calendars;
}

export interface Decision {
  readonly reason: DecisionReason;
  readonly field: Field | null;
}

/** What one row says. A decision beside records means that they are kept and wait; without records the row waits. */
export type RowReading =
  | {
      readonly kind: "read";
      readonly records: readonly RegisterRecord[];
      readonly decision: Decision | null;
      readonly notes: readonly RowNote[];
      /**
       * Set when rows about the same thing are to be added up (two shifts of assistant nurses, two schools): rows with
       * the same part are the same fact, rows with different parts are parts of one.
       */
      readonly part: string | null;
    }
  | { readonly kind: "left-out"; readonly reason: LeftOutReason; readonly unit: UnitReference };

export type RowReader = (row: TableRow, context: ReadingContext) => RowReading;

const NO_UNIT: UnitReference = { code: null, name: null };

export function read(
  records: readonly RegisterRecord[],
  notes: readonly RowNote[] = [],
  decision: Decision | null = null,
): RowReading {
  return { kind: "read", records, decision, notes, part: null };
}

export function readPart(record: RegisterRecord, part: string, notes: readonly RowNote[] = []): RowReading {
  return { kind: "read", records: [record], decision: null, notes, part };
}

export function needsDecision(
  reason: DecisionReason,
  field: Field | null = null,
  notes: readonly RowNote[] = [],
): RowReading {
  return { kind: "read", records: [], decision: { reason, field }, notes, part: null };
}

export function leftOut(reason: LeftOutReason, unit: UnitReference = NO_UNIT): RowReading {
  return { kind: "left-out", reason, unit };
}
