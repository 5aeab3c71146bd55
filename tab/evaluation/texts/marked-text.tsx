import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";
import type { WaitingText } from "../../../bot/contract/free-texts";
import { useText } from "../../text/use-text";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: "12px 16px",
    borderLeft: `4px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
  suspect: {
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground3}`,
  },
  what: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

type Marked = Pick<WaitingText, "text" | "suspects">;

/** A text with what looks like personal data underlined and named. */
export function MarkedText({ text, suspects }: Marked) {
  const styles = useStyles();
  const t = useText();
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const suspect of suspects) {
    pieces.push(
      <Fragment key={suspect.from}>
        {text.slice(from, suspect.from)}
        <mark className={styles.suspect}>{text.slice(suspect.from, suspect.to)}</mark>
        <span className={styles.what}> ({t(`free-texts.suspect.${suspect.kind}`)})</span>
      </Fragment>,
    );
    from = suspect.to;
  }
  return (
    <blockquote className={styles.text}>
      {pieces}
      {text.slice(from)}
    </blockquote>
  );
}
