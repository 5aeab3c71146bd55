import type { ForecastOutcome, ForecastReport, ForecastScenario } from "../../../bot/contract/forecast";
import type { Numbers } from "../../text/numbers";
import type { Text } from "../../text/text";

/** "8 %", "8,5 %" */
export function leaversIn(numbers: Numbers, leaverPercent: number): string {
  return numbers.percent(leaverPercent / 100, Number.isInteger(leaverPercent) ? 0 : 1);
}

/** "65 nya/år, 8 % slutar" */
export function scenarioName({ trainedPerYear, leaverPercent }: ForecastScenario, t: Text, numbers: Numbers): string {
  return t("forecast.line", { trained: numbers.integer(trainedPerYear), leavers: leaversIn(numbers, leaverPercent) });
}

/** When, in a word or two: "våren 2028", "nås inte". */
export function when(outcome: ForecastOutcome, t: Text): string {
  switch (outcome.kind) {
    case "reached":
      return t(`forecast.${outcome.half}`, { year: String(outcome.year) });
    case "reached-already":
      return t(outcome.holds ? "forecast.already" : "forecast.already-falls");
    case "never":
      return t("forecast.never");
    case "too-far":
      return t("forecast.too-far", { years: outcome.years });
  }
}

/** What becomes of what was chosen, as a sentence. */
export function resultOf({ scenarios, goalPerCent }: ForecastReport, t: Text, numbers: Numbers): string {
  const chosen = scenarios.find(({ isChosen }) => isChosen);
  if (!chosen) return t("forecast.no-base");
  const { outcome } = chosen;
  const values = {
    trained: numbers.integer(chosen.trainedPerYear),
    leavers: leaversIn(numbers, chosen.leaverPercent),
    percent: goalPerCent,
  };
  switch (outcome.kind) {
    case "reached":
      return t("forecast.result.reached", { ...values, when: when(outcome, t) });
    case "reached-already":
      return t(outcome.holds ? "forecast.result.already" : "forecast.result.already-falls", values);
    case "never":
      return t("forecast.result.never", { ...values, ceiling: numbers.integer(outcome.ceiling) });
    case "too-far":
      return t("forecast.result.too-far", { ...values, years: outcome.years });
  }
}
