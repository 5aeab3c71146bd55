import type { Clock } from "../../../clock";
import type { Versioned } from "../../evaluation/ports";
import { newDelivery } from "../../../domain/network/delivery/delivery-states";
import type { DeliveryOrder, DeliveryStore, OpenOrder, OrderDeliveries } from "./ports";

/** As many as a row can hold with room to spare; more are ordered in portions. */
const PEOPLE_PER_ROW = 2000;

/** The order is one row, so it is there as a whole or not at all; each person's own row follows from it. */
export function makeOrderDeliveries(deps: {
  readonly deliveries: DeliveryStore;
  readonly clock: Clock;
}): OrderDeliveries {
  return async (order) => {
    const contactKeys = [...new Set(order.contactKeys)];
    let added = 0;
    for (let start = 0; start < contactKeys.length; start += PEOPLE_PER_ROW) {
      const some = contactKeys.slice(start, start + PEOPLE_PER_ROW);
      added += await planOrder(deps.deliveries, await writeDown({ ...order, contactKeys: some }));
    }
    return { added };
  };

  async function writeDown({ about, contactKeys, notBefore, expiresAt }: DeliveryOrder): Promise<Versioned<OpenOrder>> {
    const now = deps.clock.now();
    const dueAt = notBefore !== undefined && notBefore > now ? notBefore : now;
    const wanted = { contactKeys, dueAt, expiresAt: expiresAt ?? null };
    for (;;) {
      const read = await deps.deliveries.openOrder(about);
      const order = {
        about,
        toPlan: [...(read?.value.toPlan ?? []), wanted],
        lookAt: read && read.value.lookAt < dueAt ? read.value.lookAt : dueAt,
      };
      const isWritten = read ? await deps.deliveries.replaceOrder(read, order) : await deps.deliveries.open(order);
      const written = isWritten ? await deps.deliveries.openOrder(about) : null;
      if (written) return written;
    }
  }
}

/**
 * Writes a row for each person of an order who has none, and then notes that in the order. Stopped in between, it is
 * done again with the same result. Returns how many were added.
 */
export async function planOrder(store: DeliveryStore, read: Versioned<OpenOrder>): Promise<number> {
  const { about, toPlan } = read.value;
  let added = 0;
  for (const { contactKeys, dueAt, expiresAt } of toPlan) {
    const deliveries = contactKeys.map((contactKey) => newDelivery({ about, contactKey, dueAt, expiresAt }));
    added += await store.addMissing(about, deliveries);
  }
  // Whoever has changed the order meanwhile has it planned, or the next pass does; rows that are there are left alone.
  await store.replaceOrder(read, { ...read.value, toPlan: [] });
  return added;
}
