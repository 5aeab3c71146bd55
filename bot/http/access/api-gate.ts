import type restify from "restify";
import { Refusal } from "../../domain/refusal";

/**
 * Guards everything under /api/ except the bot's own endpoint, which has its own door. Nobody can sign in yet outside
 * local mode, so there the register and the rounds are closed to everybody; the command line serves the operator.
 * In local mode a page from another site may not use the browser as its errand boy.
 */
export function guardApi(server: restify.Server, { localMode }: { readonly localMode: boolean }): void {
  server.use(async (req: restify.Request) => {
    // Which route was found, not what was written: the router also understands "/%61pi/coverage".
    const { path } = req.getRoute() as unknown as { readonly path: string };
    if (!path.startsWith("/api/") || path === "/api/messages") return;
    if (!localMode || isFromAnotherSite(req)) throw new Refusal("not-allowed");
  });
}

function isFromAnotherSite(req: restify.Request): boolean {
  const origin = req.headers.origin;
  return origin !== undefined && origin !== `http://${req.headers.host}`;
}
