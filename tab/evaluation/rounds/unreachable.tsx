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
  wide: { [NARROW]: { display: "none" } },
  narrow: {
    display: "none",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    [NARROW]: { display: "block" },
    "& > li": {
      display: "flex",
      flexDirection: "column",
      rowGap: "4px",
      padding: "12px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& button": { minHeight: "44px" },
  },
  what: { color: tokens.colorNeutralForeground2 },
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
  const button = (line: Line) => {
    const isShown = shown === keyOf(line);
    const about = { reason: t(`rounds.reason.${line.reason}`), role: roleOf(line) };
    return (
      <Button
        aria-expanded={isShown}
        aria-label={t(isShown ? "rounds.unreachable.hide-label" : "rounds.unreachable.show-label", about)}
        onClick={() => setShown(isShown ? null : keyOf(line))}
      >
        {t(isShown ? "rounds.unreachable.hide" : "rounds.unreachable.show")}
      </Button>
    );
  };
  const why = ({ reason }: Line) => t(`rounds.reason.${reason}`);
  const what = ({ remedy }: Line) => t(`rounds.remedy.${remedy}`);
  const columns: readonly Column<Line>[] = [
    { id: "why", head: t("rounds.unreachable.head.why"), cell: why },
    { id: "who", head: t("rounds.unreachable.head.who"), cell: roleOf },
    {
      id: "count",
      head: t("rounds.unreachable.head.count"),
      isNumeric: true,
      cell: (line) => numbers.integer(line.count),
    },
    { id: "remedy", head: t("rounds.unreachable.head.remedy"), cell: what },
    { id: "people", head: t("rounds.unreachable.head.people"), cell: button },
  ];
  const title = t("rounds.unreachable.title", { count });
  const line = unreachable.find((each) => keyOf(each) === shown);
  return (
    <Section title={title}>
      {count === 0 ? (
        t("rounds.unreachable.none")
      ) : (
        <>
          <div className={styles.wide}>
            <DataTable caption={title} columns={columns} rows={unreachable} rowId={keyOf} />
          </div>
          <ul className={styles.narrow} aria-label={title}>
            {unreachable.map((line) => (
              <li key={keyOf(line)}>
                <strong>
                  {numbers.integer(line.count)} · {roleOf(line)}
                </strong>
                <span>{why(line)}</span>
                <span className={styles.what}>{what(line)}</span>
                {button(line)}
              </li>
            ))}
          </ul>
        </>
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
