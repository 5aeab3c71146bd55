import { lettersOf } from "./written-words";

/** Months and weekdays by their number, in Swedish and English; Monday is 1. */
export const MONTHS = numbered([
  "januari jan january",
  "februari feb february",
  "mars mar march",
  "april apr",
  "maj may",
  "juni jun june",
  "juli jul july",
  "augusti aug august",
  "september sep sept",
  "oktober okt october oct",
  "november nov",
  "december dec",
]);

export const WEEKDAYS = numbered([
  "måndag måndagen mån monday mon",
  "tisdag tisdagen tis tuesday tue",
  "onsdag onsdagen ons wednesday wed",
  "torsdag torsdagen tors thursday thu",
  "fredag fredagen fre friday fri",
  "lördag lördagen lör saturday sat",
  "söndag söndagen sön sunday sun",
]);

/** Numbers and ordinals; "par" is two. */
export const NUMBERS = numbered([
  "en ett an a one första first",
  "två par couple two andra second",
  "tre three tredje third",
  "fyra four fjärde fourth",
  "fem five femte fifth",
  "sex six sjätte sixth",
  "sju seven sjunde seventh",
  "åtta eight åttonde eighth",
  "nio nine nionde ninth",
  "tio ten tionde tenth",
]);

/** Days from today, written in one word. */
export const DAYS_AHEAD = table({
  igår: -1,
  yesterday: -1,
  idag: 0,
  ikväll: 0,
  today: 0,
  tonight: 0,
  imorgon: 1,
  imorrn: 1,
  tomorrow: 1,
  övermorgon: 2,
  iövermorgon: 2,
});

export const UNITS = table({
  dag: "day",
  dagar: "day",
  dygn: "day",
  day: "day",
  days: "day",
  vecka: "week",
  veckor: "week",
  week: "week",
  weeks: "week",
  månad: "month",
  månader: "month",
  mån: "month",
  month: "month",
  months: "month",
} as const);

export const ENDS = lettersIn("slutet slut sista end last ut");
export const NEXT = lettersIn("nästa kommande next");
/** Words beside a day that say nothing of which one it is. */
export const FILLERS = lettersIn(
  "till tom t o m och med fram tills vidare until til through up to and the in for i om på den on nu now just så länge further notice",
);
/** A rest begins on the day that it is told; one that begins later has to be told later. */
export const BEGINNINGS = lettersIn("från from fr mellan between");

function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(" ").map((word) => [lettersOf(word), index + 1] as const)));
}

function table<Value>(entries: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries).map(([word, value]) => [lettersOf(word), value]));
}

function lettersIn(words: string): ReadonlySet<string> {
  return new Set(words.split(" ").map(lettersOf));
}
