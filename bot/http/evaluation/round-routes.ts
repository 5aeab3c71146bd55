import type restify from "restify";
import type { RoundStatus } from "../../contract/round";
import type { StartOrder } from "../../usecases/evaluation/round/start-round";
import { readTerm } from "../../usecases/placement/figures-day";

export interface RoundRoutesDeps {
  readonly listRounds: () => Promise<readonly RoundStatus[]>;
  readonly showRoundStatus: (term: string) => Promise<RoundStatus>;
  readonly planRound: (term: string) => Promise<RoundStatus>;
  readonly startRound: (order: StartOrder) => Promise<RoundStatus>;
  readonly pauseRound: (term: string) => Promise<void>;
  readonly resumeRound: (term: string) => Promise<void>;
  readonly cancelRound: (term: string) => Promise<void>;
  readonly closeRound: (term: string) => Promise<unknown>;
}

/**
 * GET /api/rounds and /api/rounds/HT2024, and POST /api/rounds/HT2024/plan|start|pause|resume|cancel|close. All answer
 * with where the round stands, as in contract/round. `start?now=1` sends every period's evaluations at once.
 */
export function registerRoundRoutes(server: restify.Server, deps: RoundRoutesDeps): void {
  server.get("/api/rounds", async (_: restify.Request, res: restify.Response) => {
    res.send(200, await deps.listRounds());
  });
  server.get("/api/rounds/:term", async (req: restify.Request, res: restify.Response) => {
    res.send(200, await deps.showRoundStatus(termIn(req)));
  });
  server.post("/api/rounds/:term/plan", async (req: restify.Request, res: restify.Response) => {
    res.send(200, await deps.planRound(termIn(req)));
  });
  server.post("/api/rounds/:term/start", async (req: restify.Request, res: restify.Response) => {
    const now = new URLSearchParams(req.getQuery()).get("now") ?? "";
    res.send(200, await deps.startRound({ term: termIn(req), by: "hand", everythingNow: ["1", "true"].includes(now) }));
  });
  for (const [verb, act] of [
    ["pause", deps.pauseRound],
    ["resume", deps.resumeRound],
    ["cancel", deps.cancelRound],
    ["close", deps.closeRound],
  ] as const) {
    server.post(`/api/rounds/:term/${verb}`, async (req: restify.Request, res: restify.Response) => {
      const term = termIn(req);
      await act(term);
      res.send(200, await deps.showRoundStatus(term));
    });
  }
}

function termIn(req: restify.Request): string {
  return readTerm(String((req.params as { term?: unknown }).term ?? ""));
}
