import { z } from "zod/v4";
import type { MaterialRated, MaterialSaved, MaterialsPinned } from "../../contract/network/material";
import type { Actor, Role } from "../../domain/access/actor";
import type { MaterialLanguage } from "../../domain/network/material/material";
import { Refusal } from "../../domain/refusal";
import type { PinMaterials } from "../../usecases/network/material/pin-materials";
import type { RateMaterial } from "../../usecases/network/material/rate-material";
import type { ShowMaterial } from "../../usecases/network/material/show-material";
import type { ShowMaterials } from "../../usecases/network/material/show-materials";
import type { AddMaterial, ChangeMaterial, WrittenMaterial } from "../../usecases/network/material/write-material";
import { defineRoute, type ApiAnswer, type ApiRoute } from "../api/route";

export interface MaterialRoutesDeps {
  readonly showMaterials: ShowMaterials;
  readonly showMaterial: ShowMaterial;
  readonly addMaterial: AddMaterial;
  readonly changeMaterial: ChangeMaterial;
  readonly pinMaterials: PinMaterials;
  readonly rateMaterial: RateMaterial;
}

const ROLES = ["hr", "manager", "lead", "supervisor"] as const satisfies readonly Role[];
const language = z.enum(["sv", "en"]);
const InLanguage = z.object({ language: language.default("sv") });
const One = z.strictObject({ id: z.string().min(1).max(60) });
const Query = InLanguage.extend({
  q: z.string().max(200).default(""),
  role: z.enum(ROLES).optional(),
  state: z.enum(["shown", "retired", "review"]).default("shown"),
  page: z.coerce.number().int().min(1).max(1_000).default(1),
});
/** Longer than any text may be, so that the check of texts says by how much. */
const LONGEST_TEXT = 20_000;
const Change = z.strictObject({
  language,
  title: z.string().max(LONGEST_TEXT),
  why: z.string().max(LONGEST_TEXT),
  text: z.string().max(LONGEST_TEXT).nullable(),
  link: z.string().max(LONGEST_TEXT).nullable(),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  reviewOn: z.string().max(10),
  isRetired: z.boolean().default(false),
});
/** Five are allowed; the use case says so. */
const Handful = z.strictObject({ ids: z.array(z.string().max(60)).max(100) });

/**
 * The material bank (S40), as in contract/network/material: GET /api/network/materials?q=…&role=…&page=1, GET …/ID, POST
 * and PUT (If-Match), PUT …/pinned/ROLE, and POST …/ID/helpful.
 */
export function materialRoutes(deps: MaterialRoutesDeps): readonly ApiRoute[] {
  return [
    defineRoute({
      method: "get",
      path: "/api/network/materials",
      summary: "Materialbanken: det som ligger överst för en roll, och det som en sökning hittar.",
      action: "see-network",
      query: Query,
      reply: "MaterialPage",
      handle: async ({ actor, query: { q, role, ...query } }) => ({
        body: await deps.showMaterials({ actor, search: q, role: role ?? null, ...query }),
      }),
    }),
    defineRoute({
      method: "get",
      path: "/api/network/materials/:id",
      summary: "Ett material med sin text.",
      action: "see-network",
      params: One,
      query: InLanguage,
      reply: "MaterialDetails",
      handle: ({ actor, params, query }) => shown(actor, params.id, query.language),
    }),
    defineRoute({
      method: "post",
      path: "/api/network/materials",
      summary: "Lägger till material. För handledare steg 3 och HR.",
      action: "add-material",
      body: Change,
      reply: "MaterialSaved",
      handle: async ({ actor, body }) => saved(actor, await deps.addMaterial({ actor, change: body }), body.language),
    }),
    defineRoute({
      method: "put",
      path: "/api/network/materials/:id",
      summary: "Ändrar ett material på ett språk, eller tar bort det ur listorna. Kräver If-Match.",
      action: "change-material",
      params: One,
      body: Change,
      reply: "MaterialSaved",
      handle: async ({ actor, params, body, ifMatch }) => {
        if (ifMatch === null) throw new Refusal("invalid-input", { field: "If-Match", problem: "missing", limit: "" });
        const written = await deps.changeMaterial({ actor, id: params.id, version: ifMatch, change: body });
        return saved(actor, written, body.language);
      },
    }),
    defineRoute({
      method: "put",
      path: "/api/network/materials/pinned/:role",
      summary: "Väljer vad som ligger överst för en roll, högst fem. För HR.",
      action: "run-network",
      params: z.strictObject({ role: z.enum(ROLES) }),
      body: Handful,
      reply: "MaterialsPinned",
      handle: async ({ actor, params: { role }, body: { ids } }) => {
        await deps.pinMaterials({ actor, role, ids });
        const body: MaterialsPinned = { role, ids };
        return { body };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/network/materials/:id/helpful",
      notes: "without-who",
      summary: "Säger om ett material var till hjälp. Räknas en gång per person, utan namn.",
      action: "see-network",
      params: One,
      body: z.strictObject({ helped: z.boolean() }),
      reply: "MaterialRated",
      handle: async ({ actor, params: { id }, body: { helped } }) => {
        await deps.rateMaterial({ actor, id, helped });
        const body: MaterialRated = { id, helped };
        return { body };
      },
    }),
  ];

  async function shown(actor: Actor, id: string, asked: MaterialLanguage): Promise<ApiAnswer> {
    const { details, version } = await deps.showMaterial({ actor, id, language: asked });
    return { body: details, etag: version };
  }

  async function saved(actor: Actor, written: WrittenMaterial, asked: MaterialLanguage): Promise<ApiAnswer> {
    if (written.kind === "held-back") {
      const body: MaterialSaved = { outcome: "held-back", problems: written.problems };
      return { body };
    }
    const { details, version } = await deps.showMaterial({ actor, id: written.id, language: asked });
    const body: MaterialSaved = { outcome: "saved", material: details };
    return { body, etag: version };
  }
}
