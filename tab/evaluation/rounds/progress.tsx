import { makeStyles, tokens } from "@fluentui/react-components";
import type { RoundStatus } from "../../../bot/contract/round";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { ProgressBar, responseRate } from "./progress-bar";
import { SpokenProgress } from "./spoken-progress";

type Counts = RoundStatus["invitations"];

interface Line {
  readonly who: "everybody" | "student" | "supervisor";
  readonly counts: Counts;
}

const useStyles = makeStyles({
  bar: { margin: "0 0 4px" },
  legend: { margin: "0 0 12px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  now: { margin: "0 0 8px" },
});

/** How far a round has come, in all and by role. Says what is known: sent and answered, never opened. */
export function Progress({ round }: { readonly round: RoundStatus }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { invitations, byRole, state } = round;
  const lines: readonly Line[] = [
    { who: "everybody", counts: invitations },
    { who: "student", counts: byRole.student },
    { who: "supervisor", counts: byRole.supervisor },
  ];
  const count = (id: "answered" | "sent" | "uncertain" | "failed" | "cancelled" | "planned"): Column<Line> => ({
    id,
    head: t(`rounds.progress.${id}`),
    isNumeric: true,
    cell: ({ counts }) => numbers.integer(counts[id]),
  });
  const columns: readonly Column<Line>[] = [
    { id: "who", head: t("rounds.progress.who"), cell: ({ who }) => t(`rounds.progress.${who}`) },
    count("answered"),
    {
      id: "share",
      head: t("rounds.progress.share"),
      isNumeric: true,
      cell: ({ counts }) => {
        const rate = responseRate(counts);
        return rate === null ? "–" : numbers.percent(rate);
      },
    },
    count("sent"),
    {
      id: "waiting",
      head: t("rounds.progress.waiting"),
      isNumeric: true,
      cell: ({ counts }) => numbers.integer(counts.pending + counts.posting),
    },
    count("uncertain"),
    count("failed"),
    ...(invitations.cancelled > 0 ? [count("cancelled")] : []),
    count("planned"),
  ];
  const sentence = t("rounds.progress.now", {
    ...{ answered: invitations.answered, planned: invitations.planned, sent: invitations.sent },
    waiting: invitations.pending + invitations.posting,
  });
  return (
    <Section title={t("rounds.progress.title")}>
      <p className={styles.now}>{sentence}</p>
      <div className={styles.bar}>
        <ProgressBar counts={invitations} height={18} />
      </div>
      <p className={styles.legend}>
        {t("rounds.legend")} {state === "running" && t("rounds.progress.live")}
      </p>
      <DataTable caption={t("rounds.progress.title")} columns={columns} rows={lines} rowId={({ who }) => who} />
      <SpokenProgress sentence={sentence} />
    </Section>
  );
}
