import { setTimeout as sleep } from "node:timers/promises";
import { ConnectorFault } from "./one-shot-http-client";
import { outcomeOfFailure } from "./send-outcome";

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/**
 * Repeats a call that changes nothing, or changes the same thing again (reading members, replacing a message), when
 * the platform asks for a pause or was not there. Never for posting a card.
 */
export async function withPatience<T>(
  call: () => Promise<T>,
  wait: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const pause = attempt < ATTEMPTS ? pauseAfter(error, attempt) : null;
      if (pause === null) throw error;
      await wait(pause);
    }
  }
}

/** Milliseconds, or null when another try cannot help. */
function pauseAfter(error: unknown, attempt: number): number | null {
  if (!(error instanceof ConnectorFault)) return null;
  const outcome = outcomeOfFailure(error);
  if (outcome.kind === "refused" || error.status === 401) return null;
  const asked = outcome.kind === "throttled" ? outcome.retryAfterSeconds : null;
  const pause = asked === null ? FIRST_WAIT_MS * 2 ** attempt : asked * 1000;
  return pause <= LONGEST_WAIT_MS ? pause : null;
}
