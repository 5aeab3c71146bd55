/** Work that nobody waits for, kept in mind so that the service can end calmly. */
export interface UnderWay {
  /** What goes wrong is reported, never thrown. */
  start(work: Promise<unknown>): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

export function makeUnderWay(report: (error: unknown) => void): UnderWay {
  const all = new Set<Promise<void>>();
  return {
    start(work) {
      const one: Promise<void> = work.then(() => undefined, report).finally(() => all.delete(one));
      all.add(one);
    },
    async settled() {
      while (all.size > 0) await Promise.all(all);
    },
  };
}
