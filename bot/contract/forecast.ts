/** When the goal is reached. Times are in years: 2030.97 is at the end of 2030. */
export type ForecastOutcome =
  | {
      readonly kind: "reached";
      readonly at: number;
      readonly year: number;
      readonly half: "spring" | "autumn";
      /** Years from the start, the last one begun counted as whole. */
      readonly years: number;
    }
  /** `holds`: false when the number will fall below the goal again. */
  | { readonly kind: "reached-already"; readonly holds: boolean }
  /** The number approaches the ceiling and never comes to the goal. */
  | { readonly kind: "never"; readonly ceiling: number }
  /** Later than so many years on. */
  | { readonly kind: "too-far"; readonly years: number };

/** A line of the forecast: what is assumed, and what becomes of it. */
export interface ForecastScenario {
  readonly trainedPerYear: number;
  readonly leaverPercent: number;
  readonly isChosen: boolean;
  /** People at the turn of each of the report's `tableYears`. */
  readonly atTableYears: readonly number[];
  /** One point a year from the start; exact, not whole people. */
  readonly points: readonly { readonly at: number; readonly count: number }[];
  readonly outcome: ForecastOutcome;
}

/** When 30 % is reached, by what is assumed of the years to come (GET /api/forecast). */
export interface ForecastReport {
  /** What is counted today, or at the end of the term asked for. */
  readonly start: { readonly asOf: string; readonly supervisors: number; readonly permanentCareStaff: number };
  /** What the forecast was made with; `base` is the registered number when none was given. */
  readonly assumed: { readonly trainedPerYear: number; readonly leaverPercent: number; readonly base: number };
  readonly goalPerCent: number;
  /** In people, of the assumed base; 0 when there is no base, and then there are no scenarios. */
  readonly goal: number;
  /** With so many who leave, or more, the goal is never reached; null without a goal. */
  readonly breakEvenPercent: number | null;
  readonly tableYears: readonly number[];
  readonly scenarios: readonly ForecastScenario[];
}
