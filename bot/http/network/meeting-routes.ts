import { z } from "zod/v4";
import type { MeetingOutcome } from "../../contract/network/meeting";
import type { Actor } from "../../domain/access/actor";
import { Refusal } from "../../domain/refusal";
import { keyOf } from "../../usecases/network/remember-contact";
import type { MeetingUseCases } from "../../usecases/network/meeting/use-cases";
import { defineRoute, type ApiRoute } from "../api/route";

export interface MeetingRoutesDeps extends MeetingUseCases {
  /** Everybody who signs in is of this tenant. */
  readonly tenantId: string;
}

const Id = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });
const text = z.string().max(20_000);
const Draft = z.strictObject({
  ...{ title: text, what: text, day: text, from: text, to: text, place: text, link: text, lastSignUpDay: text },
  seats: z.number().int().nullable(),
  area: z.string().max(200).nullable(),
});
/** Unguessable, as the meeting's address is: at least as many characters as a UUID has without its dashes. */
const NewId = z.string().regex(/^[\w-]{32,64}$/);

/** The routes under /api/network/meetings, as in contract/network/meeting. */
export function meetingRoutes(deps: MeetingRoutesDeps): readonly ApiRoute[] {
  const reader = (actor: Actor) => ({ actor, person: keyOf({ tenantId: deps.tenantId, aadObjectId: actor.id }) });
  const shown = async (actor: Actor, id: string) => {
    const { details, version } = await deps.showMeeting({ ...reader(actor), id });
    return { body: details, etag: version };
  };
  return [
    defineRoute({
      method: "get",
      path: "/api/network/meetings",
      summary: "Träffar som är för den som frågar, kommande eller förra, en sida åt gången.",
      action: "see-network",
      query: z.object({
        page: z.coerce.number().int().min(1).max(10_000).default(1),
        which: z.enum(["coming", "past"]).default("coming"),
      }),
      reply: "MeetingList",
      handle: async ({ actor, query }) => ({ body: await deps.listMeetings({ ...reader(actor), ...query }) }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/meetings/:id",
      summary: "En träff, med de anmälda för den som får se dem.",
      action: "see-network",
      params: Id,
      reply: "MeetingDetails",
      handle: ({ actor, params }) => shown(actor, params.id),
    }),
    defineRoute({
      method: "post",
      path: "/api/network/meetings",
      summary: "Bjuder in till en träff. Med ett id som den som skickar har valt blir två tryck en träff.",
      action: "call-meeting",
      body: z.strictObject({ id: NewId.optional(), draft: Draft }),
      reply: "MeetingOutcome",
      handle: async ({ actor, body }) => {
        const id = body.id ?? deps.newMeetingId();
        const outcome = await deps.callMeeting({ actor, id, draft: body.draft });
        if (outcome.kind === "held-back") return { body: heldBack(outcome.problems) };
        const { body: meeting, etag } = await shown(actor, id);
        const called: MeetingOutcome = { outcome: outcome.kind, meeting, problems: [] };
        return { body: called, etag, status: outcome.kind === "called" ? 201 : 200 };
      },
    }),
    defineRoute({
      method: "put",
      path: "/api/network/meetings/:id",
      summary: "Ändrar en träff. De anmälda får veta om tid eller plats är en annan. Kräver If-Match.",
      action: "change-meeting",
      params: Id,
      body: z.strictObject({ draft: Draft }),
      reply: "MeetingOutcome",
      handle: async ({ actor, params: { id }, body, ifMatch }) => {
        if (ifMatch === null) throw new Refusal("invalid-input", { field: "If-Match", problem: "missing", limit: "" });
        const outcome = await deps.changeMeeting({ actor, id, draft: body.draft, version: ifMatch });
        if (outcome.kind === "held-back") return { body: heldBack(outcome.problems) };
        const { body: meeting, etag } = await shown(actor, id);
        const changed: MeetingOutcome = { outcome: "changed", meeting, problems: [] };
        return { body: changed, etag };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/meetings/:id/sign-up",
      notes: "without-who",
      summary: "Anmäler den som frågar, ställer sig på väntelistan eller lämnar återbud.",
      action: "join-meeting",
      params: Id,
      body: z.strictObject({ answer: z.enum(["yes", "no"]) }),
      reply: "MeetingDetails",
      handle: async ({ actor, params: { id }, body }) => {
        await deps.answerMeeting({ ...reader(actor), id, answer: body.answer });
        return shown(actor, id);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/meetings/:id/cancel",
      summary: "Ställer in en träff. De anmälda får veta det.",
      action: "change-meeting",
      params: Id,
      reply: "MeetingDetails",
      handle: async ({ actor, params: { id } }) => {
        await deps.cancelMeeting({ actor, id });
        return shown(actor, id);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/meetings/:id/attendance",
      summary: "Noterar vilka som kom, med deras nummer på listan, och hur många som kom därutöver.",
      action: "change-meeting",
      params: Id,
      body: z.strictObject({
        came: z.array(z.number().int().min(1)).max(5000),
        others: z.number().int().min(0).max(1000),
      }),
      reply: "MeetingDetails",
      handle: async ({ actor, params: { id }, body }) => {
        await deps.noteAttendance({ actor, id, ...body });
        return shown(actor, id);
      },
    }),
  ];
}

function heldBack(problems: MeetingOutcome["problems"]): MeetingOutcome {
  return { outcome: "held-back", meeting: null, problems };
}
