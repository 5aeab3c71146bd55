import type { FiguresStore } from "./ports";

/** The pages that many look at are few; whatever else is read now and then may be read again. */
const MOST_REMEMBERED = 60;

/**
 * The same store, which remembers the documents that were read latest: an edition's documents never change, so whoever
 * comes next has no need to read and parse them again. Nobody may change what they are given.
 */
export function rememberDocuments(store: FiguresStore): FiguresStore {
  const remembered = new Map<string, Promise<unknown>>();
  return {
    ...store,
    document(edition, name) {
      const key = `${edition.id}|${name}`;
      const known = remembered.get(key) ?? store.document(edition, name);
      // What is asked for moves to the end, and the first is the one that nobody has asked for longest.
      remembered.delete(key);
      remembered.set(key, known);
      const oldest = remembered.size > MOST_REMEMBERED ? [...remembered.keys()].slice(0, 1) : [];
      for (const each of oldest) remembered.delete(each);
      return known.then(
        (content) => {
          if (content === null && remembered.get(key) === known) remembered.delete(key);
          return content;
        },
        (error: unknown) => {
          if (remembered.get(key) === known) remembered.delete(key);
          throw error;
        },
      );
    },
  };
}
