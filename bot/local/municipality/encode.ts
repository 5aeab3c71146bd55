import type { MadeFile } from "./files";

/** The file's bytes, as the system that it stands for writes them: .csv with semicolons, or .xlsx. */
export async function encode(file: MadeFile): Promise<Uint8Array> {
  return file.name.endsWith(".xlsx") ? xlsx(file) : csv(file);
}

function csv(file: MadeFile): Uint8Array {
  const text = file.rows.map((row) => `${row.map(quoted).join(";")}\r\n`).join("");
  return file.encoding === "windows-1252" ? Buffer.from(text, "latin1") : Buffer.from(`\ufeff${text}`, "utf8");
}

function quoted(cell: string): string {
  return /[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Loaded when needed: the package is there for development only. */
async function xlsx(file: MadeFile): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const rows = file.rows.map((row) => row.map((value) => (value === "" ? null : { value, type: String })));
  return writeExcelFile(rows).toBuffer();
}
