import type { Delivery, DeliveryCounts } from "./delivery";

/** How many deliveries are in which state. */
export function countDeliveries(deliveries: readonly Pick<Delivery, "state">[]): DeliveryCounts {
  const counts = { planned: 0, claimed: 0, sent: 0, uncertain: 0, failed: 0, cancelled: 0 };
  for (const { state } of deliveries) counts[state] += 1;
  return { ...counts, total: deliveries.length };
}
