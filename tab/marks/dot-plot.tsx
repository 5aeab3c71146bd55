import { makeStyles, tokens } from "@fluentui/react-components";
import { percent } from "./bullet";

/** A share 0–1, or a range where only that is told; null where nothing is. */
export type DotValue = number | { readonly from: number; readonly to: number } | null;

export interface DotPlotProps {
  /** Newest first: it is filled and lies on top, those before are hollow and ever smaller. Three at most. */
  readonly values: readonly DotValue[];
}

const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const QUARTERS = [0.25, 0.5, 0.75];

/** Radius of the dot and width of its line, newest first. */
const SIZES = [
  { radius: 6.5, line: 0 },
  { radius: 5, line: 2 },
  { radius: 3, line: 1.5 },
] as const;

const useStyles = makeStyles({
  mark: { display: "block", forcedColorAdjust: "none", overflow: "visible", width: "100%" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 2 },
  filled: { fill: tokens.colorCompoundBrandBackground },
  hollow: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1 },
  sample: { display: "inline-block", verticalAlign: "middle", overflow: "visible", forcedColorAdjust: "none" },
});

/**
 * Shares of several terms on one scale from 0 to 100 %, with a tick at every quarter. A range is a bar as long as what is
 * not told. Only for the eye: the cells beside say the values in text.
 */
export function DotPlot({ values }: DotPlotProps) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} height={HEIGHT} aria-hidden="true" focusable="false" data-mark="dots">
      <DotParts values={values} />
    </svg>
  );
}

/** What is inside, for a drawing that holds several of them; `isBare` leaves the scale out. */
export function DotParts({ values, isBare = false }: DotPlotProps & { readonly isBare?: boolean }) {
  const oldestFirst = values.map((value, age) => ({ value, age })).toReversed();
  return (
    <>
      {!isBare && <Scale />}
      {oldestFirst.map(({ value, age }) => value !== null && <Dot key={age} value={value} age={age} />)}
    </>
  );
}

function Scale() {
  const styles = useStyles();
  return (
    <>
      <line className={styles.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {QUARTERS.map((quarter) => (
        <line
          key={quarter}
          className={styles.axis}
          data-part="tick"
          x1={percent(quarter, 1)}
          x2={percent(quarter, 1)}
          y1={MIDDLE - 5}
          y2={MIDDLE + 5}
        />
      ))}
    </>
  );
}

function Dot({ value, age }: { readonly value: NonNullable<DotValue>; readonly age: number }) {
  const styles = useStyles();
  const { radius, line } = SIZES[Math.min(age, SIZES.length - 1)]!;
  const look = { className: age === 0 ? styles.filled : styles.hollow, strokeWidth: line, "data-part": `dot-${age}` };
  if (typeof value === "number") return <circle {...look} cx={percent(value, 1)} cy={MIDDLE} r={radius} />;
  const { from, to } = value;
  const height = radius * 1.2;
  return (
    <rect
      {...look}
      x={percent(from, 1)}
      width={percent(to - from, 1)}
      y={MIDDLE - height / 2}
      height={height}
      rx={height / 2}
    />
  );
}

/** The dot of one term, for a legend. */
export function DotSample({ age }: { readonly age: number }) {
  const styles = useStyles();
  const { radius, line } = SIZES[Math.min(age, SIZES.length - 1)]!;
  return (
    <svg className={styles.sample} width="16" height="16" aria-hidden="true" focusable="false" data-mark="dot-sample">
      <circle className={age === 0 ? styles.filled : styles.hollow} strokeWidth={line} cx="8" cy="8" r={radius} />
    </svg>
  );
}
