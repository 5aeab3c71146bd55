import type { ForecastReport } from "../../../bot/contract/forecast";
import { LineChart } from "../../marks/line-chart";
import { useNumbers, useText } from "../../text/use-text";
import { leaversIn, scenarioName } from "./outcome-words";

export const CHART_ID = "prognos";

/** The scenarios as lines from the start on, with a ring where one reaches the goal. */
export function ForecastChart({ report: { scenarios, goal } }: { readonly report: ForecastReport }) {
  const t = useText();
  const numbers = useNumbers();
  return (
    <LineChart
      id={CHART_ID}
      lines={scenarios.map((scenario) => ({
        id: `${scenario.trainedPerYear} ${scenario.leaverPercent}`,
        label: scenarioName(scenario, t, numbers),
        shortLabel: t("forecast.short-line", {
          trained: numbers.integer(scenario.trainedPerYear),
          leavers: leaversIn(numbers, scenario.leaverPercent),
        }),
        isMain: scenario.isChosen,
        points: scenario.points.map(({ at, count }) => ({ x: at, y: count })),
        crossing: scenario.outcome.kind === "reached" ? scenario.outcome.at : null,
      }))}
      goal={{ y: goal, label: t("forecast.goal-line", { goal: numbers.integer(goal) }) }}
      writeX={String}
      writeY={numbers.integer}
    />
  );
}
