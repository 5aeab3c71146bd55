import { z } from "zod/v4";
import type { ShowCoverage } from "../../usecases/placement/show-coverage";
import type { ShowLoad } from "../../usecases/placement/show-load";
import { defineRoute, type ApiRoute } from "../api/route";

export interface CoverageRoutesDeps {
  readonly showCoverage: ShowCoverage;
  readonly showLoad: ShowLoad;
}

/** GET /api/coverage[?term=HT2024] and GET /api/load?term=HT2024, as in contract/coverage and contract/load. */
export function coverageRoutes({ showCoverage, showLoad }: CoverageRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/coverage",
      summary: "Täckningen för hela förvaltningen, i dag eller vid en termins slut.",
      action: "see-whole-reports",
      query: z.object({ term: z.string().optional() }),
      reply: "CoverageReport",
      handle: async ({ query }) => ({ body: await showCoverage({ term: query.term ?? null }) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/load",
      summary: "Belastningen för hela förvaltningen under en termin.",
      action: "see-whole-reports",
      query: z.object({ term: z.string().default("") }),
      reply: "LoadReport",
      handle: async ({ query }) => ({ body: await showLoad({ term: query.term }) }),
    }),
  ];
}
