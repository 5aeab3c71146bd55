import type { SheetRow } from "../../usecases/register/ports";
import { LONGEST_CELL, Unreadable } from "../limits";
import { note, tableRow, type Tally } from "../table-rows";
import { cellValue } from "./cell-value";
import { columnNumber, fillMergedCells, parseRange, type CellRange } from "./merged-cells";
import type { DateFormat } from "./styles";
import { newTextRun, type TextRun } from "./text-run";
import { isTrue, walkXml, type XmlAttributes } from "./xml";

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly DateFormat[];
  readonly isEpoch1904: boolean;
}

/** Where Excel ends. */
const LAST_COLUMN = 16_384;
const MOST_COLUMN_DEFINITIONS = 2_000;
const MOST_MERGED_RANGES = 20_000;

/** Where a walk through a sheet's XML is, and what it has found. */
interface Walk {
  readonly context: SheetContext;
  readonly tally: Tally;
  readonly rows: SheetRow[];
  readonly merged: CellRange[];
  readonly hiddenColumns: Set<number>;
  /** Hidden columns that had something in them. */
  readonly leftOut: Set<number>;
  columnDefinitions: number;
  rowNumber: number;
  cells: string[];
  column: number;
  cell: OpenCell | null;
}

interface OpenCell {
  readonly type: string | undefined;
  readonly format: DateFormat;
  /** For text that stands in the cell itself; most programs keep text in the shared strings. */
  readonly run: TextRun | null;
  isInValue: boolean;
  value: string;
}

/**
 * Reads one sheet's XML row by row, and stops when the file has used up what it may cost. Rows keep the numbers that
 * Excel shows. Cells of hidden columns are left out and counted; hidden rows are read, since a filter hides rows
 * without anybody meaning to leave them out. A merged cell's text is repeated down its first column. Throws Unreadable.
 */
export function readSheet(content: Uint8Array, context: SheetContext, tally: Tally): readonly SheetRow[] {
  const walk: Walk = {
    context,
    tally,
    rows: [],
    merged: [],
    hiddenColumns: new Set(),
    leftOut: new Set(),
    columnDefinitions: 0,
    rowNumber: 0,
    cells: [],
    column: 0,
    cell: null,
  };
  walkXml(content, {
    open: (name, attributes) => open(walk, name, attributes),
    text: (text) => addText(walk, text),
    close: (name) => close(walk, name),
  });
  note(tally, "hidden-left-out", walk.leftOut.size);
  return fillMergedCells(walk.rows, walk.merged);
}

function open(walk: Walk, name: string, attributes: XmlAttributes): void {
  if (name === "c") openCell(walk, attributes);
  else if (walk.cell) {
    walk.cell.isInValue = name === "v";
    walk.cell.run?.open(name);
  } else if (name === "row") openRow(walk, attributes);
  else if (name === "col") addColumnDefinition(walk, attributes);
  else if (name === "mergeCell") addMerged(walk, attributes);
}

function addText({ cell }: Walk, text: string): void {
  if (!cell) return;
  if (!cell.isInValue) cell.run?.text(text);
  else if (cell.value.length <= LONGEST_CELL) cell.value += text.slice(0, LONGEST_CELL + 1);
}

function close(walk: Walk, name: string): void {
  if (name === "row") closeRow(walk);
  else if (name === "c") closeCell(walk);
  else if (walk.cell) {
    walk.cell.isInValue = false;
    walk.cell.run?.close(name);
  }
}

function openRow(walk: Walk, attributes: XmlAttributes): void {
  const number = Number(attributes["r"] ?? walk.rowNumber + 1);
  if (!Number.isSafeInteger(number) || number <= walk.rowNumber) throw new Unreadable("damaged");
  walk.rowNumber = number;
  walk.column = 0;
  walk.cells = [];
}

function closeRow(walk: Walk): void {
  const row = tableRow(walk.rowNumber, walk.cells, walk.tally);
  if (row) walk.rows.push(row);
}

function openCell(walk: Walk, attributes: XmlAttributes): void {
  walk.column = columnNumber(attributes["r"] ?? "") ?? walk.column + 1;
  if (walk.column > LAST_COLUMN) throw new Unreadable("damaged");
  const format = walk.context.formats[Number(attributes["s"] ?? 0)] ?? null;
  const type = attributes["t"];
  walk.cell = { type, format, run: type === "inlineStr" ? newTextRun() : null, isInValue: false, value: "" };
}

function closeCell(walk: Walk): void {
  const text = walk.cell ? textOf(walk.cell, walk.context) : "";
  walk.cell = null;
  if (text.trim() === "") return;
  if (walk.hiddenColumns.has(walk.column)) {
    walk.leftOut.add(walk.column);
    return;
  }
  while (walk.cells.length < walk.column - 1) walk.cells.push("");
  walk.cells[walk.column - 1] = text;
}

function textOf(cell: OpenCell, { sharedStrings, isEpoch1904 }: SheetContext): string {
  if (cell.run) return cell.run.result();
  return cell.value === "" ? "" : cellValue(cell, sharedStrings, isEpoch1904);
}

function addColumnDefinition(walk: Walk, attributes: XmlAttributes): void {
  walk.columnDefinitions += 1;
  if (walk.columnDefinitions > MOST_COLUMN_DEFINITIONS) throw new Unreadable("damaged");
  if (!isTrue(attributes["hidden"])) return;
  const last = Math.min(Number(attributes["max"]), LAST_COLUMN);
  for (let column = Math.max(1, Number(attributes["min"])); column <= last; column += 1) walk.hiddenColumns.add(column);
}

function addMerged(walk: Walk, attributes: XmlAttributes): void {
  const range = parseRange(attributes["ref"] ?? "");
  if (range && walk.merged.length < MOST_MERGED_RANGES) walk.merged.push(range);
}
