import { nextLook } from "../../../domain/network/delivery/delivery-states";
import type { Delivery } from "../../../domain/network/delivery/delivery";
import type { Versioned } from "../../evaluation/ports";
import type { DeliveryStore, OpenOrder } from "./ports";

/**
 * After a pass: an order whose deliveries have all come to their end leaves the list; the others are looked at again
 * when the first of them can go. An order that has been added to meanwhile stays as it is.
 */
export async function finishOrder(store: DeliveryStore, { value: { about } }: Versioned<OpenOrder>): Promise<void> {
  const read = await store.openOrder(about);
  if (!read || read.value.toPlan.length > 0) return;
  const looks: string[] = [];
  for await (const { value } of store.of(about)) {
    const look = nextLook(value);
    if (look !== null) looks.push(look);
  }
  const lookAt = looks.sort()[0];
  if (lookAt === undefined) await store.close(read);
  else if (lookAt !== read.value.lookAt) await store.replaceOrder(read, { ...read.value, lookAt });
}

/**
 * Puts a delivery's order on the list again, or moves it forward. It is written in either case: somebody who is taking
 * it off the list at this moment then leaves it there.
 */
export async function reopen(store: DeliveryStore, { about, dueAt }: Delivery): Promise<void> {
  for (;;) {
    const read = await store.openOrder(about);
    const lookAt = read && read.value.lookAt < dueAt ? read.value.lookAt : dueAt;
    const order = { about, toPlan: read?.value.toPlan ?? [], lookAt };
    if (read ? await store.replaceOrder(read, order) : await store.open(order)) return;
  }
}

/**
 * Changes a delivery by compare-and-set, deciding again on what is there when somebody else was faster. Gives back what
 * is stored afterwards.
 */
export async function changeDelivery(
  store: DeliveryStore,
  { about, contactKey }: Delivery,
  decide: (delivery: Delivery) => Delivery,
): Promise<Delivery | null> {
  for (;;) {
    const read = await store.get(about, contactKey);
    if (!read) return null;
    const changed = decide(read.value);
    if (changed === read.value || (await store.replace(read, changed))) return changed;
  }
}
