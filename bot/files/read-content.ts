import type { FileNotice, ReadFileOutcome, Sheet, SourceFile } from "../usecases/register/ports";
import { decodeText } from "./decode-text";
import { readDelimitedText } from "./delimited-text";
import { Unreadable } from "./limits";
import { newTally, note, type Tally } from "./table-rows";
import { readWorkbook } from "./workbook/read-workbook";

/**
 * Reads one file's bytes, whatever it calls itself. Runs in the worker, so it may take memory and time; what it cannot
 * read is an outcome. Anything that other people's bytes provoke in the libraries counts as a damaged file.
 */
export function readContent({ name, content }: SourceFile): ReadFileOutcome {
  const tally = newTally();
  try {
    const sheets = readSheets(name.toLowerCase(), content, tally).map((sheet) => ({ fileName: name, ...sheet }));
    if (sheets.every((sheet) => sheet.rows.length === 0)) throw new Unreadable("empty");
    const notices = [...tally.notices].map(([code, count]): FileNotice => ({ fileName: name, code, count }));
    return { kind: "read", sheets, notices };
  } catch (error) {
    return { kind: "unreadable", fileName: name, reason: error instanceof Unreadable ? error.reason : "damaged" };
  }
}

function readSheets(name: string, content: Uint8Array, tally: Tally): readonly Omit<Sheet, "fileName">[] {
  const isNamedText = /\.(csv|txt|tsv)$/.test(name);
  if (startsWith(content, [0x50, 0x4b])) {
    const sheets = readWorkbook(content, tally);
    if (isNamedText) throw new Unreadable("xlsx-named-csv");
    return sheets;
  }
  if (startsWith(content, [0xd0, 0xcf, 0x11, 0xe0])) throw new Unreadable(oldOrEncrypted(content));
  const { text, notice } = decodeText(content);
  if (text.trim() === "") throw new Unreadable("empty");
  const start = text.slice(0, 2000).trimStart().toLowerCase();
  if (/^<(!doctype html|html|head|body|table|meta)/.test(start)) throw new Unreadable("html-named-csv");
  if (/^(<\?xml|%pdf|\{\\rtf)/.test(start)) throw new Unreadable("not-a-table");
  const sheet = readDelimitedText(text, tally);
  if (notice) note(tally, notice, 1);
  return [sheet];
}

function startsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}

/** A workbook with a password is kept inside the old format's container, under a name of its own. */
function oldOrEncrypted(content: Uint8Array): "password-protected" | "old-excel" {
  return Buffer.from(content).includes(Buffer.from("EncryptedPackage", "utf16le")) ? "password-protected" : "old-excel";
}
