import { z } from "zod/v4";
import type { FreeTexts } from "../../contract/free-texts";
import { Refusal } from "../../domain/refusal";
import type { DecideText } from "../../usecases/evaluation/texts/decide-text";
import type { ShowReleasedTexts } from "../../usecases/evaluation/texts/show-released-texts";
import type { ShowWaitingTexts } from "../../usecases/evaluation/texts/show-waiting-texts";
import { entityTag } from "../api/entity-tag";
import { defineRoute, type ApiRoute } from "../api/route";

export interface TextRoutesDeps {
  readonly showWaitingTexts: ShowWaitingTexts;
  readonly showReleasedTexts: ShowReleasedTexts;
  readonly decideText: DecideText;
}

const Query = z.object({
  state: z.enum(["waiting", "released"]),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  term: z.string().max(20).optional(),
  role: z.enum(["student", "supervisor"]).default("student"),
  area: z.string().max(200).optional(),
});

const LONGEST_TEXT = 2000;

const Decision = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("release") }),
  z.strictObject({ decision: z.literal("mask"), text: z.string().max(LONGEST_TEXT) }),
  z.strictObject({ decision: z.literal("delete") }),
]);

/**
 * Free text (S28), for HR only: GET /api/texts?state=waiting&page=1, GET /api/texts?state=released&term=HT2024, and
 * POST /api/texts/ID/decision, as in contract/free-texts.
 */
export function textRoutes({ showWaitingTexts, showReleasedTexts, decideText }: TextRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/texts",
      summary: "Fritexter som väntar på granskning, eller de som har släppts för en termin.",
      action: "read-free-text",
      query: Query,
      reply: "FreeTexts",
      handle: async ({ query }) => ({ body: await texts(query) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/texts/:id/decision",
      summary: "Släpper, mörkar eller raderar en fritext. Kräver If-Match.",
      action: "read-free-text",
      params: z.strictObject({ id: z.string().max(60) }),
      body: Decision,
      detail: ({ body }) => body.decision,
      reply: "TextDecided",
      handle: async ({ params, body, ifMatch }) => {
        if (ifMatch === null) throw new Refusal("invalid-input", { field: "If-Match", problem: "missing", limit: "" });
        return { body: await decideText({ id: params.id, version: ifMatch, decision: body }) };
      },
    }),
  ];

  async function texts({ state, page, term, role, area }: z.infer<typeof Query>): Promise<FreeTexts> {
    if (state === "waiting") {
      const waiting = await showWaitingTexts({ page });
      return {
        ...waiting,
        texts: waiting.texts.map((text) => ({ ...text, version: entityTag(text.id, text.version) })),
      };
    }
    if (term === undefined) throw new Refusal("invalid-input", { field: "term", problem: "missing", limit: "" });
    return showReleasedTexts({ term, role, area: area || null });
  }
}
