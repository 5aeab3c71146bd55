import { z } from "zod/v4";
import { requireAllowed } from "../../domain/access/can";
import { Refusal } from "../../domain/refusal";
import type { Text } from "../../text/text";
import type { ErasePerson } from "../../usecases/access/person/erase-person";
import type { ExtractPerson } from "../../usecases/access/person/extract-person";
import type { OrderPersonFile } from "../../usecases/access/person/order-person-file";
import type { RectifyPerson } from "../../usecases/access/person/rectify-person";
import type { RestrictPerson } from "../../usecases/access/person/restrict-person";
import type { ShowHandling } from "../../usecases/access/person/show-handling";
import { tellErasure, tellExtract, tellHandling, type PersonWords } from "../../usecases/access/person/tell-person";
import { PERSON_FORMATS } from "../../usecases/export/document";
import { normaliseAddress } from "../../usecases/network/remember-contact";
import { defineRoute, type ApiRoute } from "../api/route";

export interface PersonRoutesDeps {
  readonly extractPerson: ExtractPerson;
  readonly orderPersonFile: OrderPersonFile;
  readonly rectifyPerson: RectifyPerson;
  readonly restrictPerson: RestrictPerson;
  readonly erasePerson: ErasePerson;
  readonly showHandling: ShowHandling;
}

const Email = z.string().max(256);

/** How an extract's kinds and reasons are said in a language. */
export function personWords(text: Text): PersonWords {
  return {
    kind: (kind) => text(`person.kind.${kind}`),
    reason: (reason) => text(`person.kept.${reason}`),
  };
}

/**
 * What there is about one person and what is done about it (D25, D34), as in contract/person. The address always stands
 * in the body: addresses of requests end up in logs and histories.
 */
export function personRoutes(deps: PersonRoutesDeps, text: Text): readonly ApiRoute[] {
  const words = personWords(text);
  const action = "handle-personal-data";
  const handled = async (email: string) => ({ body: tellHandling(await deps.showHandling(email)) });
  return [
    defineRoute({
      method: "post",
      path: "/api/people/extract",
      summary: "Det som finns om den som har en e-postadress, utom det som ingen får se. Inget ändras.",
      action,
      body: z.strictObject({ email: Email }),
      reply: "PersonExtract",
      handle: async ({ actor, body }) => {
        requireAllowed(actor, action, "anywhere");
        return { body: tellExtract(await deps.extractPerson(body.email), words) };
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/people/extract-file",
      summary: "Ger en länk som hämtar registerutdraget som fil, en gång och inom två minuter, utan inloggning.",
      action,
      body: z.strictObject({ email: Email, format: z.enum(PERSON_FORMATS) }),
      reply: "ExportReceipt",
      handle: async ({ actor, body }) => ({ body: await deps.orderPersonFile(actor, body), status: 201 }),
    }),
    defineRoute({
      method: "post",
      path: "/api/people/correction",
      summary:
        "Rättar namn, e-postadress eller om personen syns i nätverket. Rättelsen står sig mot kommande importer.",
      action,
      body: z.strictObject({
        email: Email,
        right: z.strictObject({ name: z.string().max(1_000).nullable(), email: Email.nullable() }),
        isHidden: z.boolean().nullable(),
      }),
      reply: "PersonHandling",
      handle: async ({ actor, body }) => {
        requireAllowed(actor, action, "anywhere");
        await deps.rectifyPerson(body);
        return handled(body.email);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/people/restriction",
      summary: "Begränsar vad uppgifterna om en person används till, eller häver begränsningen.",
      action,
      body: z.strictObject({ email: Email, isRestricted: z.boolean() }),
      detail: ({ body }) => (body.isRestricted ? "restrict" : "lift"),
      reply: "PersonHandling",
      handle: async ({ actor, body }) => {
        requireAllowed(actor, action, "anywhere");
        await deps.restrictPerson(body);
        return handled(body.email);
      },
    }),
    defineRoute({
      method: "post",
      path: "/api/people/erasure",
      summary: "Visar vad som skulle tas bort om en person. Står adressen en gång till, i confirm, tas det bort.",
      action,
      body: z.strictObject({ email: Email, confirm: Email.nullable() }),
      detail: ({ body }) => (body.confirm === null ? "dry-run" : "for-real"),
      reply: "PersonErasure",
      handle: async ({ actor, body: { email, confirm } }) => {
        requireAllowed(actor, action, "anywhere");
        if (confirm !== null && normaliseAddress(confirm) !== normaliseAddress(email)) {
          throw new Refusal("invalid-input", { field: "confirm", problem: "differs" });
        }
        return { body: tellErasure(await deps.erasePerson({ email, isDryRun: confirm === null }), words) };
      },
    }),
  ];
}
