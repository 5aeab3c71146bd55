import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type RefObject } from "react";
import { placeLabels } from "./place-labels";
import { linearScale, ticksBetween } from "./scale";

interface ChartLine {
  readonly id: string;
  /** Written at the line's end. */
  readonly label: string;
  /** The same where there is little room. */
  readonly shortLabel: string;
  readonly isMain: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where the line meets the goal; null when it does not. */
  readonly crossing: number | null;
}

export interface LineChartProps {
  readonly lines: readonly ChartLine[];
  readonly goal: { readonly y: number; readonly label: string };
  readonly writeX: (x: number) => string;
  readonly writeY: (y: number) => string;
  /** `id` of the drawing, for whoever makes a picture of it. */
  readonly id: string;
}

/** Told apart without colour: the lines beside the main one each have a pattern of their own. */
const DASHES = ["7 4", "2 4", "10 4 2 4", "12 6"];
const HEIGHT = 300;
const TOP = 12;
const BOTTOM = 28;
const LEFT = 44;
const NARROW = 520;

const useStyles = makeStyles({
  chart: { display: "block", width: "100%", overflow: "visible", forcedColorAdjust: "none" },
  // Fainter than the lines, also where a theme makes every border white.
  grid: { stroke: tokens.colorNeutralStroke1, strokeOpacity: 0.6 },
  goal: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2, strokeDasharray: "2 3" },
  line: { fill: "none", stroke: tokens.colorNeutralForeground2, strokeWidth: 2 },
  main: { stroke: tokens.colorCompoundBrandBackground, strokeWidth: 3.5 },
  crossing: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
  leader: { stroke: tokens.colorNeutralStrokeAccessible },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  strong: { fill: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  end: { textAnchor: "end" },
  middle: { textAnchor: "middle" },
});

/**
 * Lines over time with their names at their ends, a goal across, and a ring where a line meets it. Only for the eye: a
 * table below says the same.
 */
export function LineChart({ lines, goal, writeX, writeY, id }: LineChartProps) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const isNarrow = width < NARROW;
  const right = isNarrow ? 76 : 148;
  const all = lines.flatMap(({ points }) => points);
  const years = all.map(({ x }) => x);
  const yTicks = ticksBetween([...all.map(({ y }) => y), goal.y], isNarrow ? 4 : 6);
  const x = linearScale([Math.min(...years), Math.max(...years)], [LEFT, width - right]);
  const y = linearScale([yTicks[0]!, yTicks.at(-1)!], [HEIGHT - BOTTOM, TOP]);
  const ends = lines.map(({ points }) => y(points.at(-1)!.y));
  const labels = placeLabels(ends, { gap: 18, from: TOP, to: HEIGHT - BOTTOM });
  const patterns = dashesOf(lines);

  return (
    <div ref={frame}>
      <svg
        id={id}
        className={styles.chart}
        width={width}
        height={HEIGHT}
        aria-hidden="true"
        focusable="false"
        data-mark="lines"
      >
        {yTicks.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={LEFT} x2={width - right} y1={y(tick)} y2={y(tick)} />
            <text className={mergeClasses(styles.text, styles.end)} x={LEFT - 8} y={y(tick) + 4}>
              {writeY(tick)}
            </text>
          </g>
        ))}
        {wholeYears(years, isNarrow ? 5 : 2).map((year) => (
          <text key={year} className={mergeClasses(styles.text, styles.middle)} x={x(year)} y={HEIGHT - 6}>
            {writeX(year)}
          </text>
        ))}
        <line className={styles.goal} data-part="goal" x1={LEFT} x2={width - right} y1={y(goal.y)} y2={y(goal.y)} />
        <text className={mergeClasses(styles.text, styles.strong)} x={LEFT + 4} y={y(goal.y) - 6}>
          {goal.label}
        </text>
        {lines.map((line, index) => (
          <polyline
            key={line.id}
            className={mergeClasses(styles.line, line.isMain && styles.main)}
            data-part={line.isMain ? "main" : "line"}
            strokeDasharray={patterns[index] ?? undefined}
            points={line.points.map((point) => `${x(point.x)},${y(point.y)}`).join(" ")}
          />
        ))}
        {lines.map((line, index) => (
          <g key={line.id}>
            {line.crossing !== null && line.crossing <= Math.max(...years) && (
              <circle className={styles.crossing} data-part="crossing" cx={x(line.crossing)} cy={y(goal.y)} r="5" />
            )}
            <line
              className={styles.leader}
              x1={width - right + 2}
              x2={width - right + 9}
              y1={ends[index]}
              y2={labels[index]}
            />
            <text
              className={mergeClasses(styles.text, line.isMain && styles.strong)}
              data-part="label"
              x={width - right + 13}
              y={labels[index]! + 4}
            >
              {isNarrow ? line.shortLabel : line.label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Every few years that are turns of a year within what is drawn. */
function wholeYears(years: readonly number[], step: number): readonly number[] {
  const first = Math.ceil(Math.min(...years));
  const count = Math.floor((Math.max(...years) - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}

function dashesOf(lines: readonly ChartLine[]): readonly (string | null)[] {
  let used = 0;
  return lines.map(({ isMain }) => (isMain ? null : DASHES[used++ % DASHES.length]!));
}

/** The width that is there for the drawing, followed as it changes. */
function useWidth(frame: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
