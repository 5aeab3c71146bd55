import type { Language } from "./text";

const FORMAT = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
/** Made once: making one takes longer than rendering the card that it is for. */
const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat("sv-SE", FORMAT),
  en: new Intl.DateTimeFormat("en-GB", FORMAT),
};

/** A calendar day as people say it: "måndag 16 december", "Monday 16 December". */
export function dayInWords(language: Language, isoDay: string): string {
  return FORMATS[language].format(new Date(`${isoDay}T00:00:00Z`));
}
