import { letOthersWork } from "../../let-others-work";
import type { Hit, Searchable, SearchIndex } from "./ports";

export interface SearchSource {
  /** Changes whenever anything that can be found does. Asked before every search, so it has to be cheap. */
  version(): Promise<string>;
  /** Everything that can be found. Only asked for when the version has changed. */
  items(): Promise<readonly Searchable[]>;
}

/** Some milliseconds' work. */
const ITEMS_BETWEEN_PAUSES = 20;

export type FindInIndex = (words: string, limit: number) => Promise<readonly Hit[]>;

/**
 * Searches in an index that this process keeps in memory. It is built at the first search; when something has changed,
 * here or in another process, only the items that have another version than before are put in again.
 */
export function makeKeptIndex(deps: { readonly index: SearchIndex; readonly source: SearchSource }): FindInIndex {
  const { index, source } = deps;
  let kept: { readonly version: string; readonly items: ReadonlyMap<string, string> } | null = null;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  return async (words, limit) => {
    await freshNow();
    return index.find(words, limit);
  };

  /** Whoever comes in the middle of a refreshing shares the one after it: a change may have come since it began. */
  function freshNow(): Promise<void> {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  }

  function begin(): Promise<void> {
    running = refresh().finally(() => (running = null));
    return running;
  }

  async function refresh(): Promise<void> {
    const version = await source.version();
    if (kept?.version === version) return;
    const items = await source.items();
    const before = kept?.items ?? new Map<string, string>();
    const now = new Map(items.map((item) => [item.id, item.version]));
    for (const id of before.keys()) if (!now.has(id)) index.remove(id);
    const changed = items.filter((item) => before.get(item.id) !== item.version);
    for (const [at, item] of changed.entries()) {
      if (at % ITEMS_BETWEEN_PAUSES === 0) await letOthersWork();
      index.put(item);
    }
    kept = { version, items: now };
  }
}
