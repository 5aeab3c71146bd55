import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import type restify from "restify";
import { createHttpServer } from "../../../../bot/http/server";
import { registerTab } from "../../../../bot/http/tab/tab-routes";

const SCRIPT = "export const tab = 1;\n";
const PAGE = `<html><meta name="handledarnatet-mode" content="__MODE__"><meta property="csp-nonce" nonce="__NONCE__"></html>`;
const PREVIEW = "<html><main></main></html>";

let above: string;
const servers: restify.Server[] = [];

beforeAll(() => {
  above = mkdtempSync(join(tmpdir(), "tab-"));
  mkdirSync(join(above, "built/assets"), { recursive: true });
  writeFileSync(join(above, "secret.js"), "secret");
  writeFileSync(join(above, "built/manifest.json"), "{}");
  writeFileSync(join(above, "built/index.html"), PAGE);
  writeFileSync(join(above, "built/card-preview.html"), PREVIEW);
  writeFileSync(join(above, "built/assets/index-abc.js"), SCRIPT);
  writeFileSync(join(above, "built/assets/index-abc.js.br"), brotliCompressSync(SCRIPT));
  writeFileSync(join(above, "built/assets/index-abc.js.gz"), gzipSync(SCRIPT));
});
afterAll(() => {
  rmSync(above, { recursive: true });
  for (const server of servers) server.close();
});

async function aServer({ localMode = false, folder = join(above, "built") } = {}): Promise<number> {
  const server = createHttpServer({ log: () => undefined, localMode });
  registerTab(server, { folder, localMode });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

interface Got {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** Without a browser's tidying of the path. */
function get(port: number, path: string, { method = "GET", accept = "" } = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const headers = { connection: "close", ...(accept ? { "accept-encoding": accept } : {}) };
    const asked = request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

test("the page has a nonce of its own in every answer, in the policy and in the page, and is never kept", async () => {
  const port = await aServer();
  const [first, second] = [await get(port, "/tab/"), await get(port, "/tab")];
  const nonces = [first, second].map(({ headers, body }) => {
    const policy = String(headers["content-security-policy"]);
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce).toMatch(/^[\w+/]{22}==$/);
    expect(body.toString()).toContain(`nonce="${nonce}"`);
    expect(policy).not.toMatch(/unsafe|script-src[^;]*nonce/);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["x-frame-options"]).toBeUndefined();
    return nonce;
  });
  expect(nonces[0]).not.toBe(nonces[1]);
});

test("Teams' hosts may frame the tab; in local mode nobody may", async () => {
  const policy = async (localMode: boolean) =>
    String((await get(await aServer({ localMode }), "/tab/")).headers["content-security-policy"]);
  expect(await policy(false)).toContain("frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com ");
  expect(await policy(true)).toContain("frame-ancestors 'none'");
});

test("the tab may frame its preview page, also locally, and that page fetches nothing and has no inline styles", async () => {
  for (const localMode of [true, false]) {
    const port = await aServer({ localMode });
    const { status, headers, body } = await get(port, "/tab/card-preview");
    const policy = String(headers["content-security-policy"]);
    expect([status, body.toString()]).toEqual([200, PREVIEW]);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;/);
    expect(policy).not.toContain("connect-src");
    expect(policy).toContain(localMode ? "frame-ancestors 'self';" : "frame-ancestors 'self' https://");
    expect(String((await get(port, "/tab/")).headers["content-security-policy"])).toContain("frame-src 'self'");
  }
});

test("the page knows whether it may run without Teams", async () => {
  expect((await get(await aServer(), "/tab/")).body.toString()).toContain('content="teams"');
  expect((await get(await aServer({ localMode: true }), "/tab/")).body.toString()).toContain('content="local"');
});

test("a file comes in the best encoding that the browser takes, and may be kept for a year", async () => {
  const port = await aServer();
  const path = "/tab/assets/index-abc.js";
  const [brotli, gzip, plain] = [
    await get(port, path, { accept: "gzip, deflate, br" }),
    await get(port, path, { accept: "gzip" }),
    await get(port, path),
  ];
  expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
  expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
  expect(plain.body.toString()).toBe(SCRIPT);
  expect([brotli, gzip, plain].map(({ headers }) => headers["content-encoding"])).toEqual(["br", "gzip", undefined]);
  for (const { headers } of [brotli, gzip, plain]) {
    expect(headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
  }
  expect((await get(port, path, { method: "HEAD" })).body).toHaveLength(0);
});

test.each([
  "/tab/assets/../../secret.js",
  "/tab/assets/..%2f..%2fsecret.js",
  "/tab/assets/%2e%2e%2f%2e%2e%2fsecret.js",
  "/tab/assets/..%5c..%5csecret.js",
  "/tab/../secret.js",
  "/tab/%2e%2e/secret.js",
  "/tab//../secret.js",
  "/tab/assets/index-abc.js%00",
  "/tab/assets/index-abc.js.br",
  "/tab/assets/constructor",
  "/tab/assets/",
  "/tab/manifest.json",
  "/tab/index.html",
])("%s leads to nothing", async (path) => {
  const { status, body } = await get(await aServer(), path);
  expect(status).toBe(404);
  expect(body.toString()).not.toMatch(/secret|export const|csp-nonce/);
});

test("a tab that is not built says so and what to do, and is there as soon as it is built", async () => {
  const folder = join(above, "later");
  const port = await aServer({ folder });
  const before = await get(port, "/tab/");
  expect(before.status).toBe(503);
  expect(before.body.toString()).toContain("npm run build");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "card-preview.html"), PREVIEW);
  expect((await get(port, "/tab/")).status).toBe(200);
});
