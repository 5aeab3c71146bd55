import { isBlank, splitParentheses } from "./clean";

export type CountOutcome =
  | { readonly kind: "count"; readonly value: number }
  | { readonly kind: "empty" }
  | { readonly kind: "needs-decision"; readonly reason: "number-ambiguous" | "number-is-range" }
  | { readonly kind: "rejected"; readonly reason: "excel-error" | "not-a-number" | "decimals" };

/** More than any head count of a municipality; longer numbers are identities in the wrong column. */
const LARGEST_COUNT = 999_999;
const UNIT_OF_COUNT = / ?(?:st|stycken|personer|pers|platser|plats|elever|anställda)\.?$/;

/**
 * Reads a number of people or places. Blank and dashes are "empty" (not known), which is something else than 0.
 * Decimals are full-time equivalents in the wrong column and are rejected; "1.867" may be one or the other and is
 * left for a person, as are ranges and "ca 4".
 */
export function parseCount(text: string): CountOutcome {
  if (isBlank(text)) return { kind: "empty" };
  if (text.length > 100) return { kind: "rejected", reason: "not-a-number" };
  const cell = splitParentheses(text).outside.toLowerCase().replace(UNIT_OF_COUNT, "");
  if (cell.startsWith("#")) return { kind: "rejected", reason: "excel-error" };
  if (/^(?:inga|ingen|noll)$/.test(cell)) return { kind: "count", value: 0 };
  if (/^\d{1,3}[.,]\d{3}$/.test(cell)) return { kind: "needs-decision", reason: "number-ambiguous" };
  if (isRange(cell)) return { kind: "needs-decision", reason: "number-is-range" };
  return wholeNumber(cell);
}

function isRange(cell: string): boolean {
  const isApproximate = /^(?:ca|c:a|c a|cirka|ungefär|omkring|minst|högst|max|upp till|~|≈|>|<|≥|≤)\.? ?\d/.test(cell);
  return isApproximate || /^\d+ ?(?:-|–|—|−|\/|till|eller) ?\d+$/.test(cell) || /^\d+ ?(?:\+|\?)$/.test(cell);
}

function wholeNumber(cell: string): CountOutcome {
  const match = /^(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?$/.exec(cell);
  if (!match) return { kind: "rejected", reason: "not-a-number" };
  if (match[2] && /[1-9]/.test(match[2])) return { kind: "rejected", reason: "decimals" };
  const value = Number(match[1]!.replace(/ /g, ""));
  return value > LARGEST_COUNT ? { kind: "rejected", reason: "not-a-number" } : { kind: "count", value };
}
