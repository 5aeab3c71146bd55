import { makeStyles } from "@fluentui/react-components";
import type { RoundStatus } from "../../../bot/contract/round";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";

type Line = RoundStatus["waiting"][number];

const useStyles = makeStyles({ paused: { margin: "0 0 12px" } });

/** What those wait for who have not been sent their questions. */
export function WaitingPeople({ round }: { readonly round: RoundStatus }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const title = t("rounds.waiting.title", { count: round.invitations.pending });
  const columns: readonly Column<Line>[] = [
    { id: "why", head: t("rounds.waiting.head.why"), cell: ({ reason }) => t(`rounds.waiting.${reason}`) },
    {
      id: "count",
      head: t("rounds.waiting.head.count"),
      isNumeric: true,
      width: "90px",
      cell: ({ count }) => numbers.integer(count),
    },
    {
      id: "until",
      head: t("rounds.waiting.head.until"),
      cell: ({ until }) => (until === null ? "–" : numbers.moment(until)),
    },
  ];
  return (
    <Section title={title}>
      {round.state === "paused" && <p className={styles.paused}>{t("rounds.waiting.paused")}</p>}
      <DataTable caption={title} columns={columns} rows={round.waiting} rowId={({ reason }) => reason} />
    </Section>
  );
}
