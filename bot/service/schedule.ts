import type { Log } from "../log";

export interface RepeatedWork {
  /** A closed word for the log. */
  readonly name: string;
  readonly everySeconds: number;
  /** Its first turn comes after that time, not at the start: for work that nobody waits for. */
  readonly waitsFirst?: boolean;
  readonly run: () => Promise<unknown>;
}

/**
 * Does pieces of work again and again, each at its own pace and never twice at once. Work that fails is logged and
 * tried again at its next turn. `stop` resolves when what was under way is done.
 */
export function makeSchedule(work: readonly RepeatedWork[], log: Log) {
  let isStopped = false;
  const timers = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();

  return {
    start: () => work.forEach((piece) => (piece.waitsFirst ? waitFor(piece) : takeTurn(piece))),
    async stop(): Promise<void> {
      isStopped = true;
      timers.forEach(clearTimeout);
      await Promise.all(underWay);
    },
  };

  function takeTurn(piece: RepeatedWork): void {
    const turn = doOnce(piece).finally(() => {
      underWay.delete(turn);
      if (!isStopped) waitFor(piece);
    });
    underWay.add(turn);
  }

  function waitFor(piece: RepeatedWork): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      takeTurn(piece);
    }, piece.everySeconds * 1000);
    timers.add(timer);
  }

  async function doOnce({ name, run }: RepeatedWork): Promise<void> {
    try {
      await run();
    } catch (error) {
      log("error", "scheduled-work-failed", { code: name, error });
    }
  }
}
