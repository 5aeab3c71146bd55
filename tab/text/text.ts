import { IntlMessageFormat } from "intl-messageformat";
import type sv from "./sv.json";

/** Languages of the tab; Swedish is the one that is always complete. */
export type Language = "sv" | "en";

type Leaves<T, Path extends string = ""> = T extends string
  ? Path
  : { [K in keyof T & string]: Leaves<T[K], Path extends "" ? K : `${Path}.${K}`> }[keyof T & string];

/** Path of a sentence in sv.json, e.g. "frame.retry". */
export type TextKey = Leaves<typeof sv>;
export type TextValues = Readonly<Record<string, string | number>>;

/** Looks a sentence up and fills in its values (ICU: plurals and numbers as the language writes them). */
export type Text = (key: TextKey, values?: TextValues) => string;

/** What the build makes of a language's file: sentences without arguments as text, the others as ICU trees. */
export interface Sentences {
  readonly [part: string]: string | readonly object[] | Sentences;
}

export const LOCALES: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };

/** Fetches one language, so that nobody carries two. */
export async function loadSentences(language: Language): Promise<Sentences> {
  const file = await (language === "sv" ? import("./sv.json") : import("./en.json"));
  return file.default as unknown as Sentences;
}

/** The sentences of one language by key. A key that is missing shows itself: a tested impossibility. */
export function makeText(language: Language, sentences: Sentences): Text {
  const compiled = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const sentence = lookUp(sentences, key);
    if (typeof sentence === "string") return sentence;
    let message = compiled.get(key);
    if (!message) {
      message = new IntlMessageFormat(
        sentence as ConstructorParameters<typeof IntlMessageFormat>[0],
        LOCALES[language],
      );
      compiled.set(key, message);
    }
    return message.format(values as Record<string, string | number>) as string;
  };
}

function lookUp(sentences: Sentences, path: string): string | readonly object[] {
  let node: Sentences[string] | undefined = sentences;
  for (const part of path.split(".")) node = (node as Sentences | undefined)?.[part];
  if (typeof node === "string" || Array.isArray(node)) return node;
  return path;
}
