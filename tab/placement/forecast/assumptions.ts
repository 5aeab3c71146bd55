import type { Choices } from "../../address/address";

/** What can be assumed, by its name in the address and in the API. */
export const ASSUMPTIONS = [
  { name: "nya", parameter: "trainedPerYear", label: "forecast.trained", from: 0, to: 1000, isWhole: true },
  { name: "slutar", parameter: "leaverPercent", label: "forecast.leavers", from: 0, to: 100, isWhole: false },
  { name: "bas", parameter: "base", label: "forecast.base", from: 1, to: 100_000, isWhole: true },
] as const;

export type Assumption = (typeof ASSUMPTIONS)[number];

/** The number that somebody has written, "8,5" or "1 867"; null when it is none, or none that can be assumed. */
export function readAssumption(written: string, { from, to, isWhole }: Assumption): number | null {
  const plain = written.replace(/[\s\u00a0]/g, "").replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(plain)) return null;
  const value = Number(plain);
  return value < from || value > to || (isWhole && !Number.isInteger(value)) ? null : value;
}

/** The API's query for what the address assumes; what is not there, or cannot be, is the service's to choose. */
export function forecastQuery(term: string | null, choices: Choices): string {
  const query = new URLSearchParams(term ? { term } : {});
  for (const assumption of ASSUMPTIONS) {
    const value = readAssumption(choices[assumption.name] ?? "", assumption);
    if (value !== null) query.set(assumption.parameter, String(value));
  }
  const written = query.toString();
  return written ? `?${written}` : "";
}
