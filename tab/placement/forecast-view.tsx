import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ForecastReport, ForecastScenario } from "../../bot/contract/forecast";
import { useApi, type ApiState } from "../api/use-api";
import { ExportMenu } from "../export/export-menu";
import { Loaded } from "../frame/loaded";
import { Page } from "../frame/page";
import { Section } from "../frame/section";
import { Badge } from "../marks/badge";
import { DataTable, type Column } from "../table/data-table";
import { useNumbers, useText } from "../text/use-text";
import { NARROW } from "../theme/layout";
import type { ViewProps } from "../views";
import { forecastQuery } from "./forecast/assumptions";
import { AssumptionsForm } from "./forecast/assumptions-form";
import { CHART_ID, ForecastChart } from "./forecast/forecast-chart";
import { resultOf, scenarioName, when } from "./forecast/outcome-words";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: "16px",
    alignItems: "start",
    gridTemplateColumns: "minmax(0, 2fr) minmax(260px, 1fr)",
    "@media screen and (max-width: 899px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  table: { marginTop: "16px" },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  result: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningForeground3}`,
    borderRadius: tokens.borderRadiusMedium,
    "& p": { margin: 0 },
    "& p + p": { marginTop: "8px" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  caveat: {
    margin: "12px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  assumptions: { [NARROW]: { order: -1 } },
});

/** When 30 % is reached, by assumptions that the reader may change (S10). */
export function ForecastView({ address }: ViewProps<"forecast">) {
  const t = useText();
  const numbers = useNumbers();
  const query = forecastQuery(address.term, address.choices);
  const forecast = useKept(useApi<ForecastReport>(`/api/forecast${query}`));
  const { data } = forecast;
  return (
    <Page
      title={data ? t("forecast.title", { goal: data.goalPerCent }) : t("forecast.plain-title")}
      above={[{ to: { view: "overview" }, name: t("views.overview") }]}
      {...(data
        ? {
            subtitle: t("forecast.from", {
              supervisors: numbers.integer(data.start.supervisors),
              day: numbers.day(data.start.asOf),
              goal: numbers.integer(data.goal),
              percent: data.goalPerCent,
              base: numbers.integer(data.assumed.base),
            }),
          }
        : {})}
      actions={
        <ExportMenu
          file={{
            view: "forecast",
            parameters: Object.fromEntries(new URLSearchParams(query)),
          }}
          chart={{ id: CHART_ID, name: t("forecast.chart") }}
        />
      }
    >
      <Loaded state={forecast} loading={t("forecast.loading")}>
        {(report) => <Content report={report} />}
      </Loaded>
    </Page>
  );
}

function Content({ report }: { readonly report: ForecastReport }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const { assumed, breakEvenPercent, goal, scenarios } = report;
  return (
    <div className={styles.columns}>
      <Section title={t("forecast.chart")}>
        {scenarios.length === 0 ? (
          t("forecast.no-base")
        ) : (
          <>
            <ForecastChart report={report} />
            <div className={styles.table}>
              <ScenarioTable report={report} />
            </div>
          </>
        )}
      </Section>
      <Section title={t("forecast.assumptions")} className={styles.assumptions}>
        <AssumptionsForm assumed={assumed} />
        <div className={styles.result} role="status">
          <p className={styles.strong}>{resultOf(report, t, numbers)}</p>
          {breakEvenPercent !== null && breakEvenPercent < 100 && (
            <p>
              {t("forecast.rule", {
                trained: numbers.integer(assumed.trainedPerYear),
                goal: numbers.integer(goal),
                share: numbers.percent(breakEvenPercent / 100, 1),
              })}
            </p>
          )}
        </div>
        <p className={styles.caveat}>{t("forecast.caveat")}</p>
      </Section>
    </div>
  );
}

/** The same as the chart, in figures. */
function ScenarioTable({ report: { scenarios, tableYears, goalPerCent } }: { readonly report: ForecastReport }) {
  const styles = useStyles();
  const t = useText();
  const numbers = useNumbers();
  const columns: readonly Column<ForecastScenario>[] = [
    {
      id: "scenario",
      head: t("forecast.scenario"),
      cell: (scenario) => (
        <span className={mergeClasses(scenario.isChosen && styles.chosen)}>
          {scenarioName(scenario, t, numbers)}
          {scenario.isChosen && ` (${t("forecast.chosen")})`}
        </span>
      ),
    },
    ...tableYears.map((year, index) => ({
      id: String(year),
      head: t("forecast.count", { year: String(year) }),
      isNumeric: true,
      cell: ({ atTableYears }: ForecastScenario) => numbers.integer(atTableYears[index] ?? 0),
    })),
    {
      id: "nas",
      head: t("forecast.reached", { percent: goalPerCent }),
      cell: ({ outcome }) =>
        outcome.kind === "never" || outcome.kind === "too-far" ? (
          <Badge kind="bad">{when(outcome, t)}</Badge>
        ) : (
          when(outcome, t)
        ),
    },
  ];
  return (
    <DataTable
      caption={t("forecast.table")}
      columns={columns}
      rows={scenarios}
      rowId={({ trainedPerYear, leaverPercent }) => `${trainedPerYear} ${leaverPercent}`}
    />
  );
}

/** Shows the forecast before until the next one is here: a chart that vanishes at every digit cannot be read. */
function useKept<Body>(state: ApiState<Body>): ApiState<Body> {
  const [kept, keep] = useState(state.data);
  if (state.data !== undefined && state.data !== kept) keep(state.data);
  return { ...state, data: state.data ?? kept };
}
