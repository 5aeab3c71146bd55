import type { ForecastReport } from "../../contract/forecast";
import { goalFor, GOAL_PER_CENT } from "../../domain/placement/coverage/coverage";
import { breakEvenPercent, yearsOf } from "../../domain/placement/forecast/forecast";
import { scenariosAround, tableYears } from "../../domain/placement/forecast/scenarios";

/** The number and the base that a forecast starts from, as of today or of a term's end. */
export type CoverageTotal = (term: string | null) => Promise<{
  readonly asOf: string;
  readonly supervisors: number;
  readonly permanentCareStaff: number;
}>;

interface ForecastRequest {
  readonly term: string | null;
  readonly trainedPerYear: number;
  readonly leaverPercent: number;
  /** Permanent care staff; null for the number that is registered. */
  readonly base: number | null;
}

export type ShowForecast = (request: ForecastRequest) => Promise<ForecastReport>;

/** Shows when 30 % is reached if so many are trained and leave each year (S10). Refuses with "unknown-term". */
export function makeShowForecast({ coverageTotal }: { readonly coverageTotal: CoverageTotal }): ShowForecast {
  return async ({ term, trainedPerYear, leaverPercent, base }) => {
    const { asOf, supervisors, permanentCareStaff } = await coverageTotal(term);
    const assumed = { trainedPerYear, leaverPercent, base: base ?? permanentCareStaff };
    const goal = goalFor(assumed.base);
    const start = { at: yearsOf(asOf), supervisors, goal };
    return {
      start: { asOf, supervisors, permanentCareStaff },
      assumed,
      goalPerCent: GOAL_PER_CENT,
      goal,
      breakEvenPercent: breakEvenPercent(trainedPerYear, goal),
      tableYears: tableYears(start.at),
      scenarios: goal === 0 ? [] : scenariosAround({ trainedPerYear, leaverPercent }, start),
    };
  };
}
