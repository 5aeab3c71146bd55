import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface BalanceProps {
  /** Above zero there is something left, below zero something is missing. */
  readonly value: number;
  /** What half the width stands for; the same for every row, so that zero stands in one line. */
  readonly max: number;
}

const HEIGHT = 18;

const useStyles = makeStyles({
  mark: { display: "block", width: "100%", overflow: "visible", forcedColorAdjust: "none" },
  axis: { stroke: tokens.colorNeutralStrokeAccessible },
  left: { fill: tokens.colorCompoundBrandBackground },
  missing: { fill: tokens.colorStatusDangerForeground3 },
});

/** A bar from zero: to the right what is left, to the left what is missing. Only for the eye: the cell says the value. */
export function Balance({ value, max }: BalanceProps) {
  const styles = useStyles();
  const part = max <= 0 ? 0 : Math.min(1, Math.abs(value) / max) * 50;
  return (
    <svg className={styles.mark} height={HEIGHT} aria-hidden="true" focusable="false" data-mark="balance">
      <rect
        className={mergeClasses(styles.left, value < 0 && styles.missing)}
        data-part="bar"
        x={`${value < 0 ? 50 - part : 50}%`}
        y="5"
        width={`${part}%`}
        height={HEIGHT - 10}
      />
      <line className={styles.axis} data-part="zero" x1="50%" x2="50%" y1="0" y2={HEIGHT} />
    </svg>
  );
}
