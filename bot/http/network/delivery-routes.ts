import { z } from "zod/v4";
import { DELIVERY_KINDS } from "../../domain/network/delivery/delivery";
import type { ShowDeliveries } from "../../usecases/network/delivery/show-deliveries";
import { defineRoute, type ApiRoute } from "../api/route";

const Params = z.strictObject({ kind: z.enum(DELIVERY_KINDS), id: z.string().min(1).max(100) });

/** GET /api/network/deliveries/KIND/ID, as in contract/network/deliveries. */
export function deliveryRoutes(deps: { readonly showDeliveries: ShowDeliveries }): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/network/deliveries/:kind/:id",
      summary: "Hur långt utskicket av nätverkets kort om något har kommit, för HR och den som skrev.",
      action: "see-network",
      params: Params,
      reply: "DeliveryProgress",
      handle: async ({ actor, params }) => ({ body: await deps.showDeliveries(actor, params) }),
    }),
  ];
}
