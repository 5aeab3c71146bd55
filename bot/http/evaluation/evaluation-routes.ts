import { z } from "zod/v4";
import type { ShowEvaluation } from "../../usecases/evaluation/results/show-evaluation";
import { defineRoute, type ApiRoute } from "../api/route";

const Query = z.object({
  term: z.string().max(20).optional(),
  role: z.enum(["student", "supervisor"]).default("student"),
  /** "" is the whole administration; left out, the service chooses what the caller has most to do with. */
  area: z.string().max(200).optional(),
  unit: z.string().max(60).optional(),
});

/** GET /api/evaluation?term=HT2024&role=student&area=Vårdboende%20söder, as in contract/evaluation-page. */
export function evaluationRoutes({ showEvaluation }: { readonly showEvaluation: ShowEvaluation }): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/evaluation",
      summary: "Publicerade svar från praktikanter eller handledare, jämförda med terminerna före.",
      action: "see-evaluation",
      query: Query,
      reply: "EvaluationPage",
      handle: async ({ actor, query: { term = null, role, area = null, unit = null } }) => ({
        body: await showEvaluation({ actor, term, role, area, unit }),
      }),
    }),
  ];
}
