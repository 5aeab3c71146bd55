import type { FiguresState, FiguresStore } from "./ports";

/**
 * The same store, where readers who come while the state is being read share the next reading. Nobody is given a reading
 * that began before they asked, so nobody misses a change that was made before; and a hundred readers at once are a few
 * storage calls instead of a hundred that wait for one another.
 */
export function shareStateReads(store: FiguresStore): FiguresStore {
  let underWay: Promise<FiguresState> | null = null;
  let next: Promise<FiguresState> | null = null;

  function begin(): Promise<FiguresState> {
    const reading = store.state().finally(() => {
      if (underWay === reading) underWay = null;
    });
    underWay = reading;
    return reading;
  }

  function beginNext(): Promise<FiguresState> {
    next = null;
    return begin();
  }

  return {
    ...store,
    state() {
      if (!underWay) return begin();
      next ??= underWay.then(beginNext, beginNext);
      return next;
    },
  };
}
