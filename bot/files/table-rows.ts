import type { FileNotice, SheetRow } from "../usecases/register/ports";
import { repairDoubleEncoding } from "./double-encoding";
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_TEXT, Unreadable } from "./limits";

type NoticeCode = FileNotice["code"];

/** What a file has cost so far, over all its sheets, and what is worth telling about it. */
export interface Tally {
  rows: number;
  text: number;
  readonly notices: Map<NoticeCode, number>;
}

export function newTally(): Tally {
  return { rows: 0, text: 0, notices: new Map() };
}

export function note(tally: Tally, code: NoticeCode, count: number): void {
  if (count > 0) tally.notices.set(code, (tally.notices.get(code) ?? 0) + count);
}

/**
 * One row as it leaves this folder: text without control characters, trimmed, cut at the longest allowed, mended where
 * å, ä and ö were encoded twice, and without empty cells at its end. Null for a row without any text, which a sheet
 * may have thousands of because of its formatting. Throws Unreadable when the file has used up what it may cost.
 */
export function tableRow(number: number, rawCells: readonly string[], tally: Tally): SheetRow | null {
  const cells = rawCells.map((raw) => cellText(raw, tally));
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  if (cells.length === 0) return null;
  if (cells.length > MOST_COLUMNS) throw new Unreadable("too-many-columns");
  tally.rows += 1;
  if (tally.rows > MOST_ROWS) throw new Unreadable("too-many-rows");
  return { number, cells };
}

function cellText(raw: string, tally: Tally): string {
  const isTooLong = raw.length > LONGEST_CELL && raw.trim().length > LONGEST_CELL;
  if (isTooLong) note(tally, "cell-shortened", 1);
  const readable = shortened(raw.trimStart()).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
  const { text, repairs } = repairDoubleEncoding(readable);
  note(tally, "double-encoding-repaired", repairs);
  tally.text += text.length;
  if (tally.text > MOST_TEXT) throw new Unreadable("inflates-too-much");
  return text.trim();
}

/** Never ends in half a character. */
function shortened(text: string): string {
  return text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL).replace(/[\ud800-\udbff]$/, "");
}
