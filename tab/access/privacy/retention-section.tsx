import { Button } from "@fluentui/react-components";
import type { RetentionReport, RetentionRow } from "../../../bot/contract/retention";
import { useApi } from "../../api/use-api";
import { Loaded } from "../../frame/loaded";
import { Notice } from "../../frame/notice";
import { Section } from "../../frame/section";
import { useTargets } from "../../frame/use-targets";
import { ProblemNotice } from "../../network/problem-notice";
import { useAction } from "../../network/use-action";
import { DataTable, type Column } from "../../table/data-table";
import { useLanguage, useNumbers, useText } from "../../text/use-text";
import { RetentionProposals } from "./retention-proposals";

/** What is kept for how long, what is due now, and what two people decide to destroy (D23). */
export function RetentionSection() {
  const t = useText();
  const targets = useTargets();
  const state = useApi<RetentionReport>("/api/retention");
  const action = useAction();
  const propose = async () => {
    await action.act("/api/retention/proposals", { method: "POST" });
    await state.retry();
  };
  return (
    <Section title={t("privacy.retention.title")} note={t("privacy.retention.note")} className={targets}>
      <ProblemNotice problem={action.problem} />
      <Loaded state={state}>
        {(report) => (
          <>
            <Waiting lines={report.lines} isBusy={action.isBusy} onPropose={() => void propose()} />
            <RetentionProposals proposals={report.proposals} onDone={() => void state.retry()} />
            <RetentionTable lines={report.lines} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface WaitingProps {
  readonly lines: readonly RetentionRow[];
  readonly isBusy: boolean;
  readonly onPropose: () => void;
}

/** How much two people can destroy now, and how much nobody can for want of a decision. */
function Waiting({ lines, isBusy, onPropose }: WaitingProps) {
  const t = useText();
  const dueOf = (by: RetentionRow["by"]) => {
    return lines.filter((line) => line.by === by).reduce((sum, { due }) => sum + (due ?? 0), 0);
  };
  const [decided, undecided] = [dueOf("two-people"), dueOf("nobody-decided")];
  return (
    <>
      <p>{t("privacy.retention.due", { count: decided })}</p>
      {undecided > 0 && <Notice kind="warning">{t("privacy.retention.undecided", { count: undecided })}</Notice>}
      {decided > 0 && (
        <p>
          <Button disabledFocusable={isBusy} onClick={onPropose}>
            {t("privacy.retention.propose")}
          </Button>
        </p>
      )}
    </>
  );
}

function RetentionTable({ lines }: { readonly lines: readonly RetentionRow[] }) {
  const t = useText();
  const numbers = useNumbers();
  const language = useLanguage();
  const due = ({ due: count, oldest }: RetentionRow) => {
    if (count === null) return t("privacy.retention.not-counted");
    return oldest === null
      ? numbers.integer(count)
      : t("privacy.retention.count", { count, oldest: numbers.day(oldest) });
  };
  const columns: readonly Column<RetentionRow>[] = [
    { id: "what", head: t("privacy.retention.what"), cell: ({ holds }) => holds[language] },
    { id: "kept", head: t("privacy.retention.kept"), cell: ({ kept }) => kept[language] },
    { id: "by", head: t("privacy.retention.by"), cell: (row) => row.decision ?? t(`privacy.retention.by-${row.by}`) },
    { id: "due", head: t("privacy.retention.due-now"), cell: due },
  ];
  return (
    <DataTable
      caption={t("privacy.retention.table")}
      isCaptionSeen
      columns={columns}
      rows={lines}
      rowId={({ table, rule }) => `${table}.${rule}`}
    />
  );
}
