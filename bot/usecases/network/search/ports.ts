/** Something that can be found, as the index sees it: what stands higher in this list weighs more. */
export interface Searchable {
  readonly id: string;
  /** Changes whenever anything below does. */
  readonly version: string;
  readonly title: string;
  /** Words that people may look for it by, and that it does not say. */
  readonly keywords: string;
  readonly summary: string;
  readonly text: string;
}

export interface Hit {
  readonly id: string;
  /** For ordering within one answer; it says nothing by itself. */
  readonly score: number;
  /** How much of what was asked for is in it, 0–1: words found, of words that mean something; a word that everything here is about counts less. */
  readonly share: number;
}

/**
 * Full text with Swedish stems, synonyms and misspellings, in memory. The same things and the same words give the same
 * order, in whatever order they were put in.
 */
export interface SearchIndex {
  /** Adds it, or puts it in the place of the one with its id. */
  put(item: Searchable): void;
  remove(id: string): void;
  /** Best first. A search without a word finds nothing. */
  find(words: string, limit: number): readonly Hit[];
}
