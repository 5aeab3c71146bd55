import { z } from "zod/v4";
import { Refusal } from "../../domain/refusal";
import type { SetSupervisorStatus } from "../../usecases/register/set-supervisor-status";
import type { ShowSupervisorStatus, VersionedStatus } from "../../usecases/register/show-supervisor-status";
import { defineRoute, type ApiAnswer, type ApiRoute } from "../api/route";

export interface StatusRoutesDeps {
  readonly showSupervisorStatus: ShowSupervisorStatus;
  readonly setSupervisorStatus: SetSupervisorStatus;
}

const Params = z.strictObject({ id: z.string().max(40) });

/** Nothing but these two: a reason is refused as an unknown property (S5). */
const Change = z.strictObject({ state: z.enum(["active", "resting"]), until: z.iso.date().nullable() });

/** GET and PUT /api/register/supervisors/ID/status, as in contract/supervisor-status. */
export function statusRoutes({ showSupervisorStatus, setSupervisorStatus }: StatusRoutesDeps): readonly ApiRoute[] {
  const path = "/api/register/supervisors/:id/status";
  return [
    defineRoute({
      method: "get",
      path,
      summary: "Om en handledare är aktiv eller vilande just nu.",
      action: "set-status",
      params: Params,
      reply: "SupervisorStatusReport",
      handle: async ({ actor, params }) => answer(await showSupervisorStatus({ actor, key: params.id })),
    }),
    defineRoute({
      method: "put",
      path,
      summary: "Gör en handledare vilande, med eller utan slutdatum, eller aktiv igen. Kräver If-Match.",
      action: "set-status",
      params: Params,
      body: Change,
      reply: "SupervisorStatusReport",
      handle: async ({ actor, params, body, ifMatch }) => {
        if (ifMatch === null) throw new Refusal("invalid-input", { field: "If-Match", problem: "missing", limit: "" });
        return answer(await setSupervisorStatus({ actor, key: params.id, change: body, version: ifMatch }));
      },
    }),
  ];
}

function answer({ report, version }: VersionedStatus): ApiAnswer {
  return { body: report, etag: version };
}
