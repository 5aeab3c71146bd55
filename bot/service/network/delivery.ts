import type { Clock } from "../../clock";
import { makeDeliverDue, type DeliverDue, type DeliverDueDeps } from "../../usecases/network/delivery/deliver-due";
import { makeEvaluationsToday } from "../../usecases/network/delivery/evaluations-today";
import { makeOrderDeliveries } from "../../usecases/network/delivery/order-deliveries";
import type { MessageSources } from "../../usecases/network/delivery/ports";
import { makeReadDelivered } from "../../usecases/network/delivery/read-delivered";
import { makeShowDeliveries } from "../../usecases/network/delivery/show-deliveries";
import { makeFollow, makeUnfollow } from "../../usecases/network/delivery/unfollow";
import type { Stores } from "../stores";

interface Deps {
  readonly stores: Stores;
  readonly clock: Clock;
}

/** What the rooms that order cards need; made before they are. */
export function makeDeliveryDesk({ stores, clock }: Deps) {
  return { orderDeliveries: makeOrderDeliveries({ ...stores, clock }) };
}

/** What needs to know where each kind's cards come from; made after the rooms that make them. */
export function makeDeliverySlice({ stores, clock }: Deps, sources: MessageSources) {
  return {
    deliverySources: sources,
    follow: makeFollow(stores),
    unfollow: makeUnfollow({ ...stores, clock }),
    readDelivered: makeReadDelivered({ ...stores, sources }),
    showDeliveries: makeShowDeliveries({ ...stores, sources }),
  };
}

/** The pass that sends; beside the evaluations' sending, whose way out it shares. */
export function makeDeliveryPass(
  { stores, clock }: Deps,
  given: Pick<DeliverDueDeps, "sources" | "chats" | "cards" | "concurrency" | "isStopping" | "report"> & {
    readonly maxUnknown: number;
  },
): DeliverDue {
  const evaluationsToday = makeEvaluationsToday({ ...stores, maxUnknown: given.maxUnknown });
  return makeDeliverDue({ ...stores, ...given, evaluationsToday, clock });
}
