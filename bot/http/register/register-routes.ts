import { z } from "zod/v4";
import { QUALITY_KINDS } from "../../domain/register/lists/quality";
import type { ShowQuality, ShowSupervisors, ShowUnits } from "../../usecases/register/show-register";
import { defineRoute, type ApiRoute } from "../api/route";

export interface RegisterRoutesDeps {
  readonly showSupervisors: ShowSupervisors;
  readonly showUnits: ShowUnits;
  readonly showQuality: ShowQuality;
}

const page = z.coerce.number().int().min(1).max(10_000).default(1);
const search = z.string().max(200).default("");
const choice = z.string().max(200).nullable().default(null);

/** The register's lists and its work list, a page at a time, as in contract/register. */
export function registerRoutes({ showSupervisors, showUnits, showQuality }: RegisterRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/register/supervisors",
      summary: "Registrets handledare, en sida i taget.",
      action: "see-register",
      query: z.strictObject({
        search,
        unit: choice,
        area: choice,
        status: z.enum(["active", "resting"]).nullable().default(null),
        steps: z.enum(["1", "1-2", "3", "other"]).nullable().default(null),
        page,
      }),
      reply: "RegisterSupervisors",
      handle: async ({ query }) => ({ body: await showSupervisors(query) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/register/units",
      summary: "Registrets enheter, en sida i taget.",
      action: "see-register",
      query: z.strictObject({ search, page }),
      reply: "RegisterUnits",
      handle: async ({ query }) => ({ body: await showUnits(query) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/register/quality",
      summary: "Det som någon behöver reda ut i registret, en sida i taget.",
      action: "see-register",
      query: z.strictObject({ kind: z.enum(QUALITY_KINDS).nullable().default(null), page }),
      reply: "QualityReport",
      handle: async ({ query }) => ({ body: await showQuality(query) }),
    }),
  ];
}
