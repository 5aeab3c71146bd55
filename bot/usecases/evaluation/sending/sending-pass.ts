import type { Pace } from "./pace";

/**
 * Goes through a list with a few workers at once, each waiting for its turn. Stops taking new items when the way
 * out closes or `mayGoOn` says no; what has begun is finished. A bug in one item stops the pass after the
 * others that have begun, and is thrown.
 */
export async function goThrough<Item>(
  items: readonly Item[],
  pass: {
    readonly concurrency: () => number;
    readonly pace: Pace;
    readonly mayGoOn: () => Promise<boolean>;
    readonly work: (item: Item) => Promise<void>;
  },
): Promise<void> {
  let next = 0;
  let stopped = false;
  while (next < items.length && !stopped) {
    const workers = Math.min(pass.concurrency(), items.length - next);
    const onlyOneEach = workers < 2;
    const results = await Promise.allSettled(Array.from({ length: workers }, () => worker(onlyOneEach)));
    const failure = results.find((result) => result.status === "rejected");
    if (failure) throw failure.reason;
  }

  async function worker(onlyOne: boolean): Promise<void> {
    while (next < items.length && !stopped) {
      if (!(await pass.mayGoOn()) || !(await pass.pace.turn())) {
        stopped = true;
        return;
      }
      const item = items[next];
      next += 1;
      if (item !== undefined) await pass.work(item);
      if (onlyOne) return;
    }
  }
}
