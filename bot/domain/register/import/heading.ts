/**
 * Makes headings comparable: "Giltig fr.o.m. " and "GILTIG FR O M" are one heading, and so are "Omfattning %" and
 * "Omfattning". Brackets count only when nothing else is there, or when they say that a number is an employee number
 * ("Pers.nr (anst!)").
 */
export function normaliseHeading(text: string): string {
  const composed = text.normalize("NFC").toLowerCase();
  const withoutBrackets = composed.replace(/\((?![^()]*anst)[^()]*\)/g, "");
  const compact = (part: string) => part.replace(/[^\p{L}\p{N}]+/gu, "");
  return compact(withoutBrackets) || compact(composed);
}

/**
 * What a source is known by: its headings, in whatever order. Files from one system have the same signature term after
 * term, so a mapping given once can be used again.
 */
export function signatureOf(headings: readonly string[]): string {
  const distinct = new Set(headings.map(normaliseHeading).filter((heading) => heading !== ""));
  return [...distinct].sort().join("|");
}
