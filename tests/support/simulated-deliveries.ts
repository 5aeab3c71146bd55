import type { About, Delivery } from "../../bot/domain/network/delivery/delivery";
import type { Versioned } from "../../bot/usecases/evaluation/ports";
import type { OpenOrder } from "../../bot/usecases/network/delivery/ports";
import type { DeliveryStores } from "./delivery-world";

/**
 * The delivery's ports as maps with version numbers, for simulations that go through thousands of writes. `meanwhile`
 * is waited for before every call: it lets others run, or never comes back for a process that is dead.
 */
export function simulatedDeliveries(meanwhile: () => Promise<unknown> = nothing) {
  const orders = new Map<string, Versioned<OpenOrder>>();
  const deliveries = new Map<string, Versioned<Delivery>>();
  const days = new Map<string, string>();
  const unfollowed = new Set<string>();

  /** The same rows as another process sees them. */
  function stores(before: () => Promise<unknown>): DeliveryStores {
    async function swap<T>(map: Map<string, Versioned<T>>, key: string, read: Versioned<T>, value: T | null) {
      await before();
      const stored = map.get(key);
      if (stored?.version !== read.version) return false;
      if (value === null) map.delete(key);
      else map.set(key, { value, version: nextVersion() });
      return true;
    }
    async function insert<T>(map: Map<string, Versioned<T>>, key: string, value: T): Promise<boolean> {
      await before();
      if (map.has(key)) return false;
      map.set(key, { value, version: nextVersion() });
      return true;
    }
    return {
      deliveries: {
        openOrders: async () => (await before(), [...orders.values()]),
        openOrder: async (about) => (await before(), orders.get(nameOf(about)) ?? null),
        open: (order) => insert(orders, nameOf(order.about), order),
        replaceOrder: (read, order) => swap(orders, nameOf(order.about), read, order),
        close: (read) => swap(orders, nameOf(read.value.about), read, null),
        async addMissing(about, wanted) {
          let added = 0;
          for (const each of wanted) {
            if (await insert(deliveries, `${nameOf(about)} ${each.contactKey}`, each)) added += 1;
          }
          return added;
        },
        get: async (about, contactKey) => (await before(), deliveries.get(`${nameOf(about)} ${contactKey}`) ?? null),
        replace: (read, value) => swap(deliveries, `${nameOf(value.about)} ${value.contactKey}`, read, value),
        async *of(about) {
          await before();
          for (const [key, each] of [...deliveries]) if (key.startsWith(`${nameOf(about)} `)) yield each;
        },
      },
      days: {
        markEvaluation: async (day, key) => (await before(), void days.set(`${day} ${key}`, "evaluation")),
        async take(day, key, about) {
          await before();
          const by = days.get(`${day} ${key}`) ?? nameOf(about);
          days.set(`${day} ${key}`, by);
          return by === nameOf(about);
        },
        async marked(day) {
          await before();
          const ofDay = [...days].filter(([key]) => key.startsWith(`${day} `));
          return new Map(ofDay.map(([key, by]) => [key.slice(day.length + 1), by]));
        },
        removeBefore: async () => void (await before()),
      },
      followers: {
        unfollow: async (key) => (await before(), void unfollowed.add(key)),
        follow: async (key) => (await before(), void unfollowed.delete(key)),
        isUnfollowed: async (key) => (await before(), unfollowed.has(key)),
        unfollowed: async () => (await before(), new Set(unfollowed)),
      },
    };
  }

  return { ...stores(meanwhile), seenBy: stores };
}

let version = 0;

function nextVersion(): number {
  version += 1;
  return version;
}

function nameOf({ kind, id }: About): string {
  return `${kind} ${id}`;
}

function nothing(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
