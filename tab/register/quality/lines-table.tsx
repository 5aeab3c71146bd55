import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { QualityLine } from "../../../bot/contract/register";
import { ViewLink } from "../../address/view-link";
import { ApiError } from "../../api/api-error";
import { useApiClient } from "../../api/api-context";
import { Notice } from "../../frame/notice";
import { DataTable, type Column } from "../../table/data-table";
import { useText } from "../../text/use-text";
import { UnitChoice } from "../import/unit-choice";

interface LinesTableProps {
  readonly caption: string;
  readonly lines: readonly QualityLine[];
  readonly hasKinds: boolean;
  /** Called when something has been sorted out. */
  readonly onSorted: () => void;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", rowGap: "12px" },
  fix: { display: "flex", flexDirection: "column", alignItems: "flex-start", rowGap: "8px" },
});

type Told = { readonly kind: "success" | "error"; readonly words: string };

/** The things themselves, each with the way to where it is put right. */
export function LinesTable({ caption, lines, hasKinds, onSorted }: LinesTableProps) {
  const styles = useStyles();
  const t = useText();
  const client = useApiClient();
  const [isWorking, setWorking] = useState(false);
  const [told, tell] = useState<Told | null>(null);

  async function useUnit(spelling: string, unit: { readonly id: string; readonly name: string }) {
    setWorking(true);
    try {
      const form = new FormData();
      form.append("unit", `${spelling}=${unit.id}`);
      await client.upload("/api/imports", form, () => undefined);
      tell({ kind: "success", words: t("quality.means", { spelling, unit: unit.name }) });
      onSorted();
    } catch (error) {
      tell({ kind: "error", words: (error instanceof ApiError && error.message) || t("frame.unreachable") });
    }
    setWorking(false);
  }

  const columns: readonly Column<QualityLine>[] = [
    {
      id: "who",
      head: t("quality.who"),
      cell: (line) =>
        isUnit(line) ? <ViewLink to={{ view: "unit", unit: line.id }}>{line.name}</ViewLink> : line.name,
    },
    ...(hasKinds
      ? [{ id: "kind", head: t("quality.kind"), cell: ({ kind }: QualityLine) => t(`quality.kind-of.${kind}`) }]
      : []),
    {
      id: "unit",
      head: t("quality.unit"),
      cell: (line) => {
        if (line.unit === null || isUnit(line)) return line.unit?.areaId;
        return <ViewLink to={{ view: "unit", unit: line.unit.id }}>{line.unit.name}</ViewLink>;
      },
    },
    {
      id: "about",
      head: t("quality.about"),
      cell: (line) => {
        if (line.kind === "more-than-staff") return t("quality.more-than-staff", line.values);
        if (line.kind === "unknown-spelling") return <Spelling line={line} isWorking={isWorking} onUnit={useUnit} />;
        if (isUnit(line)) return null;
        return (
          <ViewLink
            to={{ view: "register", choices: { sok: line.name } }}
            label={t("quality.in-register-of", { name: line.name })}
          >
            {t("quality.in-register")}
          </ViewLink>
        );
      },
    },
  ];
  return (
    <div className={styles.content}>
      {told && <Notice kind={told.kind}>{told.words}</Notice>}
      <DataTable caption={caption} columns={columns} rows={lines} rowId={({ kind, id }) => `${kind} ${id}`} />
    </div>
  );
}

function isUnit({ id, unit }: QualityLine): boolean {
  return unit?.id === id;
}

interface SpellingProps {
  readonly line: QualityLine;
  readonly isWorking: boolean;
  readonly onUnit: (spelling: string, unit: { readonly id: string; readonly name: string }) => Promise<void>;
}

/** How many rows name it so, and which unit that is: the one that is probably meant, or another. */
function Spelling({ line: { id, values }, isWorking, onUnit }: SpellingProps) {
  const styles = useStyles();
  const t = useText();
  const { rows, suggestedId, suggestedName } = values;
  const suggested = suggestedId === undefined ? null : { id: String(suggestedId), name: String(suggestedName) };
  return (
    <div className={styles.fix}>
      {t("quality.rows", { rows: Number(rows) })}
      {suggested && (
        <Button size="small" disabledFocusable={isWorking} onClick={() => void onUnit(id, suggested)}>
          {t("quality.use-suggestion", { unit: suggested.name })}
        </Button>
      )}
      <UnitChoice spelling={id} isWorking={isWorking} onChoose={(unit) => void onUnit(id, unit)} />
    </div>
  );
}
