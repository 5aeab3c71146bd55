import { z } from "zod/v4";
import type { SponsoredArea } from "../../contract/network/people";
import type { Actor } from "../../domain/access/actor";
import { Refusal } from "../../domain/refusal";
import type { ShowNetworkFigures } from "../../usecases/network/people/show-network-figures";
import type { SetSponsor, ShowSponsors } from "../../usecases/network/people/sponsors";
import { entityTag } from "../api/entity-tag";
import { defineRoute, type ApiRoute } from "../api/route";

export interface PeopleRoutesDeps {
  readonly showSponsors: ShowSponsors;
  readonly setSponsor: SetSponsor;
  readonly showNetworkFigures: ShowNetworkFigures;
}

const One = z.strictObject({ id: z.string().min(1).max(60) });
const Page = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });

/** Sponsors and the share with a local network, as in contract/network/people. */
export function peopleRoutes({ showSponsors, setSponsor, showNetworkFigures }: PeopleRoutesDeps): readonly ApiRoute[] {
  const path = "/api/network/sponsors/:id";
  return [
    defineRoute({
      method: "get",
      path: "/api/network/sponsors",
      summary: "Vilka chefers enheter som saknar handledare med steg 3, deras faddrar, och vilka som kan bli det.",
      action: "run-network",
      query: Page,
      reply: "NetworkSponsors",
      handle: async ({ query }) => {
        const page = await showSponsors(query.page);
        return { body: { ...page, areas: page.areas.map(tagged) } };
      },
    }),
    defineRoute({
      method: "put",
      path,
      summary: "Gör en handledare med steg 3 till fadder för en chefs enheter. Kräver If-Match.",
      action: "run-network",
      params: One,
      body: z.strictObject({ id: z.string().min(1).max(40) }),
      reply: "SponsoredArea",
      handle: async ({ actor, params, body, ifMatch }) => ({ body: await set(actor, params.id, body.id, ifMatch) }),
    }),
    defineRoute({
      method: "delete",
      path,
      summary: "Tar bort fadder för en chefs enheter. Kräver If-Match.",
      action: "run-network",
      params: One,
      reply: "SponsoredArea",
      handle: async ({ actor, params, ifMatch }) => ({ body: await set(actor, params.id, null, ifMatch) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/figures",
      summary: "Andelen aktiva handledare som har ett lokalt nätverk, i allt och för HR per verksamhetsområde.",
      action: "see-network",
      reply: "NetworkFigures",
      handle: async ({ actor }) => ({ body: await showNetworkFigures(actor) }),
    }),
  ];

  async function set(actor: Actor, area: string, id: string | null, version: string | null): Promise<SponsoredArea> {
    if (version === null) throw new Refusal("invalid-input", { field: "If-Match", problem: "missing", limit: "" });
    return tagged(await setSponsor({ actor, area, id, version }));
  }
}

/** The version as If-Match has it. */
function tagged(area: SponsoredArea): SponsoredArea {
  return { ...area, version: entityTag(area.id, area.version) };
}
