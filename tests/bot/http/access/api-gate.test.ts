import type { AddressInfo } from "node:net";
import type restify from "restify";
import { guardApi } from "../../../../bot/http/access/api-gate";
import { createHttpServer } from "../../../../bot/http/server";

async function serverWith(localMode: boolean): Promise<{ base: string; server: restify.Server }> {
  const server = createHttpServer({ log: () => undefined, localMode });
  guardApi(server, { localMode });
  for (const path of ["/api/coverage", "/api/messages", "/e/form"]) {
    server.get(path, async (_req: restify.Request, res: restify.Response) => {
      res.send(200, "ok");
    });
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test.each([
  [true, "/api/coverage", 200],
  [false, "/api/coverage", 403],
  [false, "/%61pi/coverage", 403],
  [false, "/ap%69/coverage", 403],
  [false, "/api/messages/../coverage", 403],
  [false, "/api/%63overage/", 403],
  [false, "//api/coverage", 404],
  [false, "/API/coverage", 404],
  [false, "/api%2Fcoverage", 404],
  [false, "/api/messages", 200],
  [false, "/e/form", 200],
])("with local mode %s, %s answers %i", async (localMode, path, status) => {
  const { base, server } = await serverWith(localMode);
  expect((await fetch(base + path)).status).toBe(status);
  server.close();
});

test("another site's page cannot call the API through the browser", async () => {
  const { base, server } = await serverWith(true);
  expect((await fetch(`${base}/api/coverage`, { headers: { origin: "https://ond.example" } })).status).toBe(403);
  expect((await fetch(`${base}/api/coverage`, { headers: { origin: base } })).status).toBe(200);
  server.close();
});
