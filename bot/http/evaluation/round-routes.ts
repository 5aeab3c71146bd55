import { z } from "zod/v4";
import type { RoundStatus } from "../../contract/round";
import type { StartOrder } from "../../usecases/evaluation/round/start-round";
import { readTerm } from "../../usecases/placement/figures-day";
import { isSet } from "../api/is-set";
import { defineRoute, type ApiRoute } from "../api/route";

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

const OfTerm = z.object({ term: z.string() });

/**
 * GET /api/rounds and /api/rounds/HT2024, and POST /api/rounds/HT2024/plan|start|pause|resume|cancel|close. All answer
 * with where the round stands, as in contract/round. `start?now=1` sends every period's evaluations at once.
 */
export function roundRoutes(deps: RoundRoutesDeps): readonly ApiRoute[] {
  const change = (verb: string, summary: string, act: (term: string) => Promise<unknown>) =>
    defineRoute({
      method: "post",
      path: `/api/rounds/:term/${verb}`,
      summary,
      action: "run-rounds",
      params: OfTerm,
      reply: "RoundStatus",
      handle: async ({ params }) => {
        const term = readTerm(params.term);
        await act(term);
        return { body: await deps.showRoundStatus(term) };
      },
    });
  return [
    defineRoute({
      method: "get",
      path: "/api/rounds",
      summary: "Alla utvärderingsomgångar, var och en med hur långt den har kommit.",
      action: "see-rounds",
      reply: "RoundList",
      handle: async () => ({ body: await deps.listRounds() }),
    }),
    defineRoute({
      method: "get",
      path: "/api/rounds/:term",
      summary: "Hur långt en termins utvärdering har kommit.",
      action: "see-rounds",
      params: OfTerm,
      reply: "RoundStatus",
      handle: async ({ params }) => ({ body: await deps.showRoundStatus(readTerm(params.term)) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/rounds/:term/plan",
      summary: "Visar vilka som skulle få frågor. Sparar och skickar inget.",
      action: "run-rounds",
      params: OfTerm,
      reply: "RoundStatus",
      handle: async ({ params }) => ({ body: await deps.planRound(readTerm(params.term)) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/rounds/:term/start",
      summary: "Startar en termins utvärdering. Med now=1 skickas allt nu.",
      action: "run-rounds",
      params: OfTerm,
      query: z.object({ now: z.string().optional() }),
      reply: "RoundStatus",
      handle: async ({ params, query }) => ({
        body: await deps.startRound({ term: readTerm(params.term), by: "hand", everythingNow: isSet(query.now) }),
      }),
    }),
    change("pause", "Pausar utskicken. Svar tas fortfarande emot.", deps.pauseRound),
    change("resume", "Fortsätter en pausad omgång.", deps.resumeRound),
    change("cancel", "Avbryter omgången.", deps.cancelRound),
    change("close", "Avslutar omgången och låser resultaten.", deps.closeRound),
  ];
}
