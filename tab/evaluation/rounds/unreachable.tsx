import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RoundStatus } from "../../../bot/contract/round";
import { Section } from "../../frame/section";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { NARROW } from "../../theme/layout";
import { PeopleList } from "./people-list";

type Line = RoundStatus["unreachable"][number];

const useStyles = makeStyles({
  note: { margin: "12px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  help: {
    marginTop: "12px",
    "& summary": { cursor: "pointer", padding: "2px 0", [NARROW]: { padding: "12px 0" } },
    "& p": { margin: "4px 0 0" },
  },
  people: { marginTop: "12px" },
  why: { minWidth: "140px" },
  what: { minWidth: "180px" },
});

/** Why some cannot be reached, how many, what can be done, and who they are when somebody wants to know. */
export function Unreachable({ round }: { readonly round: RoundStatus }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const [shown, setShown] = useState<string | null>(null);
  const { unreachable, term } = round;
  const count = unreachable.reduce((sum, line) => sum + line.count, 0);
  const roleOf = ({ role }: Line) => t(`rounds.progress.${role}`);
  const columns: readonly Column<Line>[] = [
    {
      id: "why",
      head: t("rounds.unreachable.head.why"),
      cell: ({ reason }) => <div className={styles.why}>{t(`rounds.reason.${reason}`)}</div>,
    },
    { id: "who", head: t("rounds.unreachable.head.who"), cell: roleOf },
    {
      id: "count",
      head: t("rounds.unreachable.head.count"),
      isNumeric: true,
      cell: (line) => numbers.integer(line.count),
    },
    {
      id: "remedy",
      head: t("rounds.unreachable.head.remedy"),
      cell: (line) => <div className={styles.what}>{t(`rounds.remedy.${line.remedy}`)}</div>,
    },
    {
      id: "people",
      head: t("rounds.unreachable.head.people"),
      cell: (line) => (
        <Button
          aria-expanded={shown === keyOf(line)}
          aria-label={t(shown === keyOf(line) ? "rounds.unreachable.hide-label" : "rounds.unreachable.show-label", {
            reason: t(`rounds.reason.${line.reason}`),
            role: roleOf(line),
          })}
          onClick={() => setShown(shown === keyOf(line) ? null : keyOf(line))}
        >
          {t(shown === keyOf(line) ? "rounds.unreachable.hide" : "rounds.unreachable.show")}
        </Button>
      ),
    },
  ];
  const line = unreachable.find((each) => keyOf(each) === shown);
  return (
    <Section title={t("rounds.unreachable.title", { count })}>
      {count === 0 ? (
        t("rounds.unreachable.none")
      ) : (
        <DataTable
          caption={t("rounds.unreachable.title", { count })}
          columns={columns}
          rows={unreachable}
          rowId={keyOf}
        />
      )}
      {line && (
        <div className={styles.people} key={keyOf(line)}>
          <PeopleList
            term={term}
            state="unreachable"
            role={line.role}
            reason={line.reason}
            title={t(`rounds.reason.${line.reason}`)}
          />
        </div>
      )}
      {unreachable.some(({ role }) => role === "student") && (
        <details className={styles.help}>
          <summary>{t("rounds.print-help")}</summary>
          <p>{t("rounds.print-steps", { term })}</p>
        </details>
      )}
      <p className={styles.note}>{t("rounds.unreachable.note")}</p>
    </Section>
  );
}

function keyOf({ role, reason }: Line): string {
  return `${role} ${reason}`;
}
