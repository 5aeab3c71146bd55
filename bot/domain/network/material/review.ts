import { isReviewDue, type Material } from "./material";

/**
 * Which reminder an owner is due for: 0 when the review day has passed, 1 a month after it, and so on; null before. A
 * month is the same day of the month, or its last day. `today` is an ISO day.
 */
export function reminderDue(material: Material, today: string): number | null {
  if (!isReviewDue(material, today)) return null;
  const [year, month, day] = material.reviewOn.split("-").map(Number) as [number, number, number];
  const [thisYear, thisMonth, thisDay] = today.split("-").map(Number) as [number, number, number];
  const months = (thisYear - year) * 12 + thisMonth - month;
  const lastOfMonth = new Date(Date.UTC(thisYear, thisMonth, 0)).getUTCDate();
  return thisDay >= Math.min(day, lastOfMonth) ? months : months - 1;
}
