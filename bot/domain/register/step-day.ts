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
