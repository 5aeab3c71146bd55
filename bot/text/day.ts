import type { Language } from "./text";

/** A calendar day as people say it: "måndag 16 december", "Monday 16 December". */
export function dayInWords(language: Language, isoDay: string): string {
  const format = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language === "sv" ? "sv-SE" : "en-GB", format).format(new Date(`${isoDay}T00:00:00Z`));
}
