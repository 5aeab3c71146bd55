import type { IncomingMessage } from "node:http";
import type { z } from "zod/v4";
import type { Action } from "../../domain/access/can";
import { NOTED_READS } from "../../domain/access/noted-reads";
import type { Actor } from "../../domain/access/actor";
import type { Right } from "../../usecases/access/audit/admit";
import type { AuditDetail } from "../../usecases/access/audit/audit-trail";
import { checked } from "./checked";

/** What a route's handler is told. Everything in `params`, `query` and `body` has passed the route's schemas. */
interface ApiRequest<Params, Query, Body> {
  readonly actor: Actor;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The `etag` that the caller saw when reading, in edits that must not undo somebody else's; null when not told. */
  readonly ifMatch: string | null;
  /** For the routes that read the body themselves, such as uploads. */
  readonly request: IncomingMessage;
}

/** JSON as the contract type that the route names, or a file to save. */
export type ApiAnswer =
  | {
      readonly body: unknown;
      /** The version of what was read, for a conditional edit of it. Any text. */
      readonly etag?: string;
      /** 200 unless told. */
      readonly status?: number;
    }
  | { readonly file: { readonly name: string; readonly type: string; readonly content: Uint8Array | string } };

interface RouteDefinition<Params, Query, Body> {
  readonly method: "get" | "post" | "put" | "delete";
  /** As the router writes it: "/api/units/:unit". */
  readonly path: string;
  /** One Swedish sentence for the API's description. */
  readonly summary: string;
  /**
   * What the caller must be allowed to do somewhere; the handler or its use case asks again with the place
   * (`requireAllowed`). "open": the address holds its own secret and nobody has to sign in.
   */
  readonly action: Action | "open";
  /**
   * What the audit trail is told when it is not the usual: every change with who made it, and no reading but those of
   * domain/access/noted-reads.
   */
  readonly notes?: Right["notes"];
  /** Which of several things is asked for, for the audit trail. */
  readonly detail?: (told: { readonly query: Query; readonly body: Body }) => AuditDetail;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  /** JSON only. A route without it gets the request as it came. */
  readonly body?: z.ZodType<Body>;
  /** What a route that reads the body itself takes. */
  readonly takes?: "multipart/form-data";
  /** Name of the contract type that it answers with, or "file". */
  readonly reply: string;
  handle(request: ApiRequest<Params, Query, Body>): Promise<ApiAnswer>;
}

/** A route as the server and the API's description see it. */
export interface ApiRoute extends Pick<
  RouteDefinition<unknown, unknown, unknown>,
  "method" | "path" | "summary" | "action" | "reply" | "takes"
> {
  readonly schemas: {
    readonly params: z.ZodType | null;
    readonly query: z.ZodType | null;
    readonly body: z.ZodType | null;
  };
  /** Null for an address that holds its own secret. */
  readonly right: Right | null;
  /** Which of the things that this route does is asked for; null when it does one, or when what came does not hold. */
  detailOf(told: { readonly query: unknown; readonly body: unknown }): AuditDetail | null;
  /** Checks what came and handles it; refuses with "invalid-input". */
  answer(request: ApiRequest<unknown, unknown, unknown>): Promise<ApiAnswer>;
}

/** Makes a route of the API. Without a schema, its part of the request is undefined. */
export function defineRoute<Params = undefined, Query = undefined, Body = undefined>(
  definition: RouteDefinition<Params, Query, Body>,
): ApiRoute {
  const { method, path, summary, action, reply, takes, notes, detail, params, query, body } = definition;
  const isChange = method !== "get";
  return {
    ...{ method, path, summary, action, reply },
    right:
      action === "open" ? null : { action, notes: notes ?? (isChange || NOTED_READS.has(action) ? "who" : "nothing") },
    ...(takes ? { takes } : {}),
    schemas: { params: params ?? null, query: query ?? null, body: body ?? null },
    detailOf(told) {
      if (!detail) return null;
      try {
        return detail({ query: checked(query, told.query), body: checked(body, told.body) });
      } catch {
        return null;
      }
    },
    answer: (request) =>
      definition.handle({
        ...request,
        params: checked(params, request.params),
        query: checked(query, request.query),
        body: checked(body, request.body),
      }),
  };
}
