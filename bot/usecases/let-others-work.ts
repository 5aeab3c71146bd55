/**
 * With a large register computing takes seconds. Whoever else waits is served in between, and the connections that the
 * storage has closed meanwhile are noticed before they are written to. It takes two turns to be sure that one was whole.
 */
export async function letOthersWork(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
