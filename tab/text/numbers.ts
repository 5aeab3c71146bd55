import { LOCALES, type Language } from "./text";

/** Numbers, days and lists in one language. Swedish: "1 867", "19 %", "−17", "14 sep. 2026" with no-break spaces. */
export interface Numbers {
  /** "1 867" */
  readonly integer: (value: number) => string;
  /** "3,4", with so many decimals (1). */
  readonly decimal: (value: number, decimals?: number) => string;
  /** A share 0.1934 as "19 %"; with decimals "19,3 %". */
  readonly percent: (share: number, decimals?: number) => string;
  /** "+2", "−17", "0" */
  readonly signed: (value: number, decimals?: number) => string;
  /** A calendar day "2026-09-14" as "14 sep. 2026". */
  readonly day: (day: string) => string;
  /** A moment in UTC as Stockholm's "14 sep. 2026 kl. 06:00". */
  readonly moment: (iso: string) => string;
  /** A moment in UTC as Stockholm's "06:00". */
  readonly clock: (iso: string) => string;
  /** "HT2026" as "HT 2026". */
  readonly term: (term: string) => string;
  /** "a, b och c" */
  readonly list: (items: readonly string[]) => string;
  /** For sorting: å ä ö last, and 2 before 10. */
  readonly compare: (a: string, b: string) => number;
}

const ZONE = "Europe/Stockholm";

/** Browsers do not agree on how a short day and a time of day are joined. */
const BEFORE_CLOCK: Readonly<Record<Language, string>> = { sv: " kl.\u00a0", en: ", " };

export function numbersIn(language: Language): Numbers {
  const locale = LOCALES[language];
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const words = { day: "numeric", month: "short", year: "numeric" } as const;
  const day = new Intl.DateTimeFormat(locale, { ...words, timeZone: "UTC" });
  const stockholmDay = new Intl.DateTimeFormat(locale, { ...words, timeZone: ZONE });
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  // The names are Swedish whatever language the reader has.
  const collator = new Intl.Collator("sv", { numeric: true });
  const fixed = (options: Intl.NumberFormatOptions, decimals: number) =>
    new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  return {
    integer: (value) => integer.format(value),
    decimal: (value, decimals = 1) => fixed({}, decimals).format(value),
    percent: (share, decimals = 0) => fixed({ style: "percent" }, decimals).format(share),
    signed: (value, decimals = 0) => fixed({ signDisplay: "exceptZero" }, decimals).format(value),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    moment: (iso) => `${stockholmDay.format(new Date(iso))}${BEFORE_CLOCK[language]}${clock.format(new Date(iso))}`,
    clock: (iso) => clock.format(new Date(iso)),
    term: (term) => term.replace(/^(HT|VT)(\d{4})$/, "$1\u00a0$2"),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}
