import { z } from "zod/v4";
import type { ShowAudit } from "../../usecases/access/audit/show-audit";
import { defineRoute, type ApiRoute } from "../api/route";

/** GET /api/audit: who has done what in a month, as in contract/audit. That it is read is noted there, too. */
export function auditRoutes({ showAudit }: { readonly showAudit: ShowAudit }): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/audit",
      summary: "Vem som gjort vad under en månad, senaste först. Konton visas som id, aldrig namn.",
      action: "see-audit",
      query: z.strictObject({
        month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
      reply: "AuditPage",
      handle: async ({ actor, query }) => ({ body: await showAudit(actor, query) }),
    }),
  ];
}
