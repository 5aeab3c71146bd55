import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export interface TermSeriesProps {
  /** Oldest first; the last one is the page's own term and is filled. */
  readonly values: readonly number[];
  /** What the full height stands for; the same for every row. */
  readonly max: number;
}

const HEIGHT = 24;
const STEP = 16;
const BAR = 11;

const useStyles = makeStyles({
  mark: { display: "block", forcedColorAdjust: "none" },
  bar: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible },
  own: { fill: tokens.colorCompoundBrandBackground, stroke: tokens.colorCompoundBrandBackground },
  base: { stroke: tokens.colorNeutralStrokeAccessible },
});

/** A column per term. Only for the eye: the cell says the values. */
export function TermSeries({ values, max }: TermSeriesProps) {
  const styles = useStyles();
  const width = values.length * STEP;
  return (
    <svg className={styles.mark} width={width} height={HEIGHT} aria-hidden="true" focusable="false" data-mark="series">
      {values.map((value, index) => {
        const height = max <= 0 ? 0 : Math.round((value / max) * (HEIGHT - 2));
        return height === 0 ? null : (
          <rect
            key={index}
            className={mergeClasses(styles.bar, index === values.length - 1 && styles.own)}
            data-part={index === values.length - 1 ? "own" : "earlier"}
            x={index * STEP + 2.5}
            y={HEIGHT - 0.5 - height}
            width={BAR}
            height={height}
          />
        );
      })}
      <line className={styles.base} x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    </svg>
  );
}
