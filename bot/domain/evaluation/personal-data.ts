/** What stands where something was masked. */
const MASK = "●●●";

const EMAIL = /[^\s@<>(),;:"●]+@[^\s@<>(),;:"●]+\.[^\s@<>(),;:"●]{2,}/gu;

/** A birth date with four more characters, with or without century, however it is spaced: 19900101-1234, 900101 T123. */
const PERSONNUMMER = /(?<!\d)(?:\d{2})?\d{2}[-./ ]?\d{2}[-./ ]?\d{2}\s?[-+–—]?\s?[\dTX]\d{3}(?!\d)/giu;

/** A number that starts with 0 or + and has 7 to 15 digits, spaced as people space it. */
const PHONE = /(?<![\d.])(?:\+\d|0)(?:[\s\-–—/().]{0,3}\d){6,14}(?!\d)/gu;

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
