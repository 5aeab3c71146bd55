import { z } from "zod/v4";
import type { ShowForecast } from "../../usecases/placement/show-forecast";
import { defineRoute, type ApiRoute } from "../api/route";

/** What somebody who has assumed nothing sees: the plan's 60–70 trained a year (N28), and a share of leavers to start from. */
const USUAL = { trainedPerYear: 65, leaverPercent: 8 };

/** GET /api/forecast?term=HT2024&trainedPerYear=65&leaverPercent=8&base=1867, as in contract/forecast. */
export function forecastRoutes({ showForecast }: { readonly showForecast: ShowForecast }): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/forecast",
      summary: "När målet på 30 procent nås, med så många nyutbildade per år och så många procent som slutar.",
      action: "see-forecast",
      query: z.object({
        term: z.string().optional(),
        trainedPerYear: z.coerce.number().int().min(0).max(1000).default(USUAL.trainedPerYear),
        leaverPercent: z.coerce.number().min(0).max(100).default(USUAL.leaverPercent),
        base: z.coerce.number().int().min(1).max(100_000).optional(),
      }),
      reply: "ForecastReport",
      handle: async ({ query: { term, trainedPerYear, leaverPercent, base } }) => ({
        body: await showForecast({ term: term ?? null, trainedPerYear, leaverPercent, base: base ?? null }),
      }),
    }),
  ];
}
