import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RoundStatus } from "../../../bot/contract/round";
import { percent } from "../../marks/bullet";

const useStyles = makeStyles({
  mark: { display: "block", width: "100%", forcedColorAdjust: "none" },
  track: { fill: tokens.colorNeutralBackground1 },
  answered: { fill: tokens.colorCompoundBrandBackground },
  stripe: { stroke: tokens.colorCompoundBrandBackground, strokeWidth: 2.5 },
  frame: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible },
});

type Counts = RoundStatus["invitations"];

/** How many of those who are asked have answered (filled), or have their questions (striped). Only for the eye. */
export function ProgressBar({ counts, height = 14 }: { readonly counts: Counts; readonly height?: number }) {
  const styles = useStyles();
  const id = useId();
  const { answered, sent, planned } = counts;
  const answeredWidth = percent(answered, planned);
  return (
    <svg className={styles.mark} height={height} aria-hidden="true" focusable="false" data-mark="progress">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.stripe} x1="3" x2="3" y1="0" y2="6" />
        </pattern>
      </defs>
      <rect className={styles.track} width="100%" height={height} rx="2" />
      <rect data-part="sent" x={answeredWidth} width={percent(sent, planned)} height={height} fill={`url(#${id})`} />
      <rect className={styles.answered} data-part="answered" width={answeredWidth} height={height} />
      <rect className={styles.frame} x="0.5" y="0.5" width="calc(100% - 1px)" height={height - 1} rx="2" />
    </svg>
  );
}

/** Those who have neither the questions nor, therefore, an answer. */
export function withoutQuestions({ planned, answered, sent }: Counts): number {
  return planned - answered - sent;
}

/** Of those who are asked: withdrawn ones are not. Null when nobody is. */
export function responseRate({ planned, cancelled, answered }: Counts): number | null {
  return planned > cancelled ? answered / (planned - cancelled) : null;
}
