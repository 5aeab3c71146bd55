import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { percent } from "./bullet";

export interface DumbbellProps {
  /** ● */
  readonly places: number;
  /** ◇; null where nobody has said how many are wanted. */
  readonly wanted: number | null;
  /** What the full width stands for; the same for every row. */
  readonly max: number;
}

const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

const useStyles = makeStyles({
  mark: { display: "block", forcedColorAdjust: "none", overflow: "visible", width: "100%" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 2 },
  between: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 3 },
  short: { stroke: tokens.colorStatusDangerForeground3 },
  dot: { fill: tokens.colorNeutralForeground1 },
  diamond: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
});

/** Places (●) against wanted places (◇) on a common scale; the stretch between is red where places are missing. */
export function Dumbbell({ places, wanted, max }: DumbbellProps) {
  const styles = useStyles();
  const at = percent(places, max);
  return (
    <svg className={styles.mark} height={HEIGHT} aria-hidden="true" focusable="false" data-mark="dumbbell">
      <line className={styles.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {wanted !== null && (
        <line
          className={mergeClasses(styles.between, wanted > places && styles.short)}
          data-part="between"
          x1={at}
          x2={percent(wanted, max)}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      )}
      <circle className={styles.dot} data-part="places" cx={at} cy={MIDDLE} r="4" />
      {wanted !== null && (
        <svg x={percent(wanted, max)} y={MIDDLE} overflow="visible">
          <path className={styles.diamond} data-part="wanted" d="M0-7 7 0 0 7-7 0Z" />
        </svg>
      )}
    </svg>
  );
}
