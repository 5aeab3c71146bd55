import type restify from "restify";
import type { ShowCoverage } from "../../usecases/placement/show-coverage";
import type { ShowLoad } from "../../usecases/placement/show-load";

export interface CoverageRoutesDeps {
  readonly showCoverage: ShowCoverage;
  readonly showLoad: ShowLoad;
}

/** GET /api/coverage[?term=HT2024] and GET /api/load?term=HT2024, as in contract/coverage and contract/load. */
export function registerCoverageRoutes(server: restify.Server, { showCoverage, showLoad }: CoverageRoutesDeps): void {
  server.get("/api/coverage", async (req: restify.Request, res: restify.Response) => {
    res.send(200, await showCoverage({ term: termIn(req) }));
  });
  server.get("/api/load", async (req: restify.Request, res: restify.Response) => {
    res.send(200, await showLoad({ term: termIn(req) ?? "" }));
  });
}

function termIn(req: restify.Request): string | null {
  return new URLSearchParams(req.getQuery()).get("term");
}
