import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ImportReport, ImportRowReport } from "../../../bot/contract/import";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { UnitChoice } from "./unit-choice";

/** More than anybody deals with in the page; the rest is easier in the file. */
const MOST_ROWS = 100;

interface ErrorsTableProps {
  readonly report: ImportReport;
  /** The reader says which unit a spelling means. */
  readonly onUnit: (spelling: string, code: string) => void;
}

type ErrorRow = ImportRowReport & { readonly id: string; readonly file: string };

/** Rows that somebody has to decide about, each with what is wrong and, where there is one, a way to put it right here. */
export function ErrorsTable({ report, onUnit }: ErrorsTableProps) {
  const t = useText();
  const numbers = useNumbers();
  const place = useRef<HTMLDivElement>(null);
  const rows = report.files.flatMap(({ file, rows: own }) =>
    own
      .filter(({ bucket }) => bucket === "needsDecision")
      .map((row, index): ErrorRow => ({ ...row, file, id: `${file} ${index}` })),
  );
  if (rows.length === 0) return null;
  const columns: readonly Column<ErrorRow>[] = [
    { id: "row", head: t("import.row"), cell: ({ row }) => numbers.integer(row), isNumeric: true, width: "64px" },
    {
      id: "file",
      head: t("import.file"),
      cell: ({ file, sheet }) => (sheet === null ? file : `${file}, ${t("import.sheet", { sheet })}`),
    },
    { id: "column", head: t("import.column"), cell: ({ heading }) => heading ?? "–" },
    { id: "problem", head: t("import.problem"), cell: ({ reason }) => reason?.message },
    { id: "fix", head: t("import.fix"), cell: (row) => <Fix row={row} onUnit={onUnit} /> },
  ];
  return (
    <Section title={t("import.errors")} note={t("import.errors-note")} actions={<Copy place={place} />}>
      <div ref={place}>
        <DataTable
          caption={t("import.errors")}
          columns={columns}
          rows={rows.slice(0, MOST_ROWS)}
          rowId={({ id }) => id}
        />
      </div>
      {rows.length > MOST_ROWS && t("import.errors-more", { count: rows.length - MOST_ROWS })}
    </Section>
  );
}

function Fix({ row, onUnit }: { readonly row: ErrorRow; readonly onUnit: ErrorsTableProps["onUnit"] }) {
  const t = useText();
  const { unit: spelling, suggestion, reason } = row;
  if (spelling === null || reason?.code !== "unit-unknown") return "–";
  if (!suggestion) return <UnitChoice spelling={spelling} onChoose={({ id }) => onUnit(spelling, id)} />;
  return (
    <Button
      size="small"
      aria-label={t("import.use-of", { spelling, unit: suggestion.name })}
      onClick={() => onUnit(spelling, suggestion.id)}
    >
      {t("import.use", { unit: suggestion.name })}
    </Button>
  );
}

function Copy({ place }: { readonly place: { readonly current: HTMLElement | null } }) {
  const t = useText();
  const [said, say] = useState("");
  async function copy() {
    const { copyTables } = await import("../../export/to-clipboard");
    const isCopied = place.current !== null && (await copyTables(place.current));
    say(t(isCopied ? "import.copied" : "import.not-copied"));
  }
  return (
    <span>
      <Button size="small" onClick={() => void copy()}>
        {t("import.copy")}
      </Button>{" "}
      <span role="status">{said}</span>
    </span>
  );
}
