import { makeStyles, tokens } from "@fluentui/react-components";
import { percent } from "./bullet";

export interface ResponseDotsProps {
  /** Shares 0–1; null where nobody was asked, or where too few answered for it to be told. */
  readonly students: number | null;
  readonly supervisors: number | null;
  /** Share 0–1 that is aimed at. */
  readonly goal: number;
}

const HEIGHT = 18;
const MIDDLE = HEIGHT / 2;

const useStyles = makeStyles({
  mark: { display: "block", forcedColorAdjust: "none", overflow: "visible", width: "100%" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 2 },
  goal: { fill: tokens.colorNeutralStrokeAccessible },
  dot: { fill: tokens.colorNeutralForeground1 },
  square: { fill: "none", stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
});

/** Answers on a scale from 0 to 100 %: students ●, supervisors □, and a line where the goal is. */
export function ResponseDots({ students, supervisors, goal }: ResponseDotsProps) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} height={HEIGHT} aria-hidden="true" focusable="false" data-mark="response">
      <line className={styles.axis} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      <rect
        className={styles.goal}
        data-part="goal"
        x={percent(goal, 1)}
        y="0"
        width="2"
        height={HEIGHT}
        transform="translate(-1)"
      />
      {students !== null && (
        <circle className={styles.dot} data-part="students" cx={percent(students, 1)} cy={MIDDLE} r="4" />
      )}
      {supervisors !== null && (
        <svg x={percent(supervisors, 1)} y={MIDDLE} overflow="visible">
          <rect className={styles.square} data-part="supervisors" x="-6" y="-6" width="12" height="12" />
        </svg>
      )}
    </svg>
  );
}
