import { IntlMessageFormat } from "intl-messageformat";
import type network from "./network/sv.json";
import type privacy from "./privacy/sv.json";
import type sv from "./sv.json";

/** Languages of the tab; Swedish is the one that is always complete. */
export type Language = "sv" | "en";

type Leaves<T, Path extends string = ""> = T extends string
  ? Path
  : { [K in keyof T & string]: Leaves<T[K], Path extends "" ? K : `${Path}.${K}`> }[keyof T & string];

/** Path of a sentence in sv.json, e.g. "frame.retry", or in a room's own file: "network.posts.title". */
export type TextKey = Leaves<typeof sv> | `network.${Leaves<typeof network>}` | `privacy.${Leaves<typeof privacy>}`;
export type TextValues = Readonly<Record<string, string | number>>;

/** Looks a sentence up and fills in its values (ICU: plurals and numbers as the language writes them). */
export type Text = (key: TextKey, values?: TextValues) => string;

/** What the build makes of a language's file: sentences without arguments as text, the others as ICU trees. */
export interface Sentences {
  readonly [part: string]: string | readonly object[] | Sentences;
}

export const LOCALES: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };

/** Rooms whose sentences come with their views, since most readers never go there. */
const ROOMS = {
  network: { sv: () => import("./network/sv.json"), en: () => import("./network/en.json") },
  privacy: { sv: () => import("./privacy/sv.json"), en: () => import("./privacy/en.json") },
} as const;

export type RoomOfItsOwn = keyof typeof ROOMS;

const roomsWanted = new Set<RoomOfItsOwn>();
let spoken: { readonly language: Language; readonly sentences: Record<string, Sentences[string]> } | null = null;

/** Fetches one language, so that nobody carries two, with the rooms that have been asked for by then. */
export async function loadSentences(language: Language): Promise<Sentences> {
  const file = await (language === "sv" ? import("./sv.json") : import("./en.json"));
  const sentences = { ...(file.default as unknown as Sentences) };
  for (const room of roomsWanted) sentences[room] = await sentencesOf(room, language);
  spoken = { language, sentences };
  return sentences;
}

/** Adds a room's sentences to those that are spoken; a view of the room is not drawn before. */
export async function loadRoom(room: RoomOfItsOwn): Promise<void> {
  roomsWanted.add(room);
  if (spoken) spoken.sentences[room] = await sentencesOf(room, spoken.language);
}

async function sentencesOf(room: RoomOfItsOwn, language: Language): Promise<Sentences> {
  return (await ROOMS[room][language]()).default as unknown as Sentences;
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
