import type { IncomingMessage } from "node:http";
import type restify from "restify";
import { withoutRoles, type Actor } from "../../domain/access/actor";
import { Refusal } from "../../domain/refusal";
import { admit } from "../../usecases/access/audit/admit";
import { auditObject } from "../../usecases/access/audit/audit-object";
import type { AuditObject, AuditTrail } from "../../usecases/access/audit/audit-trail";
import { entityTag, isKnown, versionIn } from "./entity-tag";
import { readJson } from "./json-body";
import type { ApiAnswer, ApiRoute } from "./route";
import { withStatus } from "./with-status";

export interface ApiDeps {
  /** Who asks. Refuses with "not-signed-in". */
  readonly identify: (request: IncomingMessage) => Promise<Actor>;
  /** The origin that the tab is served from. */
  readonly publicUrl: string;
  readonly audit: AuditTrail;
}

const MEANS = { get: "get", post: "post", put: "put", delete: "del" } as const;

/**
 * Registers routes under /api/. Each is opened in the same order: a page from another site may not use the browser as
 * its errand boy; the caller is somebody, and may do this at some place; a change is noted in the audit trail; what came
 * is checked; then it is done. JSON is answered with an ETag, and with 304 when the caller has it already.
 *
 * Whoever is nobody (401) leaves a line in the log and none in the trail, which junk would otherwise fill.
 */
export function registerApi(server: restify.Server, routes: readonly ApiRoute[], deps: ApiDeps): void {
  for (const route of routes) {
    server[MEANS[route.method]](route.path, async (req: restify.Request, res: restify.Response) => {
      if (isFromAnotherSite(req, deps.publicUrl)) throw new Refusal("not-allowed");
      const actor = route.right ? await deps.identify(req) : withoutRoles("", null);
      const { right } = route;
      const way = `${route.method} ${route.path}`;
      const carryOut = right && admit(deps.audit, { actor, right, way, which: objectOf(route, req, undefined) });
      if (req.destroyed) throw withStatus(400);
      const request = {
        actor,
        params: req.params,
        query: queryOf(req),
        body: route.schemas.body ? await readJson(req) : undefined,
        ifMatch: versionIn(req.headers["if-match"]),
        request: req,
      };
      const act = () => route.answer(request);
      const toldBy = () => ({ which: objectOf(route, req, request.body), detail: route.detailOf(request) });
      send(req, res, await (carryOut ? carryOut(act, toldBy()) : act()));
    });
  }
}

/**
 * What a request is about: "rounds/recipients", the ids in the address, and the person who is named in the body. Neither
 * has been checked yet.
 */
function objectOf({ path }: ApiRoute, { params }: restify.Request, body: unknown): AuditObject | null {
  const parts = path.split("/").slice(2);
  const given = params as Readonly<Record<string, string>>;
  const ids = parts.filter((part) => part.startsWith(":")).map((part) => given[part.slice(1)] ?? "");
  const { email } = (body ?? {}) as { readonly email?: unknown };
  const named = typeof email === "string" ? [email] : [];
  return auditObject(parts.filter((part) => !part.startsWith(":")).join("/"), ids, named);
}

/** A value for what stands once, a list for what stands several times. */
function queryOf(req: restify.Request): Readonly<Record<string, string | readonly string[]>> {
  const given = new URLSearchParams(req.getQuery());
  return Object.fromEntries(
    [...new Set(given.keys())].map((key) => {
      const values = given.getAll(key);
      return [key, values.length === 1 ? values[0]! : values];
    }),
  );
}

function send(req: restify.Request, res: restify.Response, answer: ApiAnswer): void {
  if ("file" in answer) {
    const { name, type, content } = answer.file;
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    res.sendRaw(200, Buffer.from(content), { "Content-Type": type, "Content-Disposition": disposition });
    return;
  }
  const json = JSON.stringify(answer.body);
  const etag = entityTag(json, answer.etag);
  const isUnchanged = req.method === "GET" && isKnown(req.headers["if-none-match"], etag);
  if (isUnchanged) res.sendRaw(304, "", { ETag: etag });
  else res.sendRaw(answer.status ?? 200, json, { "Content-Type": "application/json", ETag: etag });
}

/** A browser says which page sends, except for what a page of ours only reads. */
function isFromAnotherSite(req: restify.Request, publicUrl: string): boolean {
  const { origin, host } = req.headers;
  if (origin === undefined || origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
