import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { UnitPage, UnitSupervisor } from "../../../bot/contract/unit-page";
import { ScrollRegion } from "../../table/scroll-region";
import { useNumbers, useText } from "../../text/use-text";
import { LoadMark, loadScale } from "./load-mark";
import { PeriodCell } from "./period-cell";
import { StatusCell } from "./status-cell";
import { stepWords, studentsIn } from "./words";

interface SupervisorTableProps {
  readonly page: UnitPage;
  readonly supervisors: readonly UnitSupervisor[];
  /** The button that changes somebody's status; null for those who may not. */
  readonly statusButton: (supervisor: UnitSupervisor) => ReactNode;
}

const OUTLINE = `2px solid ${tokens.colorCompoundBrandStroke}`;

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": { padding: "5px 4px", textAlign: "left", fontWeight: "inherit", height: "26px" },
    "& tbody th": { minWidth: "128px" },
    "& .period": { textAlign: "center", width: "58px" },
    "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    "& th": { verticalAlign: "bottom" },
  },
  current: { borderLeft: OUTLINE, borderRight: OUTLINE },
  now: { display: "block", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  load: { width: "22%" },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  status: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px 8px" },
});

/** Supervisors with steps, load against the key, the periods of the year as boxes, and status. */
export function SupervisorTable({ page, supervisors, statusButton }: SupervisorTableProps) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const max = loadScale(supervisors);
  const showsLoad = page.details?.showsPlacements ?? false;
  const caption = t("unit.table", { year: String(page.year) });
  const key = studentsIn(numbers, page.method.studentsPerSupervisorAndYear);
  const periodClass = (isCurrent: boolean) => mergeClasses("period", isCurrent && styles.current);
  return (
    <ScrollRegion label={caption}>
      <table className={styles.table} aria-label={caption}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{t("unit.name")}</th>
            <th scope="col">{t("unit.steps")}</th>
            {showsLoad && (
              <th scope="col" className={styles.load}>
                {t("unit.load", { key })}
              </th>
            )}
            {(showsLoad ? page.periods : []).map(({ number, firstWeek, lastWeek, isCurrent }) => (
              <th key={number} scope="col" className={periodClass(isCurrent)} data-current={isCurrent || undefined}>
                {t("unit.period", { number })} <br />
                {t("unit.weeks", { first: firstWeek, last: lastWeek })}
                {isCurrent && <span className={styles.now}>{t("unit.now")}</span>}
              </th>
            ))}
            <th scope="col">{t("unit.status")}</th>
          </tr>
        </thead>
        <tbody>
          {supervisors.map((supervisor) => (
            <tr key={supervisor.id}>
              <th scope="row">{supervisor.name}</th>
              <td>{stepWords(supervisor, t)}</td>
              {supervisor.load && (
                <td>
                  <LoadMark load={supervisor.load} max={max} />
                  {supervisor.outsidePeriods > 0 && (
                    <span className={styles.small}>
                      {t("unit.outside", { students: studentsIn(numbers, supervisor.outsidePeriods) })}
                    </span>
                  )}
                </td>
              )}
              {supervisor.periods.map((box, index) => (
                <td key={box.period} className={periodClass(page.periods[index]?.isCurrent ?? false)}>
                  <PeriodCell box={box} />
                </td>
              ))}
              <td>
                <div className={styles.status}>
                  <StatusCell status={supervisor.status} />
                  {statusButton(supervisor)}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
