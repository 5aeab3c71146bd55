import type { Clock } from "../clock";

/** Shows how far a long piece of work has come. */
export interface Progress {
  /** `phase` is any word that changes when the work goes over to something else. */
  show(phase: string, line: string): void;
  /** Ends the line that is being rewritten, before anything else is printed. */
  end(): void;
}

const MILLISECONDS_BETWEEN_LINES = 2000;
const REWRITE = "\r";
const CLEAR_TO_END_OF_LINE = "\x1b[K";

/**
 * On a terminal one line is written over and over. Elsewhere (a file, a build's log) a line is written when the phase
 * changes, and otherwise every other second at most.
 */
export function makeProgress(
  write: (out: string) => void,
  { isTerminal, clock }: { readonly isTerminal: boolean; readonly clock: Clock },
): Progress {
  let shownPhase: string | null = null;
  let shownAt = 0;
  return {
    show(phase, line) {
      if (isTerminal) {
        shownPhase = phase;
        return write(`${REWRITE}${line}${CLEAR_TO_END_OF_LINE}`);
      }
      const now = Date.parse(clock.now());
      if (phase === shownPhase && now - shownAt < MILLISECONDS_BETWEEN_LINES) return;
      [shownPhase, shownAt] = [phase, now];
      write(`${line}\n`);
    },
    end() {
      if (isTerminal && shownPhase !== null) write(`${REWRITE}${CLEAR_TO_END_OF_LINE}`);
      shownPhase = null;
    },
  };
}
