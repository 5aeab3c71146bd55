import { gzipSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { request } from "node:http";
import type restify from "restify";
import { Refusal } from "../../../bot/domain/refusal";
import { createHttpServer } from "../../../bot/http/server";
import { makeLog } from "../../../bot/log";

const lines: string[] = [];
let server: restify.Server;
let base: string;

beforeAll(async () => {
  const log = makeLog(
    (line) => lines.push(line),
    () => "2024-10-03T08:00:00.000Z",
  );
  server = createHttpServer({ log, localMode: true });
  server.get("/refused", async () => {
    throw new Refusal("round-already-started", { term: "HT2024" });
  });
  server.get("/not-signed-in", async () => {
    throw new Refusal("not-signed-in");
  });
  server.get("/expired", async () => {
    const cause = Object.assign(new Error("Anna Ek"), { code: "ERR_JWT_EXPIRED" });
    throw new Refusal("not-signed-in", {}, { cause });
  });
  server.get("/forged", async () => {
    throw new Refusal("not-signed-in", {}, { cause: new Error("Anna Ek") });
  });
  server.get("/bug", async () => {
    throw new Error("Anna Ek has 19121212-1212");
  });
  server.get("/refused-without-values", async () => {
    throw new Refusal("round-already-started");
  });
  server.get("/thrown-text", async () => {
    throw "boom";
  });
  server.post("/echo", async (req: restify.Request, res: restify.Response) => {
    res.send(200, { read: req.getContentLength() });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

test("a refusal is a problem with a Swedish sentence and its own status", async () => {
  const response = await fetch(`${base}/refused`);
  expect(response.status).toBe(409);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({
    code: "round-already-started",
    detail: "Omgången för HT2024 är redan startad. Inget har skickats en gång till.",
  });
});

test.each(["/bug", "/thrown-text", "/refused-without-values"])(
  "a bug at %s tells a reference and nothing of what went wrong",
  async (path) => {
    lines.length = 0;
    const response = await fetch(`${base}${path}`);
    const problem = (await response.json()) as { detail: string; reference: string };
    expect(response.status).toBe(500);
    expect(problem.detail).toContain(problem.reference);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ level: "error", reference: problem.reference });
    expect(JSON.stringify(problem) + lines.join("")).not.toMatch(/Anna|19121212|boom/);
  },
);

test("an address that does not exist is told kindly", async () => {
  const response = await fetch(`${base}/finns-inte`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "not-found" });
});

test("a compressed body is refused before anybody inflates it", async () => {
  const response = await fetch(`${base}/echo`, {
    method: "POST",
    body: gzipSync(Buffer.alloc(10_000_000)),
    headers: { "content-encoding": "gzip", "content-type": "application/json" },
  });
  expect(response.status).toBe(415);
});

test("local mode does not answer to a foreign host name that points at this machine", async () => {
  const status = await new Promise<number>((resolve, reject) => {
    const call = request(`${base}/refused`, { headers: { host: "ond.example" } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on("error", reject).end();
  });
  expect(status).toBe(421);
});

test("every answer carries the safe headers and no server name", async () => {
  const { headers } = await fetch(`${base}/refused`);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("server")).toBeNull();
});

test("a failed sign-in is logged with a word of our own, and many of them with one line", async () => {
  lines.length = 0;
  for (const path of ["/not-signed-in", "/not-signed-in", "/expired", "/forged", "/forged", "/not-signed-in"]) {
    expect((await fetch(base + path)).status).toBe(401);
  }
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { event: "sign-in-refused", level: "warning", code: "no-token" },
    { event: "sign-in-refused", code: "token-expired" },
    { event: "sign-in-refused", code: "token-not-valid" },
  ]);
  expect(lines.join("")).not.toContain("Anna");
});
