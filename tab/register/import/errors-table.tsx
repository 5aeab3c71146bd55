import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ImportReport, ImportRowReport } from "../../../bot/contract/import";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { useMedia } from "../../theme/use-media";
import { StackedRows } from "./stacked-rows";
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
  const isPhone = useMedia("(max-width: 599px)");
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
  const shown = rows.slice(0, MOST_ROWS);
  const more = rows.length > MOST_ROWS && t("import.errors-more", { count: rows.length - MOST_ROWS });
  if (isPhone) {
    return (
      <Section title={t("import.errors")} note={t("import.errors-note")}>
        <StackedRows
          rows={shown.map((row) => ({
            id: row.id,
            title: t("import.row-of", { row: row.row, file: row.file }),
            lines: [row.reason?.message ?? "", canBeFixed(row) && <Fix key="fix" row={row} onUnit={onUnit} />],
          }))}
        />
        {more}
      </Section>
    );
  }
  return (
    <Section title={t("import.errors")} note={t("import.errors-note")} actions={<Copy place={place} />}>
      <div ref={place}>
        <DataTable caption={t("import.errors")} columns={columns} rows={shown} rowId={({ id }) => id} />
      </div>
      {more}
    </Section>
  );
}

/** Whether the reader can put the row right here and now. */
function canBeFixed({ unit, reason }: ErrorRow): boolean {
  return unit !== null && reason?.code === "unit-unknown";
}

function Fix({ row, onUnit }: { readonly row: ErrorRow; readonly onUnit: ErrorsTableProps["onUnit"] }) {
  const t = useText();
  const { unit: spelling, suggestion } = row;
  if (spelling === null || !canBeFixed(row)) return "–";
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
