import { makeStyles } from "@fluentui/react-components";
import type { SupervisorLoad, UnitSupervisor } from "../../../bot/contract/unit-page";
import { Bullet } from "../../marks/bullet";
import { useNumbers, useText } from "../../text/use-text";
import { studentsIn } from "./words";

interface LoadMarkProps {
  readonly load: SupervisorLoad;
  /** Students at the right end; the same for everybody, so that the key stands in one line. */
  readonly max: number;
}

const useStyles = makeStyles({
  load: { display: "grid", gridTemplateColumns: "minmax(60px, 1fr) 4.4em", columnGap: "10px", alignItems: "center" },
  words: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** A supervisor's students of the year against the key: "3 av 2" goes past the tick. */
export function LoadMark({ load: { students, key }, max }: LoadMarkProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  return (
    <div className={styles.load}>
      <Bullet value={students} goal={key} max={max} />
      <span className={styles.words}>
        {t("unit.of-key", { students: studentsIn(numbers, students), key: studentsIn(numbers, key) })}
      </span>
    </div>
  );
}

/** A scale that holds everybody, and the key with room beyond it. */
export function loadScale(supervisors: readonly UnitSupervisor[]): number {
  return Math.max(1, ...supervisors.flatMap(({ load }) => (load ? [load.students * 1.05, load.key * 2.5] : [])));
}
