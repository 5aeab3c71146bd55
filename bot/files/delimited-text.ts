import { CsvError, parse } from "csv-parse/sync";
import type { Sheet, SheetRow } from "../usecases/register/ports";
import { MOST_ROWS, Unreadable } from "./limits";
import { tableRow, type Tally } from "./table-rows";

const DELIMITERS = [";", "\t", ",", "|"] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Enough to tell the delimiter after a title and an instruction. */
const SNIFFED_CHARACTERS = 64_000;
const SNIFFED_LINES = 60;
/** Rows that are read at all: those that count and as many empty ones. */
const MOST_RECORDS = 2 * MOST_ROWS;

/**
 * Reads delimited text as one sheet. Quotes may hold line ends and doubled quotes, rows may be ragged, lines may end
 * as on Windows, Unix or old Macs. Rows are numbered as Excel shows the file: a quoted line end makes no new row, and
 * a first line "sep=;" is no row. Throws Unreadable.
 */
export function readDelimitedText(text: string, tally: Tally): Omit<Sheet, "fileName"> {
  const declared = /^sep=(.)\r?\n?/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared ? declared[1]! : sniffDelimiter(body);
  const records = parseRecords(body, delimiter);
  const rows = records.flatMap((cells, index): SheetRow[] => {
    const row = tableRow(index + 1, cells, tally);
    return row ? [row] : [];
  });
  if (records.length > MOST_RECORDS) throw new Unreadable("too-many-rows");
  return { sheetName: null, rows };
}

function parseRecords(text: string, delimiter: string): string[][] {
  const options = {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    to: MOST_RECORDS + 1,
  };
  try {
    return parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that is opened and never closed: then quotes mean nothing in this file.
    return parse(text, { ...options, quote: null });
  }
}

/** The delimiter that most lines have equally many of, not looking inside quotes; semicolon when there is none. */
function sniffDelimiter(text: string): Delimiter {
  const counts = countPerLine(text.slice(0, SNIFFED_CHARACTERS));
  let best: { delimiter: Delimiter; score: number } = { delimiter: ";", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreement(counts.map((line) => line[delimiter]));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function countPerLine(text: string): Record<Delimiter, number>[] {
  const none = { ";": 0, "\t": 0, ",": 0, "|": 0 };
  const lines = [{ ...none }];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === "\n" || character === "\r") {
      if (lines.length === SNIFFED_LINES) break;
      lines.push({ ...none });
    } else if (Object.hasOwn(none, character)) lines.at(-1)![character as Delimiter] += 1;
  }
  return lines;
}

/** How many delimiters the lines have that agree on their number. */
function agreement(perLine: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of perLine) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, howMany]) => count * howMany));
}
