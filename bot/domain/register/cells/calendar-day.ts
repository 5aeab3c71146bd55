import { cleanCell } from "./clean";

/** Two-digit years up to this one are in the 2000s. */
const LAST_SHORT_YEAR = 49;
/** Serial numbers that Excel dates can have here: 1982-02-18 to 2064-04-08. */
const FIRST_SERIAL = 30000;
const LAST_SERIAL = 60000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const MONTHS: readonly (readonly [string, number])[] = [
  ["januari", 1],
  ["january", 1],
  ["februari", 2],
  ["february", 2],
  ["mars", 3],
  ["march", 3],
  ["april", 4],
  ["maj", 5],
  ["may", 5],
  ["juni", 6],
  ["june", 6],
  ["juli", 7],
  ["july", 7],
  ["augusti", 8],
  ["august", 8],
  ["september", 9],
  ["oktober", 10],
  ["october", 10],
  ["november", 11],
  ["december", 12],
];

/** Two digits for the year only with dashes: 22/09/15 can be read from both ends. */
const YEAR_FIRST =
  /^(\d{4}|\d{2}(?=-))([-/. ])(\d{1,2})\2(\d{1,2})(?:[Tt ]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d{1,9})?)?[Zz]?)?$/;
const DAY_FIRST = /^(\d{1,2})[/. -](\d{1,2})(?:[/.](?=\d{4})| ?- ?| |, ?)(\d{4}|\d{2})$/;
const DAY_AND_MONTH_NAME = /^(\d{1,2})[. -]{0,2}(\p{L}{3,9})[. ]{0,2}[-–']?(\d{4}|\d{2})$/u;
const SERIAL = /^(\d{5})(?:[.,]\d{1,15})?$/;

/**
 * Reads a calendar day in any of the ways that Swedish systems and people write one: 2023-12-31, 20231231, 231231,
 * 2022/09/15, 31.12.2022, 31/12 2023, 31 dec -23 and Excel's serial numbers. Day before month, never American.
 * ISO day, or null when the cell is something else or a day that does not exist.
 */
export function parseDay(text: string): string | null {
  const cell = cleanCell(text).replace(/[‐‑–—−]/g, "-");
  if (cell.length > 40) return null;
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst) return existingDay(fullYear(yearFirst[1]!), Number(yearFirst[3]), Number(yearFirst[4]));
  const dayFirst = DAY_FIRST.exec(cell);
  if (dayFirst) return existingDay(fullYear(dayFirst[3]!), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = DAY_AND_MONTH_NAME.exec(cell);
  if (named) return existingDay(fullYear(named[3]!), monthNumber(named[2]!) ?? 0, Number(named[1]));
  if (/^\d{8}$/.test(cell)) return packedDay(cell.slice(0, 4), cell.slice(4));
  if (/^\d{6}$/.test(cell)) return packedDay(cell.slice(0, 2), cell.slice(2));
  const serial = SERIAL.exec(cell);
  return serial ? serialDay(Number(serial[1])) : null;
}

/** Number of a month by its Swedish or English name or an abbreviation of three letters or more; null for other words. */
export function monthNumber(word: string): number | null {
  const name = word.toLowerCase();
  if (name.length < 3) return null;
  return MONTHS.find(([month]) => month.startsWith(name) || (name === "sept" && month === "september"))?.[1] ?? null;
}

/** "23" is 2023 and "98" is 1998. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

function packedDay(year: string, monthAndDay: string): string | null {
  return existingDay(fullYear(year), Number(monthAndDay.slice(0, 2)), Number(monthAndDay.slice(2)));
}

function serialDay(serial: number): string | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  return new Date(EXCEL_EPOCH + serial * DAY).toISOString().slice(0, 10);
}

function existingDay(year: number, month: number, day: number): string | null {
  if (year < 1930 || year > 2099) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
