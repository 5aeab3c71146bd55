import type { PlacementForm, PlacementStatus } from "../../placement/placement";
import { cleanCell, isBlank, wordsOf } from "./clean";

const FORMS: readonly (readonly [RegExp, PlacementForm])[] = [
  [/^(?:lärling|gymnasielärling)/, "apprenticeship"],
  [/^(?:apl|arbetsplatsförlag)/, "apl"],
  [/^lia/, "lia"],
  [/^(?:vfu|verksamhetsförlag)/, "vfu"],
  [/^(?:prao|pryo)/, "prao"],
];

const STATUSES: readonly (readonly [RegExp, PlacementStatus])[] = [
  [/^(?:uteb|kom aldrig|kom inte|ej kommit|inte kommit|no show)/, "no-show"],
  [
    /^(?:avbok|avboka|inställ|struk|makuler|återtag|annuller|avböj|nekad)|(?<!ej|inte) (?:avbokad|inställd)/,
    "cancelled",
  ],
  [/^(?:avbr|avbröt|hoppade av|avhopp|slutat)/, "broken-off"],
  [/^(?:genomför|avslut|slutför|klar|godkän|fullgjor)/, "completed"],
  [/^(?:ej påbörj|inte påbörj|prel|önsk|förfråg|reserv|planer|ej bekräft|ej bokad|väntar)/, "preliminary"],
  [/^(?:bok|bekräft|pågå|påbörj|startad|aktiv|accepter|tillsatt)/, "confirmed"],
];

const LAST_PERIOD = 7;
/** The autumn's periods are 5–7 in the year's numbering (plan, N15). */
const PERIODS_BEFORE_AUTUMN = 4;
const PERIOD =
  /^(?:(?:apl|period|per|p)[-. ]{0,2}){0,2}(?:nr )?([1-7])(?: ?[,(/-]? ?(ht|vt)[- ]{0,2}\d{2}(?:\d{2})?\)?)?$/;
const WEEKS = /^(?:vecka|veckor|veckorna|v)?[.:]? ?(\d{1,2}) ?(?:-|till|t o m|tom) ?(?:vecka|v)?[.:]? ?(\d{1,2})$/;

/** Reads the form of practice; a form that is not known here gives "other", a blank cell null. */
export function parsePlacementForm(text: string): PlacementForm | null {
  if (isBlank(text)) return null;
  const words = wordsOf(text.slice(0, 200));
  const phrase = words.join(" ");
  if (phrase.includes("lärande i arbete")) return "lia";
  return FORMS.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? "other";
}

/**
 * Reads the state of a placement; null when the cell says nothing known. "Ej påbörjad" gives "preliminary": it is not
 * held, and whether it will be is not said.
 */
export function parsePlacementStatus(text: string): PlacementStatus | null {
  const status = wordsOf(text.slice(0, 200)).join(" ");
  return STATUSES.find(([pattern]) => pattern.test(status))?.[1] ?? null;
}

/**
 * Reads the number of an APL period in the year's numbering 1–7: "Period 5", "P5", "APL 1 VT25". The first three of an
 * autumn named with its term are 5–7, so "APL 1 HT24" is 5. Null for weeks, blanks and anything else.
 */
export function parsePeriod(text: string): number | null {
  const match = PERIOD.exec(cleanCell(text.slice(0, 60)).toLowerCase());
  if (!match || text.length > 60) return null;
  const number = Number(match[1]);
  if (match[2] !== "ht" || number > PERIODS_BEFORE_AUTUMN) return number;
  return number + PERIODS_BEFORE_AUTUMN <= LAST_PERIOD ? number + PERIODS_BEFORE_AUTUMN : null;
}

/** Reads "v. 36-40", "v4–v8" as first and last ISO week; null when the cell is no range of weeks. */
export function parseWeeks(text: string): { first: number; last: number } | null {
  const match = WEEKS.exec(
    cleanCell(text.slice(0, 60))
      .toLowerCase()
      .replace(/[‐‑–—−]/g, "-"),
  );
  if (!match || text.length > 60) return null;
  const [first, last] = [Number(match[1]), Number(match[2])];
  return isWeek(first) && isWeek(last) && first <= last ? { first, last } : null;
}

/** Reads one ISO week, "v. 43", "vecka 43", "43", "v43 2024"; null for anything else. */
export function parseWeek(text: string): number | null {
  const cell = cleanCell(text.slice(0, 60)).toLowerCase();
  const match = /^(?:(?:19|20)\d\d ?)?(?:vecka|v)?[.: ]{0,2}(\d{1,2})(?:[ ,-]{1,2}(?:19|20)\d\d)?$/.exec(cell);
  const week = match && text.length <= 60 ? Number(match[1]) : 0;
  return isWeek(week) ? week : null;
}

/**
 * Reads an extent in per cent: "100", "50 %", "halvtid". A bare number up to 1 is a share, as Excel gives cells
 * formatted in per cent. Null when it is no extent; more than 100 is returned for the caller to question.
 */
export function parsePercent(text: string): number | null {
  const cell = cleanCell(text.slice(0, 40)).toLowerCase();
  if (cell === "heltid") return 100;
  if (cell === "halvtid") return 50;
  const match = /^(\d{1,4})(?:[.,](\d{1,6}))? ?(%|procent)?$/.exec(cell);
  if (!match || text.length > 40) return null;
  const value = Number(`${match[1]}.${match[2] ?? 0}`);
  const percent = match[3] === undefined && value <= 1 ? value * 100 : value;
  return percent > 0 && percent <= 1000 ? Math.round(percent * 100) / 100 : null;
}

function isWeek(week: number): boolean {
  return week >= 1 && week <= 53;
}
