import { z } from "zod/v4";
import type { ReminderForecast, RoundStatus } from "../../contract/round";
import type { UncertainDecision } from "../../contract/round-recipients";
import type { Log } from "../../log";
import type { MarkDelivered, SendAgain } from "../../usecases/evaluation/follow-up/decide-uncertain";
import type { ListRecipients } from "../../usecases/evaluation/follow-up/list-recipients";
import type { OrderReminders } from "../../usecases/evaluation/follow-up/order-reminders";
import type { PreviewMessage } from "../../usecases/evaluation/follow-up/preview-message";
import { readTerm } from "../../usecases/placement/figures-day";
import { isSet } from "../api/is-set";
import { defineRoute, type ApiRoute } from "../api/route";

export interface RoundFollowUpDeps {
  readonly planRound: (term: string) => Promise<RoundStatus>;
  readonly listRecipients: ListRecipients;
  readonly previewMessage: PreviewMessage;
  readonly forecastReminders: (term: string) => Promise<ReminderForecast>;
  readonly orderReminders: OrderReminders;
  readonly sendAgain: SendAgain;
  readonly markDelivered: MarkDelivered;
  readonly log: Log;
}

const Role = z.enum(["student", "supervisor"]);
const OfTerm = z.object({ term: z.string() });
const OfRecipient = z.object({ term: z.string(), id: z.string().max(60) });

/** GET and POST below /api/rounds/HT2024: what a coordinator does besides starting and stopping, as in contract/round-*. */
export function roundFollowUpRoutes(deps: RoundFollowUpDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/rounds/:term/plan",
      summary: "Hur många som skulle få frågor. Sparar och skickar inget.",
      action: "see-rounds",
      params: OfTerm,
      reply: "RoundStatus",
      handle: async ({ params }) => ({ body: await deps.planRound(readTerm(params.term)) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/rounds/:term/recipients",
      summary: "Vilka som inte nås, är osäkra eller väntar. Aldrig vilka som har svarat.",
      action: "see-rounds",
      params: OfTerm,
      query: z.object({
        state: z.enum(["unreachable", "uncertain", "waiting", "all"]),
        role: Role.optional(),
        reason: z.string().max(40).optional(),
        search: z.string().max(100).optional(),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
      reply: "RecipientPage",
      handle: async ({ params, query: { state, role = null, reason = null, search = "", page } }) => ({
        body: await deps.listRecipients({ term: readTerm(params.term), state, role, reason, search, page }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/rounds/:term/preview",
      summary: "Kortet eller mejlet som en mottagare får. Inget skickas.",
      action: "see-rounds",
      params: OfTerm,
      query: z.object({
        recipient: z.string().max(60).optional(),
        role: Role.default("supervisor"),
        period: z.string().max(10).optional(),
        reminder: z.string().optional(),
      }),
      reply: "RoundPreview",
      handle: async ({ params, query: { recipient = null, role, period = null, reminder } }) => ({
        body: await deps.previewMessage({
          ...{ term: readTerm(params.term), recipient, role, period },
          isReminder: isSet(reminder),
        }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/rounds/:term/remind",
      summary: "Hur många som skulle påminnas nu.",
      action: "see-rounds",
      params: OfTerm,
      reply: "ReminderForecast",
      handle: async ({ params }) => ({ body: await deps.forecastReminders(readTerm(params.term)) }),
    }),
    defineRoute({
      method: "post",
      path: "/api/rounds/:term/remind",
      summary: "Påminner dem som inte har svarat, om antalet fortfarande är count.",
      action: "run-rounds",
      params: OfTerm,
      body: z.object({ count: z.number().int().min(0) }),
      reply: "ReminderOrder",
      handle: async ({ params, body }) => ({ body: await deps.orderReminders(readTerm(params.term), body.count) }),
    }),
    decision("resend", "Skickar ett osäkert kort igen, en gång.", deps.sendAgain),
    decision("delivered", "Räknar ett osäkert kort som levererat.", deps.markDelivered),
  ];

  function decision(
    verb: "resend" | "delivered",
    summary: string,
    decide: (term: string, id: string) => Promise<UncertainDecision>,
  ): ApiRoute {
    return defineRoute({
      method: "post",
      path: `/api/rounds/:term/recipients/:id/${verb}`,
      summary,
      action: "run-rounds",
      params: OfRecipient,
      reply: "UncertainDecision",
      handle: async ({ params }) => {
        const term = readTerm(params.term);
        const body = await decide(term, params.id);
        deps.log("info", "uncertain-decided", { term, code: `${verb}-${body.outcome}` });
        return { body };
      },
    });
  }
}
