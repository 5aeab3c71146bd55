import { IntlMessageFormat } from "intl-messageformat";
import en from "./en.json";
import sv from "./sv.json";

/** Languages that people can be spoken to in; Swedish is the one that is always complete. */
export type Language = "sv" | "en";

type Leaves<T, Path extends string = ""> = T extends string
  ? Path
  : { [K in keyof T & string]: Leaves<T[K], Path extends "" ? K : `${Path}.${K}`> }[keyof T & string];

/** Path of a sentence in sv.json, e.g. "evaluation.receipt.title". */
export type TextKey = Leaves<typeof sv>;
export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Looks a sentence up and fills in its values (ICU message format: plurals, numbers and dates as the language writes them). */
export type Text = (key: TextKey, values?: TextValues) => string;

const LOCALES: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };
const compiled = new Map<string, IntlMessageFormat>();

export function textIn(language: Language): Text {
  return (key, values) => {
    const id = `${language}:${key}`;
    let message = compiled.get(id);
    if (!message) {
      const source = lookUp(language === "sv" ? sv : en, key) ?? lookUp(sv, key);
      if (source === undefined) throw new Error(`There is no text "${key}" in sv.json.`);
      message = new IntlMessageFormat(source, LOCALES[language]);
      compiled.set(id, message);
    }
    return message.format(values as Record<string, string | number | Date>) as string;
  };
}

/** The language to speak with somebody whose client says "sv-SE", "en-GB" and so on; Swedish for all others. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith("en") ? "en" : "sv";
}

/** A sentence in every language at once, for messages whose reader's language is not known yet. */
export function localised(key: TextKey, values?: TextValues): Readonly<Record<Language, string>> {
  return { sv: textIn("sv")(key, values), en: textIn("en")(key, values) };
}

function lookUp(texts: unknown, path: string): string | undefined {
  const found = path
    .split(".")
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], texts);
  return typeof found === "string" ? found : undefined;
}
