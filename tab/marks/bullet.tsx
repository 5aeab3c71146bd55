import { makeStyles, tokens } from "@fluentui/react-components";

export interface BulletProps {
  readonly value: number;
  /** Null where there is no goal: then no tick is drawn. */
  readonly goal: number | null;
  /** What the full width stands for; the same for every bullet of a column, so that their ticks stand in one line. */
  readonly max: number;
  /** Height in px of the whole mark; the tick is as high. */
  readonly height?: number;
}

const useStyles = makeStyles({
  mark: { display: "block", width: "100%", overflow: "visible", forcedColorAdjust: "none" },
  track: { fill: tokens.colorNeutralBackground4, stroke: tokens.colorNeutralStroke1 },
  bar: { fill: tokens.colorCompoundBrandBackground },
  halo: { fill: tokens.colorNeutralBackground1 },
  tick: { fill: tokens.colorNeutralForeground1 },
});

/**
 * How much of a goal is reached: a bar on a track, and a tick where the goal is. A bar that passes the tick has more than
 * the goal. Only for the eye: the cell beside says the value in text.
 */
export function Bullet({ value, goal, max, height = 18 }: BulletProps) {
  const styles = useStyles();
  const bar = height - 10;
  return (
    <svg className={styles.mark} height={height} aria-hidden="true" focusable="false" data-mark="bullet">
      <rect className={styles.track} x="0.5" y="1.5" width="calc(100% - 1px)" height={height - 3} />
      <rect
        className={styles.bar}
        data-part="bar"
        x="1"
        y={(height - bar) / 2}
        width={percent(value, max)}
        height={bar}
      />
      {goal !== null && (
        <>
          <rect
            className={styles.halo}
            x={percent(goal, max)}
            y="0"
            width="7"
            height={height}
            transform="translate(-3.5)"
          />
          <rect
            className={styles.tick}
            data-part="goal"
            x={percent(goal, max)}
            y="0"
            width="3"
            height={height}
            transform="translate(-1.5)"
          />
        </>
      )}
    </svg>
  );
}

/** A place on the scale, kept on the track: what is too much for it ends at its end. */
export function percent(value: number, max: number): string {
  return max <= 0 ? "0%" : `${Math.round(Math.min(1, Math.max(0, value / max)) * 1e4) / 100}%`;
}
