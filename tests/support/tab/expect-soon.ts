/** As long as a browser on a slow machine may need; the same as what finding something on the page may take. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 50;

const MATCHERS = ["toBe", "toContain", "toEqual", "toHaveLength", "toMatch"] as const;
type Matcher = (typeof MATCHERS)[number];
type Soon = Readonly<Record<Matcher, (wanted: unknown) => Promise<void>>>;

/**
 * Reads again until the reading is the wanted one: a page shows what has happened a moment afterwards, and how long that
 * is differs between machines. `await expectSoon(() => heading.innerText()).toBe("Täckning")`; fails with the last reading.
 * A page that is being exchanged for the next one cannot be read either, and is read again.
 */
export function expectSoon(read: () => unknown): Soon {
  const waitingFor = (matcher: Matcher) => async (wanted: unknown) => {
    const latest = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const reading = await read();
        return expect(reading)[matcher](wanted as never);
      } catch (error) {
        if (Date.now() > latest) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  return Object.fromEntries(MATCHERS.map((matcher) => [matcher, waitingFor(matcher)])) as Soon;
}
