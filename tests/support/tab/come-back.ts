import type { Frame } from "playwright-core";

/** What the page takes for one coming back is what happens within five seconds (SWR's focusThrottleInterval). */
const LONG_ENOUGH_MS = 6_000;

/**
 * Somebody comes back to the window after a while, and the view asks anew. The while is not waited for, but put on the
 * page's clock; answers younger than two seconds are still not fetched again, so a test repeats this until it sees.
 */
export function comeBack(tab: Frame): Promise<void> {
  return tab.evaluate(`{
    const now = Date.now;
    Date.now = () => now() + ${LONG_ENOUGH_MS};
    window.dispatchEvent(new Event("focus"));
  }`);
}
