import { z } from "zod/v4";
import type { ShowNetworkFigures } from "../../usecases/network/people/show-network-figures";
import type { SetSponsor, ShowSponsors } from "../../usecases/network/people/sponsors";
import { defineRoute, type ApiRoute } from "../api/route";

export interface PeopleRoutesDeps {
  readonly showSponsors: ShowSponsors;
  readonly setSponsor: SetSponsor;
  readonly showNetworkFigures: ShowNetworkFigures;
}

const Area = z.strictObject({ area: z.string().min(1).max(200) });

/** Sponsors and the share with a local network, as in contract/network/people. */
export function peopleRoutes({ showSponsors, setSponsor, showNetworkFigures }: PeopleRoutesDeps): readonly ApiRoute[] {
  const path = "/api/network/sponsors/:area";
  return [
    defineRoute({
      method: "get",
      path: "/api/network/sponsors",
      summary: "Vilka områden som saknar handledare med steg 3, deras faddrar, och vilka som kan bli det.",
      action: "run-network",
      reply: "NetworkSponsors",
      handle: async () => ({ body: await showSponsors() }),
    }),
    defineRoute({
      method: "put",
      path,
      summary: "Gör en handledare med steg 3 till fadder för ett område.",
      action: "run-network",
      params: Area,
      body: z.strictObject({ id: z.string().min(1).max(40) }),
      reply: "SponsoredArea",
      handle: async ({ actor, params, body }) => ({
        body: await setSponsor({ actor, area: params.area, id: body.id }),
      }),
    }),
    defineRoute({
      method: "delete",
      path,
      summary: "Tar bort ett områdes fadder.",
      action: "run-network",
      params: Area,
      reply: "SponsoredArea",
      handle: async ({ actor, params }) => ({ body: await setSponsor({ actor, area: params.area, id: null }) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/figures",
      summary: "Andelen aktiva handledare som har ett lokalt nätverk, i allt och för HR per område.",
      action: "see-network",
      reply: "NetworkFigures",
      handle: async ({ actor }) => ({ body: await showNetworkFigures(actor) }),
    }),
  ];
}
