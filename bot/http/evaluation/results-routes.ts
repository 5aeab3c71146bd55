import { z } from "zod/v4";
import type { ShowResults } from "../../usecases/evaluation/results/show-results";
import { defineRoute, type ApiRoute } from "../api/route";

export interface ResultsRoutesDeps {
  readonly showResults: ShowResults;
}

/** GET /api/results/HT2024, as in contract/results; refused until the term's round is closed. */
export function resultsRoutes({ showResults }: ResultsRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/results/:term",
      summary: "Alla publicerade siffror ur en termins avslutade utvärdering.",
      action: "see-whole-reports",
      params: z.object({ term: z.string() }),
      reply: "Results",
      handle: async ({ params }) => ({ body: await showResults({ term: params.term }) }),
    }),
  ];
}
