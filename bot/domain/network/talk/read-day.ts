import { addDays } from "../../placement/term";
import { BEGINNINGS, DAYS_AHEAD, ENDS, FILLERS, MONTHS, NEXT, NUMBERS, UNITS, WEEKDAYS } from "./day-words";
import { slipsBetween } from "./slips";
import { writtenWords } from "./written-words";

export type ReadDay =
  /** ISO, today or later. */
  | { readonly kind: "day"; readonly day: string }
  /** Nothing was said of a day, or that there is none. */
  | { readonly kind: "no-end" }
  | { readonly kind: "past"; readonly day: string }
  | { readonly kind: "unclear" };

/** Longer ahead than this, somebody has mistyped a year. */
const FURTHEST_DAYS = 3 * 366;
const UNCLEAR: ReadDay = { kind: "unclear" };

/**
 * Reads the day that somebody writes: "till 1 mars", "1/3", "2027-03-01", "fredag", "i två veckor", in Swedish or
 * English. A day without a year is the next such day; a weekday is never today. `today` is an ISO day. What can be
 * understood in two ways ("till mars", "vecka 12") is unclear, so that it is asked for again. Never throws.
 */
export function readDay(text: string, today: string): ReadDay {
  const plain = text
    .toLowerCase()
    .replace(/(\d):([ae])\b/gu, "$1")
    .replace(/\bi (dag|morgon|morrn|övermorgon|kväll|går)(?!\p{L})/gu, "i$1");
  const words = writtenWords(plain).map(({ letters }) => letters);
  if (words.some((word) => BEGINNINGS.has(word))) return UNCLEAR;
  if (words.every((word) => FILLERS.has(word))) return { kind: "no-end" };
  const day = inNumbers(plain, today) ?? inWords(words, today);
  if (day === null || day > addDays(today, FURTHEST_DAYS)) return UNCLEAR;
  return day < today ? { kind: "past", day } : { kind: "day", day };
}

function inNumbers(text: string, today: string): string | null {
  const iso = /(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /(?<!\d)(\d{1,2})\s?[/.]\s?(\d{1,2})(?:\s?[-/. ]\s?(\d{4}|\d{2}))?(?!\d)/.exec(text);
  return short ? dayAndMonth(Number(short[1]), Number(short[2]), yearFrom(short[3]), today) : null;
}

function inWords(words: readonly string[], today: string): string | null {
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? "";
    const after = words[at + 1] ?? "";
    const found =
      withMonth(words, at, today) ??
      afterSome(before, UNITS.get(word), today) ??
      atTheEnd(before, word, after, today) ??
      onWeekday(before, lookUp(WEEKDAYS, word), today) ??
      ahead(lookUp(DAYS_AHEAD, word), today);
    if (found !== null) return found;
  }
  return null;
}

function withMonth(words: readonly string[], at: number, today: string): string | null {
  const month = lookUp(MONTHS, words[at]!);
  if (month === undefined) return null;
  const before = numberIn(words[at - 1]);
  const year = yearFrom(words[at + 1]) ?? yearFrom(words[at + 2]);
  if (before !== null) return dayAndMonth(before, month, year, today);
  const isEnd = words.slice(Math.max(0, at - 2), at).some((word) => ENDS.has(word));
  if (isEnd) return lastOf(month, year, today);
  const after = numberIn(words[at + 1]);
  return after === null ? null : dayAndMonth(after, month, year, today);
}

/** "två veckor", "a month". */
function afterSome(before: string, unit: "day" | "week" | "month" | undefined, today: string): string | null {
  const count = numberIn(before);
  if (unit === undefined || count === null) return null;
  if (unit === "month") return monthsLater(today, count);
  return addDays(today, count * (unit === "week" ? 7 : 1));
}

/** "nästa vecka" lasts until its Sunday; "månaden ut" and "året ut" until the last day. */
function atTheEnd(before: string, word: string, after: string, today: string): string | null {
  const sunday = addDays(today, 7 - weekdayOf(today));
  if (NEXT.has(before) && UNITS.get(word) === "week") return addDays(sunday, 7);
  if (!ENDS.has(after)) return null;
  if (word === "veckan") return sunday;
  if (word === "aret") return `${today.slice(0, 4)}-12-31`;
  return word === "manaden" ? lastOf(Number(today.slice(5, 7)), null, today) : null;
}

function onWeekday(before: string, weekday: number | undefined, today: string): string | null {
  if (weekday === undefined) return null;
  const days = (weekday - weekdayOf(today) + 7) % 7 || 7;
  const isStillThisWeek = weekday > weekdayOf(today);
  return addDays(today, NEXT.has(before) && isStillThisWeek ? days + 7 : days);
}

function ahead(days: number | undefined, today: string): string | null {
  return days === undefined ? null : addDays(today, days);
}

/** The next such day when no year is told. */
function dayAndMonth(day: number, month: number, year: number | null, today: string): string | null {
  if (year !== null) return calendarDay(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const days = [0, 1, 2, 3, 4].map((more) => calendarDay(thisYear + more, month, day));
  return days.find((each) => each !== null && each >= today) ?? null;
}

function lastOf(month: number, year: number | null, today: string): string | null {
  const first = dayAndMonth(
    1,
    month,
    year ?? (Number(today.slice(5, 7)) === month ? Number(today.slice(0, 4)) : null),
    today,
  );
  return first === null ? null : addDays(addDays(first.slice(0, 8) + "28", 4).slice(0, 8) + "01", -1);
}

/** The same day some months later, or the month's last when it has no such day. */
function monthsLater(today: string, count: number): string | null {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const days = [0, 1, 2, 3].map((fewer) => calendarDay(year, month, Number(today.slice(8)) - fewer));
  return days.find((each) => each !== null) ?? null;
}

/** Null for a day that no calendar has. */
function calendarDay(year: number, month: number, day: number): string | null {
  const iso = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

function numberIn(word: string | undefined): number | null {
  const digits = /^(\d{1,3})(?:a|e|st|nd|rd|th)?$/.exec(word ?? "");
  return digits ? Number(digits[1]) : (NUMBERS.get(word ?? "") ?? null);
}

function yearFrom(word: string | undefined): number | null {
  if (!/^(\d{2}|20\d{2})$/.test(word ?? "")) return null;
  return word!.length === 2 ? 2000 + Number(word) : Number(word);
}

function weekdayOf(isoDay: string): number {
  return new Date(`${isoDay}T00:00:00Z`).getUTCDay() || 7;
}

/** By the word, or by one that is a slip away from it. */
function lookUp(known: ReadonlyMap<string, number>, word: string): number | undefined {
  const exact = known.get(word);
  if (exact !== undefined || word.length < 5) return exact;
  const near = [...known].filter(([each]) => each.length >= 5 && slipsBetween(word, each) !== null);
  const values = new Set(near.map(([, value]) => value));
  return values.size === 1 ? [...values][0] : undefined;
}
