import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UnitPage, UnitSupervisor } from "../../../bot/contract/unit-page";
import { ForReader } from "../../marks/for-reader";
import { useNumbers, useText } from "../../text/use-text";
import { LoadMark, loadScale } from "./load-mark";
import { PeriodCell } from "./period-cell";
import { StatusCell } from "./status-cell";
import { stepWords, studentsIn } from "./words";

interface SupervisorListProps {
  readonly page: UnitPage;
  readonly supervisors: readonly UnitSupervisor[];
  readonly statusButton: (supervisor: UnitSupervisor) => ReactNode;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  person: { padding: "12px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "2px 8px" },
  name: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  status: { marginLeft: "auto" },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  periods: {
    display: "grid",
    gridTemplateColumns: "repeat(7, minmax(0, 1fr))",
    margin: "8px 0 0",
    padding: 0,
    listStyleType: "none",
    textAlign: "center",
  },
  period: { padding: "2px 0 6px", minHeight: "48px" },
  number: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    marginBottom: "2px",
  },
  current: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-1px",
    borderRadius: tokens.borderRadiusSmall,
  },
});

/** The table of supervisors where there is no room for one: a block per person. */
export function SupervisorList({ page, supervisors, statusButton }: SupervisorListProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const max = loadScale(supervisors);
  return (
    <ul className={styles.list}>
      {supervisors.map((supervisor) => (
        <li key={supervisor.id} className={styles.person}>
          <div className={styles.line}>
            <h3 className={styles.name}>{supervisor.name}</h3>
            <StatusCell status={supervisor.status} />
          </div>
          <div className={styles.line}>
            <span className={styles.small}>
              {t("unit.step.word", { steps: stepWords(supervisor, t) })}
              {supervisor.outsidePeriods > 0 &&
                ` · ${t("unit.outside", { students: studentsIn(numbers, supervisor.outsidePeriods) })}`}
            </span>
            <div className={styles.status}>{statusButton(supervisor)}</div>
          </div>
          {supervisor.load && <LoadMark load={supervisor.load} max={max} />}
          {supervisor.periods.length > 0 && (
            <ul className={styles.periods}>
              {supervisor.periods.map((box, index) => {
                const isCurrent = page.periods[index]?.isCurrent ?? false;
                return (
                  <li key={box.period} className={mergeClasses(styles.period, isCurrent && styles.current)}>
                    <span className={styles.number}>
                      {t("unit.short-period", { number: box.period })}
                      {isCurrent && <ForReader>{t("unit.now")}</ForReader>}
                    </span>
                    <PeriodCell box={box} />
                  </li>
                );
              })}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
