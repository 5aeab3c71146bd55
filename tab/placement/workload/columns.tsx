import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Workload, WorkloadLine } from "../../../bot/contract/workload";
import { ViewLink } from "../../address/view-link";
import { Balance } from "../../marks/balance";
import { Bullet } from "../../marks/bullet";
import { TermSeries } from "../../marks/term-series";
import type { Column } from "../../table/data-table";
import { useNumbers, useText } from "../../text/use-text";
import type { ColumnId } from "./choices";

/** A column of Belastning, with its cell in two halves: what is drawn, and what is written. */
export interface WorkloadColumn extends Column<WorkloadLine> {
  readonly mark?: (line: WorkloadLine) => ReactNode;
  readonly value: (line: WorkloadLine) => ReactNode;
}

/** How many times the key a bullet has room for. */
const KEYS_SHOWN = 4;

const useStyles = makeStyles({
  area: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  pair: { display: "grid", gridTemplateColumns: "minmax(60px, 1fr) 3.6em", columnGap: "8px", alignItems: "center" },
  written: { textAlign: "right" },
  none: { color: tokens.colorNeutralForeground2 },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  place: { position: "relative" },
});

/** The columns of the table of units, with marks on scales that all of the page's lines share. */
export function useWorkloadColumns(page: Workload): readonly WorkloadColumn[] {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  return useMemo(() => {
    const { units, asked, method, seriesTerms } = page;
    const key = method.studentsPerSupervisorAndYear / 2;
    const most = (of: (line: WorkloadLine) => number) => Math.max(1, ...units.map(of));
    // One unit with many students and one supervisor would press all the others together; its number says how many.
    const maxPerActive = key * KEYS_SHOWN;
    const maxFree = most(({ free }) => Math.abs(free));
    const maxSeries = most(({ series }) => Math.max(...series));
    const isSum = ({ id }: WorkloadLine) => id === "total";
    const dot = (value: number) => (value === 0 ? <span className={styles.none}>·</span> : numbers.integer(value));

    const column = (
      id: ColumnId | string,
      head: string,
      value: WorkloadColumn["value"],
      more: Partial<WorkloadColumn> = {},
    ): WorkloadColumn => ({
      id,
      head,
      value,
      cell: (line) =>
        more.mark && !isSum(line) ? (
          <div className={styles.pair}>
            {more.mark(line)}
            <span className={styles.written}>{value(line)}</span>
          </div>
        ) : (
          value(line)
        ),
      ...more,
    });

    return [
      column(
        "enhet",
        t("workload.column.name"),
        (line) =>
          isSum(line) ? (
            t(asked.area === null ? "workload.total" : "workload.total-of-choice")
          ) : (
            <>
              {line.isOpen ? <ViewLink to={{ view: "unit", unit: line.id }}>{line.name}</ViewLink> : line.name}
              {asked.area === null && line.areaId !== null && <span className={styles.area}>{line.areaId}</span>}
            </>
          ),
        { width: "200px", sortBy: ({ name }) => name },
      ),
      column("praktikanter", t("workload.column.students"), ({ students }) => numbers.integer(students), {
        isNumeric: true,
        sortBy: ({ students }) => students,
      }),
      ...(asked.form === null
        ? page.forms
            .filter((form) => page.total.studentsByForm[form] > 0)
            .map((form) =>
              column(`form-${form}`, t(`workload.forms.${form}`), ({ studentsByForm }) => dot(studentsByForm[form]), {
                isNumeric: true,
              }),
            )
        : []),
      column(
        "per-handledare",
        t("workload.column.per-active"),
        ({ perActiveSupervisor, students }) =>
          perActiveSupervisor === null ? (
            <span className={styles.small}>{students > 0 ? t("workload.nobody") : "–"}</span>
          ) : (
            numbers.decimal(perActiveSupervisor)
          ),
        {
          isNumeric: true,
          width: "150px",
          legend: t("workload.column-legend.per-active", { key }),
          sortBy: ({ perActiveSupervisor }) => perActiveSupervisor,
          mark: ({ perActiveSupervisor }) => <Bullet value={perActiveSupervisor ?? 0} goal={key} max={maxPerActive} />,
        },
      ),
      column(
        "per-anstalld",
        t("workload.column.per-staff"),
        ({ perCareStaff }) =>
          perCareStaff === null ? <span className={styles.small}>–</span> : numbers.decimal(perCareStaff, 2),
        { isNumeric: true, sortBy: ({ perCareStaff }) => perCareStaff },
      ),
      column("veckor", t("workload.column.weeks"), ({ studentWeeks }) => numbers.integer(studentWeeks), {
        isNumeric: true,
        sortBy: ({ studentWeeks }) => studentWeeks,
      }),
      column(
        "andel",
        t("workload.column.share"),
        ({ shareWithStudents, supervisorsWithStudents, supervisors }) =>
          shareWithStudents === null ? (
            <span className={styles.small}>–</span>
          ) : (
            <>
              {numbers.percent(shareWithStudents)}{" "}
              <span className={styles.small}>
                {t("workload.share-of", { with: supervisorsWithStudents, of: supervisors })}
              </span>
            </>
          ),
        { isNumeric: true, sortBy: ({ shareWithStudents }) => shareWithStudents },
      ),
      column(
        "flest",
        t("workload.column.most"),
        ({ mostOfOne }) => numbers.decimal(mostOfOne, Number.isInteger(mostOfOne) ? 0 : 1),
        { isNumeric: true, sortBy: ({ mostOfOne }) => mostOfOne },
      ),
      column("lediga", t("workload.column.free"), ({ free }) => numbers.signed(free), {
        isNumeric: true,
        width: "150px",
        ...(asked.form === null ? {} : { legend: t("workload.column-legend.free") }),
        sortBy: ({ free }) => free,
        mark: ({ free }) => <Balance value={free} max={maxFree} />,
      }),
      column(
        "serie",
        t("workload.column.series"),
        ({ series }) => series.map((value) => numbers.integer(value)).join(", "),
        {
          legend: t("workload.column-legend.series", {
            from: numbers.term(seriesTerms[0] ?? ""),
            to: numbers.term(seriesTerms.at(-1) ?? ""),
          }),
          cell: ({ id, series }) => (
            <div className={styles.place}>
              {id !== "total" && <TermSeries values={series} max={maxSeries} />}
              <span className={id === "total" ? styles.small : styles.unseen}>
                {series.map((value) => numbers.integer(value)).join(", ")}
              </span>
            </div>
          ),
        },
      ),
    ];
  }, [page, styles, t, numbers]);
}
