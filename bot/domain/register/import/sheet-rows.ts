import { containsPersonnummer, isPersonnummerHeading, looksLikePersonnummer } from "../cells/people/personnummer";
import { isProtected, isProtectedMark } from "../cells/people/protected";
import { rowType } from "../cells/row-type";
import type { UnitReference } from "../unit";
import type { Field, SheetKind } from "./fields";
import type { LeftOutReason, RowNote, SheetNotice } from "./plan";
import { readUnit } from "./readers/cells";
import type { RecognisedSheet } from "./recognise-sheet";
import type { TableRow } from "./row-reading";

/** One sheet of one file, as the file reader gives it. */
export interface SheetInput {
  readonly fileName: string;
  readonly sheetName: string | null;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

/** One line below the headings: something to read, or something that says nothing about people or units. */
export type SheetLine =
  | { readonly kind: "row"; readonly row: TableRow; readonly notes: readonly RowNote[] }
  | {
      readonly kind: "left-out";
      readonly number: number;
      readonly reason: LeftOutReason;
      readonly unit: UnitReference;
    };

export interface SheetLines {
  readonly lines: readonly SheetLine[];
  readonly notices: readonly SheetNotice[];
}

/** Kinds where a unit is written once and holds for the rows below it. */
const FILLED_DOWN: Readonly<Partial<Record<SheetKind, readonly (readonly Field[])[]>>> = {
  organisation: [["area"]],
  staffing: [["unitCode", "unitName"]],
  inventory: [["unitCode", "unitName"]],
  places: [["unitCode", "unitName"]],
};

/** Kinds with people in them, and the columns that a mark of protected identity cannot be about a row's own person in. */
const WITH_PEOPLE: ReadonlySet<SheetKind> = new Set(["competence", "inventory", "placements"]);
const NOT_ABOUT_THE_PERSON: readonly Field[] = [
  "unitCode",
  "unitName",
  "position",
  "provider",
  "course",
  "programme",
  "supervisorName",
];

const LEFT_OUT_TYPES = {
  total: "total",
  note: "note",
  instruction: "note",
  signature: "note",
  "none-declared": "none-declared",
  "repeated-heading": "repeated-heading",
} as const satisfies Record<string, LeftOutReason>;

type RawRow = SheetInput["rows"][number];

/**
 * Goes through the rows below the headings. Columns of personnummer are gone before anything else looks at the row,
 * and a single number in another column is blanked. A unit cell is filled down only inside a block: an empty row, a
 * total or a jump in the row numbers ends it. `tellMarked` gets the rows about people with protected identity, which are
 * left out.
 */
export function linesOf(
  sheet: SheetInput,
  recognised: RecognisedSheet,
  tellMarked: (row: TableRow) => void = () => undefined,
): SheetLines {
  const below = sheet.rows.slice(recognised.headingRow + 1).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const { columns, hasPersonnummer } = withoutPersonnummerColumns(below, recognised);
  const isMarked = remembering(isProtected);
  const block = makeBlock(FILLED_DOWN[recognised.sheetKind] ?? []);
  const lines = below.flatMap((raw, index): readonly SheetLine[] => {
    const type = rowType(raw.cells, recognised.headings);
    if (type === "empty") return [];
    const { row, notes } = tableRow(raw, columns, block.startingAt(raw, columns));
    const leftOut = (reason: LeftOutReason): readonly SheetLine[] => {
      if (reason === "total" || reason === "none-declared") block.end();
      return [{ kind: "left-out", number: raw.number, reason, unit: readUnit(row).unit }];
    };
    if (type !== "data") return leftOut(LEFT_OUT_TYPES[type]);
    if (WITH_PEOPLE.has(recognised.sheetKind) && isAboutProtected(raw, columns, isMarked)) {
      tellMarked(row);
      return leftOut("protected");
    }
    if ([...columns.values()].every((column) => cellAt(raw, column) === "")) return leftOut("note");
    if (recognised.sheetKind === "inventory" && isUnitHeading(raw, below[index + 1], columns)) {
      return leftOut("unit-heading");
    }
    return [{ kind: "row", row, notes }];
  });
  return { lines, notices: hasPersonnummer ? ["personnummer-column-ignored"] : [] };
}

type Columns = ReadonlyMap<Field, number>;

function cellAt(raw: RawRow, column: number | undefined): string {
  return column === undefined ? "" : (raw.cells[column] ?? "");
}

/** A column is personnummer by its heading, or when at least half of its filled cells are. */
function withoutPersonnummerColumns(
  rows: readonly RawRow[],
  { columns, headings }: RecognisedSheet,
): { readonly columns: Columns; readonly hasPersonnummer: boolean } {
  const kept = [...columns].filter(([, column]) => {
    const filled = rows.map((row) => cellAt(row, column)).filter((cell) => cell !== "");
    return (
      filled.length === 0 ||
      filled.filter((cell) => mayHoldPersonnummer(cell) && looksLikePersonnummer(cell)).length * 2 < filled.length
    );
  });
  const used = new Set(columns.values());
  const byHeading = headings.some((heading, column) => !used.has(column) && isPersonnummerHeading(heading));
  return { columns: new Map(kept), hasPersonnummer: byHeading || kept.length < columns.size };
}

interface Block {
  /** The values that hold for a row: its own, or those above it in the block. */
  startingAt(raw: RawRow, columns: Columns): ReadonlyMap<Field, string>;
  end(): void;
}

function makeBlock(groups: readonly (readonly Field[])[]): Block {
  let above = new Map<Field, string>();
  let lastNumber = -1;
  return {
    startingAt(raw, columns) {
      if (raw.number !== lastNumber + 1) above = new Map();
      lastNumber = raw.number;
      for (const group of groups) {
        const own = group.map((field) => [field, cellAt(raw, columns.get(field))] as const);
        if (own.some(([, text]) => text !== "")) for (const [field, text] of own) above.set(field, text);
      }
      return above;
    },
    end() {
      above = new Map();
    },
  };
}

function tableRow(
  raw: RawRow,
  columns: Columns,
  filled: ReadonlyMap<Field, string>,
): { readonly row: TableRow; readonly notes: readonly RowNote[] } {
  const values = new Map<Field, string>();
  let isBlanked = false;
  for (const [field, column] of columns) {
    const text = filled.get(field) ?? cellAt(raw, column);
    const isNumber = mayHoldPersonnummer(text) && containsPersonnummer(text);
    if (isNumber) isBlanked = true;
    values.set(field, isNumber ? "" : text);
  }
  const row: TableRow = {
    number: raw.number,
    text: [...filled.values(), ...raw.cells].join("\u0000"),
    cell: (field) => values.get(field) ?? "",
    has: (field) => columns.has(field),
  };
  return { row, notes: isBlanked ? ["personnummer-removed"] : [] };
}

/** A mark anywhere in the row counts, also in a comment: better one row too many by hand than one too few (D31). */
function isAboutProtected(raw: RawRow, columns: Columns, isMarked: (cell: string) => boolean): boolean {
  const elsewhere = new Set(NOT_ABOUT_THE_PERSON.map((field) => columns.get(field)));
  const mark = cellAt(raw, columns.get("protectedMark"));
  return isProtectedMark(mark) || raw.cells.some((cell, column) => !elsewhere.has(column) && isMarked(cell));
}

/** Cells repeat down a column, so each text is judged once per sheet. */
function remembering(judge: (cell: string) => boolean): (cell: string) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const verdict = judge(cell);
    known.set(cell, verdict);
    return verdict;
  };
}

/** Spares most cells the search: six digits of a date and at least two more are in every kind of number. */
function mayHoldPersonnummer(cell: string): boolean {
  let digits = 0;
  for (let index = 0; index < cell.length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    if (digits >= 8) return true;
  }
  return false;
}

/** A unit alone on a row, with its people below it. */
function isUnitHeading(raw: RawRow, next: RawRow | undefined, columns: Columns): boolean {
  const unitColumns = [columns.get("unitName"), columns.get("unitCode")];
  const isAlone = raw.cells.every((cell, column) => cell === "" || unitColumns.includes(column));
  const belongs = next?.number === raw.number + 1 && unitColumns.every((column) => cellAt(next, column) === "");
  return isAlone && belongs;
}
