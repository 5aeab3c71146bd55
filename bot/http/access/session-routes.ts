import type { ShowSession } from "../../usecases/access/show-session";
import { defineRoute, type ApiRoute } from "../api/route";

/** GET /api/session: who the caller is and what they may do, as in contract/session. */
export function sessionRoutes({ showSession }: { readonly showSession: ShowSession }): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/session",
      summary: "Vem du är, vad du får göra och vilka terminer det finns att välja mellan.",
      action: "see-session",
      reply: "Session",
      handle: async ({ actor }) => ({ body: await showSession(actor) }),
    }),
  ];
}
