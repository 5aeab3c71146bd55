import type { ImportCounts, ImportFileReport, ImportReport } from "../../contract/import";
import type { Text, TextKey } from "../../text/text";
import { layOut } from "../table";

const BUCKETS = ["new", "changed", "unchanged", "needsDecision", "leftOut"] as const;
const ROWS_LISTED = 20;

/** An import as lines for a person: how many rows went where, then what somebody has to look at. */
export function readableReport(report: ImportReport, text: Text): readonly string[] {
  return [
    ...layOut([
      [
        text("import.column.file"),
        text("import.column.kind"),
        ...BUCKETS.map((bucket) => text(`import.column.${bucket}`)),
        text("import.column.rows"),
      ],
      ...report.files.map((file) => [file.file, kindsOf(file, text), ...numbers(file.counts, file.rowsRead, text)]),
      [text("import.total"), "", ...numbers(report.counts, report.rowsRead, text)],
    ]),
    ...section("import.heading.files", report.files.flatMap(aboutFile), text),
    ...section("import.heading.needsDecision", rowsIn(report, "needsDecision", text), text),
    ...section("import.heading.leftOut", rowsIn(report, "leftOut", text), text),
    ...section("import.heading.notes", notesIn(report, text), text),
    "",
    ending(report, text),
  ];
}

function numbers(counts: ImportCounts, rowsRead: number, text: Text): readonly string[] {
  return [...BUCKETS.map((bucket) => counts[bucket]), rowsRead].map((count) => text("import.count", { count }));
}

function kindsOf({ sheets }: ImportFileReport, text: Text): string {
  const kinds = new Set(sheets.flatMap(({ kind }) => kind ?? []));
  if (kinds.size === 0) return text("import.unused");
  return [...kinds].map((kind) => text(`import.kind.${kind}` as TextKey)).join(", ");
}

function section(heading: TextKey, lines: readonly string[], text: Text): readonly string[] {
  return lines.length === 0 ? [] : ["", text(heading), ...lines.map((line) => `  ${line}`)];
}

function aboutFile({ file, problem, notices, sheets }: ImportFileReport): readonly string[] {
  if (problem) return [`${file}: ${problem.message}`];
  const aboutSheets = sheets.flatMap((sheet) => {
    const name = sheets.length > 1 && sheet.sheet !== null ? `${file}, ${sheet.sheet}` : file;
    return [...(sheet.problem ? [sheet.problem] : []), ...sheet.notices].map(({ message }) => `${name}: ${message}`);
  });
  return [...notices.map(({ message }) => `${file}: ${message}`), ...aboutSheets];
}

/** Rows of one file with the same reason stand on one line. */
function rowsIn(report: ImportReport, bucket: keyof ImportCounts, text: Text): readonly string[] {
  return grouped(report, text, (row) => (row.bucket === bucket && row.reason ? [row.reason.message] : []));
}

function notesIn(report: ImportReport, text: Text): readonly string[] {
  return grouped(report, text, (row) => row.notes.map(({ message }) => message));
}

function grouped(
  { files }: ImportReport,
  text: Text,
  messagesOf: (row: ImportFileReport["rows"][number]) => readonly string[],
): readonly string[] {
  return files.flatMap(({ file, sheets, rows }) => {
    const groups = new Map<string, { readonly place: string; readonly message: string; readonly rows: number[] }>();
    for (const row of rows) {
      const place = sheets.length > 1 && row.sheet !== null ? `${file}, ${row.sheet}` : file;
      for (const message of messagesOf(row)) {
        const key = `${place}\n${message}`;
        const group = groups.get(key) ?? { place, message, rows: [] };
        group.rows.push(row.row);
        groups.set(key, group);
      }
    }
    return [...groups.values()].map((group) => `${group.place}, ${rowList(group.rows, text)}: ${group.message}`);
  });
}

function rowList(rows: readonly number[], text: Text): string {
  const listed = rows.slice(0, ROWS_LISTED).join(", ");
  const more = rows.length - ROWS_LISTED;
  return more > 0 ? text("import.row-list-more", { rows: listed, more }) : text("import.row-list", { rows: listed });
}

function ending({ isDryRun, importId, records }: ImportReport, text: Text): string {
  if (isDryRun) return text("import.done.dry-run", records);
  return importId === null ? text("import.done.nothing") : text("import.done.applied", records);
}
