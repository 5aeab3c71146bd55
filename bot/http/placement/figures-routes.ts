import { z } from "zod/v4";
import type { ShowArea } from "../../usecases/placement/pages/show-area";
import type { ShowOverview } from "../../usecases/placement/pages/show-overview";
import type { ShowUnit } from "../../usecases/placement/pages/show-unit";
import type { ShowWorkload } from "../../usecases/placement/pages/show-workload";
import { defineRoute, type ApiRoute } from "../api/route";

export interface FiguresRoutesDeps {
  readonly showOverview: ShowOverview;
  readonly showArea: ShowArea;
  readonly showUnit: ShowUnit;
  readonly showWorkload: ShowWorkload;
}

const TERM = z.object({ term: z.string().max(20).optional() });
/** Longer than any name of an area or code of a unit. */
const NAME = z.string().min(1).max(200);

const WORKLOAD = TERM.extend({
  area: NAME.optional(),
  form: z.enum(["apl", "apprenticeship", "lia", "vfu", "prao", "other"]).optional(),
  sort: z
    .enum([
      ...(["name", "area", "students", "perActiveSupervisor", "perCareStaff", "studentWeeks"] as const),
      ...(["shareWithStudents", "mostOfOne", "free"] as const),
    ])
    .default("perActiveSupervisor"),
  order: z.enum(["ascending", "descending"]).default("descending"),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(500).default(100),
});

/** GET /api/overview, /api/areas/AREA, /api/units/CODE and /api/workload, all with ?term=HT2024, as in their contracts. */
export function figuresRoutes({
  showOverview,
  showArea,
  showUnit,
  showWorkload,
}: FiguresRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/overview",
      summary: "Hela förvaltningen under en termin: nyckeltal, områden och vad som bör tas tag i.",
      action: "see-overview",
      query: TERM,
      reply: "Overview",
      handle: async ({ actor, query }) => ({ body: await showOverview({ actor, term: query.term ?? null }) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/areas/:area",
      summary: "Ett verksamhetsområde och dess enheter under en termin.",
      action: "see-area",
      params: z.object({ area: NAME }),
      query: TERM,
      reply: "AreaPage",
      handle: async ({ actor, params, query }) => ({
        body: await showArea({ actor, area: params.area, term: query.term ?? null }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/units/:unit",
      summary: "En enhet under en termin och dess kalenderår: handledare, belastning och vem som står på tur.",
      action: "see-unit-totals",
      params: z.object({ unit: NAME }),
      query: TERM,
      reply: "UnitPage",
      handle: async ({ actor, params, query }) => ({
        body: await showUnit({ actor, unit: params.unit, term: query.term ?? null }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/workload",
      summary: "Vad enheterna tar emot i förhållande till handledare och personal, en sida åt gången.",
      action: "see-workload",
      query: WORKLOAD,
      reply: "Workload",
      handle: async ({ actor, query: { term, area, form, ...rest } }) => ({
        body: await showWorkload({ actor, term: term ?? null, area: area ?? null, form: form ?? null, ...rest }),
      }),
    }),
  ];
}
