import type { StepDate } from "./records";

/**
 * The first day that a date of training can mean: 1 July for "HT2023", 1 January for "2019". Used to order statements
 * in time and to leave out training that lies after the day that figures are asked for.
 */
export function earliestDay(date: StepDate): string {
  switch (date.precision) {
    case "day":
      return date.value;
    case "month":
      return `${date.value}-01`;
    case "term":
      return `${date.value.slice(2)}-${date.value.startsWith("VT") ? "01" : "07"}-01`;
    case "year":
      return `${date.value}-01-01`;
  }
}

/** The last day that a date can mean: 31 December for "HT2023", 28 February for "2023-02". */
export function latestDay({ precision, value }: StepDate): string {
  switch (precision) {
    case "day":
      return value;
    case "month":
      return new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5)), 0)).toISOString().slice(0, 10);
    case "term":
      return value.startsWith("VT") ? `${value.slice(2)}-06-30` : `${value.slice(2)}-12-31`;
    case "year":
      return `${value}-12-31`;
  }
}
