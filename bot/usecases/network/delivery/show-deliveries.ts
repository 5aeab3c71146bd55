import type { DeliveryProgress } from "../../../contract/network/deliveries";
import { can } from "../../../domain/access/can";
import type { Actor } from "../../../domain/access/actor";
import type { About, Delivery } from "../../../domain/network/delivery/delivery";
import { countDeliveries } from "../../../domain/network/delivery/delivery-counts";
import { Refusal } from "../../../domain/refusal";
import type { DeliveryStore, MessageSources } from "./ports";

/**
 * How far the cards about something have come, as counts. For HR and for whoever wrote it; the names of those who got
 * one are nobody's.
 */
export type ShowDeliveries = (actor: Actor, about: About) => Promise<DeliveryProgress>;

export function makeShowDeliveries(deps: {
  readonly deliveries: Pick<DeliveryStore, "of">;
  readonly sources: MessageSources;
}): ShowDeliveries {
  return async (actor, about) => {
    const authorId = (await deps.sources[about.kind]?.authorOf?.(about.id)) ?? null;
    if (!can(actor, "run-network", "anywhere") && authorId !== actor.id) throw new Refusal("not-allowed");
    const all: Delivery[] = [];
    for await (const { value } of deps.deliveries.of(about)) all.push(value);
    return { ...about, counts: countDeliveries(all) };
  };
}
