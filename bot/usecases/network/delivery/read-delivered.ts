import type { About } from "../../../domain/network/delivery/delivery";
import type { NetworkMessage } from "../message/messages";
import type { DeliveryStore, MessageSources } from "./ports";

/** What somebody has been sent, as it is now. Null for whoever was not sent it, and when it is of no use any more. */
export type ReadDelivered = (about: About, contactKey: string) => Promise<NetworkMessage | null>;

export function makeReadDelivered(deps: {
  readonly deliveries: Pick<DeliveryStore, "get">;
  readonly sources: MessageSources;
}): ReadDelivered {
  return async (about, contactKey) => {
    const delivery = await deps.deliveries.get(about, contactKey);
    return delivery ? ((await deps.sources[about.kind]?.messageFor(about, contactKey)) ?? null) : null;
  };
}
