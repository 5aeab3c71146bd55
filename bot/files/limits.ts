import type { UnreadableReason } from "../usecases/register/ports";

/** What one file may cost. Every figure is far above a municipality's real exports and far below what hurts. */
export const LARGEST_FILE = 5 * 1024 * 1024;
/** 20 000 rows of data, and the title, instruction and heading that may stand above them. */
export const MOST_ROWS = 20_000 + 15;
export const MOST_COLUMNS = 60;
export const LONGEST_CELL = 2_000;
/** Characters in all cells together; a workbook can repeat one long text in every cell for the price of a number. */
export const MOST_TEXT = 16_000_000;
export const MOST_ZIP_ENTRIES = 100;
export const LARGEST_INFLATED = 64 * 1024 * 1024;
export const LONGEST_TIME = 15_000;
export const WORKER_MEMORY_MB = 256;

/** Ends the reading of a file for a reason that a person is told; nothing else is thrown on purpose in this folder. */
export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
    this.name = "Unreadable";
  }
}
