import MiniSearch, { type SearchResult } from "minisearch";
import { stemmer } from "@orama/stemmers/swedish";
import { makeTerms, type Term } from "../domain/network/search/terms";
import type { Hit, Searchable, SearchIndex } from "../usecases/network/search/ports";

const WEIGHTS = { title: 4, keywords: 3, summary: 2, text: 1 };
const FIELDS = Object.keys(WEIGHTS);
const PREFIX_AND_FUZZY = { prefix: 0.4, fuzzy: 0.3 };
const SHORTEST_PREFIX = 3;
/** So few words may be unfinished, as while somebody is typing; in a whole question they are words. */
const MOST_UNFINISHED = 3;
/** Longer texts than this are no search; what comes after is not looked at. */
const LONGEST_SEARCH = 2000;

const termsOf = makeTerms(stemmer);

/** A search index on MiniSearch (ranking by BM25+), for a few thousand items. */
export function makeSearchIndex(): SearchIndex {
  const items = new Map<string, Searchable>();
  const engine = new MiniSearch<Searchable>({
    fields: FIELDS,
    tokenize: (text) => termsOf(text).flatMap((word) => [...new Set(word.map(({ term }) => term))]),
    processTerm: (term) => term,
  });

  return {
    put(item) {
      removeItem(item.id);
      engine.add(item);
      items.set(item.id, item);
    },
    remove: removeItem,
    find(words, limit) {
      const asked = termsOf(words.slice(0, LONGEST_SEARCH));
      const weights = weightsOf(asked);
      const found = engine.search(words, {
        boost: WEIGHTS,
        weights: PREFIX_AND_FUZZY,
        tokenize: () => [...weights.keys()],
        boostTerm: (term) => weights.get(term)!,
        prefix: (term) => asked.length <= MOST_UNFINISHED && lettersOf(term) >= SHORTEST_PREFIX,
        fuzzy: (term) => lettersAllowedWrong(lettersOf(term)),
      });
      return found
        .map((result) => hitOf(result, asked))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, limit);
    },
  };

  /** With the item itself the engine forgets it at once; by its id alone it would count its words for a while. */
  function removeItem(id: string): void {
    const known = items.get(id);
    if (!known) return;
    engine.remove(known);
    items.delete(id);
  }
}

/** A form that several words have counts as where it counts most. */
function weightsOf(asked: readonly (readonly Term[])[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { term, weight } of asked.flat()) weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  return weights;
}

/** A short word with a letter changed is another word; two swapped letters are two changes. */
function lettersAllowedWrong(length: number): number | false {
  if (length < 5) return false;
  return length < 8 ? 1 : 2;
}

/**
 * The engine multiplies by how many terms were found. A word here is several terms, so words are counted instead: what
 * holds two of the words comes before what holds one of them in many forms.
 */
function hitOf({ id, score, queryTerms }: SearchResult, asked: readonly (readonly Term[])[]): Hit {
  const share =
    meaningOf(asked.filter((word) => word.some(({ term }) => queryTerms.includes(term)))) / meaningOf(asked);
  return { id: String(id), score: rounded((score / queryTerms.length) * share), share: rounded(share) };
}

function meaningOf(words: readonly (readonly Term[])[]): number {
  return words.reduce((sum, [itself]) => sum + itself!.weight, 0);
}

/** What adding in another order changes is far behind the point. */
function rounded(score: number): number {
  return Number(score.toPrecision(9));
}

/** How many letters a word may be unfinished or misspelt in: only the loose form is, so that it is done once. */
function lettersOf(term: string): number {
  return term.startsWith("~") ? term.length - 1 : 0;
}
