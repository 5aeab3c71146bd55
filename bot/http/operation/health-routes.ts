import type restify from "restify";

/**
 * GET /health/live: the process answers. GET /health/ready: it can also reach its tables. No details are given: the
 * addresses are open to everybody.
 */
export function registerHealth(server: restify.Server, deps: { readonly check: () => Promise<unknown> }): void {
  server.get("/health/live", async (_req: restify.Request, res: restify.Response) => {
    res.send(200, { status: "ok" });
  });
  server.get("/health/ready", async (_req: restify.Request, res: restify.Response) => {
    const isReady = await deps.check().then(
      () => true,
      () => false,
    );
    res.send(isReady ? 200 : 503, { status: isReady ? "ok" : "unavailable" });
  });
}
