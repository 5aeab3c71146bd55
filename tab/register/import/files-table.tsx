import type { ImportFileReport } from "../../../bot/contract/import";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { useMedia } from "../../theme/use-media";
import { StackedRows } from "./stacked-rows";
import type { TextKey } from "../../text/text";

/** What was made of each file: what it holds, how many rows went where, and what is good to know. */
export function FilesTable({ files }: { readonly files: readonly ImportFileReport[] }) {
  const t = useText();
  const numbers = useNumbers();
  const count = (id: string, head: TextKey, of: (file: ImportFileReport) => number): Column<ImportFileReport> => ({
    id,
    head: t(head),
    cell: (file) => numbers.integer(of(file)),
    isNumeric: true,
  });
  if (useMedia("(max-width: 599px)")) {
    return (
      <Section title={t("import.files")}>
        <StackedRows
          rows={files.map((file) => ({
            id: file.file,
            title: file.file,
            lines: [
              t("import.rows-in-words", { rows: file.rowsRead, ...file.counts }),
              <Holds key="holds" file={file} />,
            ],
          }))}
        />
      </Section>
    );
  }
  return (
    <Section title={t("import.files")}>
      <DataTable
        caption={t("import.files")}
        rows={files}
        rowId={({ file }) => file}
        columns={[
          { id: "file", head: t("import.file"), cell: ({ file }) => file },
          { id: "holds", head: t("import.holds"), cell: (file) => <Holds file={file} /> },
          count("rows", "import.rows", ({ rowsRead }) => rowsRead),
          count("new", "import.count-new", ({ counts }) => counts.new),
          count("changed", "import.count-changed", ({ counts }) => counts.changed),
          count("decide", "import.count-decide", ({ counts }) => counts.needsDecision),
        ]}
      />
    </Section>
  );
}

/** The kinds of its sheets, its problem, and its notices. */
function Holds({ file: { sheets, problem, notices } }: { readonly file: ImportFileReport }) {
  const t = useText();
  const kinds = [...new Set(sheets.flatMap(({ kind }) => kind ?? []))];
  const told = [...notices, ...sheets.flatMap((sheet) => sheet.notices)].map(({ message }) => message);
  return (
    <>
      {kinds.map((kind) => t(`import.kind.${kind as "organisation"}`)).join(", ")}
      {problem && <div>▲ {problem.message}</div>}
      {[...new Set(told)].map((message) => (
        <div key={message}>{message}</div>
      ))}
    </>
  );
}
