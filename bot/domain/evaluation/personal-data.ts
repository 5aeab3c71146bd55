/** What stands where something was masked. */
const MASK = "●●●";

/** From the beginning of a word only: a long one is then read once. */
const EMAIL = /(?<![^\s@<>(),;:"●])[^\s@<>(),;:"●]+@[^\s@<>(),;:"●]+\.[^\s@<>(),;:"●]{2,}/gu;

/** A birth date with four more characters, with or without century, however it is spaced: 19900101-1234, 900101 T123. */
const PERSONNUMMER = /(?<!\d)(?:\d{2})?\d{2}[-./ ]?\d{2}[-./ ]?\d{2}\s?[-+–—]?\s?[\dTX]\d{3}(?!\d)/giu;

/** A number that starts with 0 or + and has 7 to 15 digits, spaced as people space it. */
const PHONE = /(?<![\d.])(?:\+\d|0)(?:[\s\-–—/().]{0,3}\d){6,14}(?!\d)/gu;

/** A stretch of a text that looks like personal data; characters as in `String.slice`. */
export interface Suspect {
  readonly from: number;
  readonly to: number;
  readonly kind: "email" | "personnummer" | "phone" | "masked";
}

/** "07.00–15.30" and "0700-1600" are working hours, not phone numbers. */
const HOURS = /^[0-2]?\d[.:]?[0-5]\d\s?[-–—/]\s?[0-2]?\d[.:]?[0-5]\d$/u;

/**
 * Masks what looks like a personnummer, a phone number or an e-mail address in free text (S28). Rather once too often
 * than once too seldom; names and room numbers cannot be recognised, which is why people read the texts too.
 * Masking a masked text changes nothing.
 */
export function maskPersonalData(text: string): string {
  for (let before = text; ; before = text) {
    text = before
      .replace(EMAIL, MASK)
      .replace(PERSONNUMMER, MASK)
      .replace(PHONE, (number) => (HOURS.test(number) ? number : MASK));
    if (text === before) return text;
  }
}

/** What in a text looks like personal data or has been masked as such, in order and without overlaps, for whoever reads it. */
export function findPersonalData(text: string): readonly Suspect[] {
  const patterns: readonly (readonly [Suspect["kind"], RegExp])[] = [
    ["masked", new RegExp(MASK, "gu")],
    ["email", EMAIL],
    ["personnummer", PERSONNUMMER],
    ["phone", PHONE],
  ];
  const found = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => kind !== "phone" || !HOURS.test(match))
      .map((match): Suspect => ({ kind, from: match.index, to: match.index + match[0].length })),
  );
  const kept: Suspect[] = [];
  for (const suspect of found) {
    if (kept.every((other) => suspect.to <= other.from || suspect.from >= other.to)) kept.push(suspect);
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
