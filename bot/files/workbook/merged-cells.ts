import type { SheetRow } from "../../usecases/register/ports";
import { MOST_COLUMNS, MOST_ROWS } from "../limits";

/** Rows and column numbered from 1; only the first column of a merged range matters here. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
}

/** 28 for "AB12"; null when the address names no column. */
export function columnNumber(address: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address);
  return letters ? [...letters[0]].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

/** Reads "A5:B9"; null for one row, which has nothing to repeat downwards, and for anything else. */
export function parseRange(reference: string): CellRange | null {
  const match = /^[A-Z]{1,3}(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const column = columnNumber(reference) ?? 0;
  const [firstRow, lastRow] = [Number(match[1]), Number(match[2])];
  return lastRow > firstRow && column <= MOST_COLUMNS ? { firstRow, lastRow, column } : null;
}

/** Writes a merged cell's text in each row that it covers and that has any text: a unit merged over its people. */
export function fillMergedCells(rows: readonly SheetRow[], ranges: readonly CellRange[]): readonly SheetRow[] {
  if (ranges.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]));
  const lastNumber = rows.at(-1)?.number ?? 0;
  let left = MOST_ROWS * MOST_COLUMNS;
  for (const { firstRow, lastRow, column } of ranges) {
    const text = byNumber.get(firstRow)?.[column - 1];
    if (text === undefined || text === "") continue;
    for (let number = firstRow + 1; number <= Math.min(lastRow, lastNumber) && left > 0; number += 1, left -= 1) {
      const cells = byNumber.get(number);
      if (!cells) continue;
      while (cells.length < column) cells.push("");
      if (cells[column - 1] === "") cells[column - 1] = text;
    }
  }
  return rows.map((row) => ({ number: row.number, cells: byNumber.get(row.number) ?? row.cells }));
}
