import { makeStyles, tokens } from "@fluentui/react-components";
import type { RoundStatus } from "../../../bot/contract/round";
import { ViewLink } from "../../address/view-link";
import { DataTable, type Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import { LINKS_TO_HIT, NARROW } from "../../theme/layout";
import { ProgressBar, responseRate, withoutQuestions } from "./progress-bar";
import { RoundBadge } from "./round-badge";
import { lastDay } from "./last-day";
import { commandsFor, RoundCommands } from "./commands/round-commands";

interface RoundListProps {
  readonly title: string;
  readonly rounds: readonly RoundStatus[];
  readonly refresh: () => Promise<void>;
  readonly onDone: (sentence: string) => void;
}

const useStyles = makeStyles({
  wide: { ...LINKS_TO_HIT, [NARROW]: { display: "none" } },
  narrow: {
    display: "none",
    margin: 0,
    padding: 0,
    listStyleType: "none",
    [NARROW]: { display: "block" },
    "& > li": {
      display: "flex",
      flexDirection: "column",
      rowGap: "8px",
      padding: "12px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& > li:last-child": { borderBottom: "none" },
    "& button": { minHeight: "44px" },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    ...LINKS_TO_HIT,
  },
  progress: {
    display: "grid",
    gridTemplateColumns: "minmax(80px, 1fr) 180px",
    columnGap: "12px",
    alignItems: "center",
  },
  numbers: { textAlign: "right", whiteSpace: "nowrap" },
  legend: { margin: "8px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Rounds with their progress; a table where there is room, a list on a phone. */
export function RoundList({ title, rounds, refresh, onDone }: RoundListProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const closes = ({ state, closesAt }: RoundStatus) =>
    closesAt === null || state === "cancelled" ? "–" : numbers.day(lastDay(closesAt));
  const link = (round: RoundStatus) => (
    <ViewLink to={{ view: "round", roundTerm: round.term }}>{numbers.term(round.term)}</ViewLink>
  );
  // One button a row: the rest is asked where the round is seen whole.
  const action = (round: RoundStatus) => {
    const commands = commandsFor(round).filter((command) => command === "remind" || command === "resume");
    return commands.length === 0 ? "–" : <RoundCommands {...{ round, commands, refresh, onDone }} />;
  };
  const columns: readonly Column<RoundStatus>[] = [
    { id: "round", head: t("rounds.head.round"), width: "110px", cell: link },
    { id: "state", head: t("rounds.head.state"), width: "120px", cell: ({ state }) => <RoundBadge state={state} /> },
    {
      id: "progress",
      head: t("rounds.head.progress"),
      cell: ({ invitations }) => (
        <div className={styles.progress}>
          <ProgressBar counts={invitations} />
          <span className={styles.numbers}>
            <Counted counts={invitations} />
          </span>
        </div>
      ),
    },
    { id: "closes", head: t("rounds.head.closes"), width: "130px", cell: closes },
    { id: "action", head: t("rounds.head.action"), width: "160px", cell: action },
  ];
  return (
    <>
      <div className={styles.wide}>
        <DataTable caption={title} columns={columns} rows={rounds} rowId={({ term }) => term} />
      </div>
      <ul className={styles.narrow} aria-label={title}>
        {rounds.map((round) => (
          <li key={round.term}>
            <div className={styles.head}>
              {link(round)}
              <RoundBadge state={round.state} />
            </div>
            <ProgressBar counts={round.invitations} />
            <span>
              {t("rounds.head.progress")}: <Counted counts={round.invitations} />
            </span>
            <span>
              {t("rounds.head.closes")}: {closes(round)}
            </span>
            {commandsFor(round).some((command) => command === "remind" || command === "resume") && action(round)}
          </li>
        ))}
      </ul>
      <p className={styles.legend}>{t("rounds.legend")}</p>
    </>
  );
}

/** "199 · 51 · 302 (66 %)", and the same in words for a reader. */
function Counted({ counts }: { readonly counts: RoundStatus["invitations"] }) {
  const t = useText();
  const numbers = useNumbers();
  const { answered, sent, planned } = counts;
  const rate = responseRate(counts);
  const share = rate === null ? "–" : numbers.percent(rate);
  return (
    <span role="img" aria-label={t("rounds.bar-label", { answered, sent, planned, rest: withoutQuestions(counts) })}>
      {t("rounds.bar", { answered, sent, planned, share })}
    </span>
  );
}
