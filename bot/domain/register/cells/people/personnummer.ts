import { cleanCell } from "../clean";

/**
 * Birth date with or without century and inner dashes, dots or spaces, then four digits, or a temporary number's letters and digits.
 * Bounded everywhere, so that searching a long text takes time in proportion to its length.
 */
const CANDIDATE =
  /(?<!\d)(?:(\d\d)[-. ]?)??(\d\d)[-. ]?(\d\d)[-. ]?(\d\d)( ?[-+‐‑–—−._] ?| )?(\d{4}|[A-Z]{1,2}\d{2,3})(?![\dA-Z]|[-.]\d\d[-.]\d\d)/gi;
const LONGEST_CELL = 40;

/**
 * True when a whole cell is a Swedish personal identity number: personnummer, coordination number (day + 60) or a
 * temporary number with letters, with or without century and separator. The date must exist and, where there are only
 * digits, the check digit must hold; a whole birth date with a dash and four digits is nothing else even when somebody
 * has mistyped it. A mobile number written without separators can pass by chance: do not ask this
 * about columns that are known to hold telephone numbers.
 */
export function looksLikePersonnummer(text: string): boolean {
  const cell = cleanCell(text);
  if (cell.length > LONGEST_CELL) return false;
  return candidatesIn(cell).some((match) => match[0].length === cell.length && isPersonnummer(match));
}

/** True when such a number stands anywhere in a cell, e.g. after a name or inside an address. */
export function containsPersonnummer(text: string): boolean {
  return candidatesIn(cleanCell(text)).some(isPersonnummer);
}

/** True for headings of columns that are left out whole: Personnr, Pnr, Personnummer, Pers.nr, Födelsenr, SSN. */
export function isPersonnummerHeading(text: string): boolean {
  const heading = cleanCell(text).toLowerCase().slice(0, 100);
  const letters = heading.replace(/[^\p{L}]/gu, "");
  if (/personn(?:r|um)|persnr|persnum|födelsen|födelsed|samordn(?:ingsn|nr)|identitetsn/.test(letters)) return true;
  return (heading.replace(/\bp-nr\b/, "pnr").match(/\p{L}+/gu) ?? []).some((word) =>
    /^(?:pnr|pnummer|ssn|personid)$/.test(word),
  );
}

/** Overlapping candidates too: a number may begin inside something that only looked like one. */
function candidatesIn(text: string): readonly RegExpExecArray[] {
  const pattern = new RegExp(CANDIDATE);
  const found: RegExpExecArray[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

function isPersonnummer([, century, year, month, day, separator, ending]: RegExpExecArray): boolean {
  if (!isBirthDate(century, year!, Number(month), Number(day))) return false;
  if (!/^\d{4}$/.test(ending!) || hasCheckDigit(`${year}${month}${day}${ending}`)) return true;
  if (century === undefined || !/[^ ]/.test(separator ?? "")) return false;
  return century !== "20" || !isDayOfYear(ending!);
}

/** "20240902-1004" is the days of a placement. */
function isDayOfYear(ending: string): boolean {
  const [month, day] = [Number(ending.slice(0, 2)), Number(ending.slice(2))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isBirthDate(century: string | undefined, year: string, month: number, dayOrCoordination: number): boolean {
  const day = dayOrCoordination > 60 ? dayOrCoordination - 60 : dayOrCoordination;
  const centuries = century === undefined ? ["19", "20"] : [century];
  return centuries.some((hundreds) => {
    if (!/^(?:18|19|20)$/.test(hundreds)) return false;
    const date = new Date(Date.UTC(Number(hundreds + year), month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  });
}

/** Luhn's check digit over ten digits. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const product = Number(digits[index]) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
