import type { AddressInfo } from "node:net";
import { registerHealth } from "../../../../bot/http/operation/health-routes";
import { createHttpServer } from "../../../../bot/http/server";

test.each<[string, () => Promise<unknown>, number]>([
  ["the tables can be reached", async () => [], 200],
  ["the tables cannot be reached", () => Promise.reject(new Error("secret details")), 503],
])("when %s, the service is alive and readiness says so", async (_when, check, status) => {
  const server = createHttpServer({ log: () => undefined, localMode: true });
  registerHealth(server, { check });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await fetch(`${base}/health/live`)).status).toBe(200);
  const ready = await fetch(`${base}/health/ready`);
  expect(ready.status).toBe(status);
  expect(await ready.text()).not.toContain("secret");
  server.close();
});
