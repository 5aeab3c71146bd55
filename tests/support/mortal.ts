/**
 * A store as a process sees it that may die: `gate` is waited for before every call, and never comes back for a process
 * that is dead. Calls that have got through are carried out, as they would be.
 */
export function mortal<Store extends object>(store: Store, gate: () => Promise<unknown>): Store {
  return new Proxy(store, {
    get(target, name) {
      const method = Reflect.get(target, name) as (...given: unknown[]) => unknown;
      // Listing gives its rows one by one.
      if (name === "of") {
        return async function* (...given: unknown[]) {
          await gate();
          yield* method(...given) as AsyncIterable<unknown>;
        };
      }
      return async (...given: unknown[]) => {
        await gate();
        return method(...given);
      };
    },
  });
}

/** Opens so many times, and then never again. */
export function opensTimes(times: number): () => Promise<unknown> {
  let left = times;
  return () => (left-- > 0 ? Promise.resolve() : new Promise<never>(() => undefined));
}
