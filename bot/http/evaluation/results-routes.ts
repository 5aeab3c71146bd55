import type restify from "restify";
import type { ShowResults } from "../../usecases/evaluation/results/show-results";

export interface ResultsRoutesDeps {
  readonly showResults: ShowResults;
}

/** GET /api/results/HT2024, as in contract/results; refused until the term's round is closed. */
export function registerResultsRoutes(server: restify.Server, { showResults }: ResultsRoutesDeps): void {
  server.get("/api/results/:term", async (req: restify.Request, res: restify.Response) => {
    res.send(200, await showResults({ term: String((req.params as { term?: unknown }).term ?? "") }));
  });
}
