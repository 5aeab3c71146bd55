import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { makeApiClient, type ApiClient } from "../../../tab/api/client";
import { notSignedIn } from "../../../tab/api/api-error";

interface Reply {
  readonly status: number;
  readonly body?: string;
  readonly etag?: string;
}

let server: Server;
let base: string;
let reply: Reply;
let asked: { readonly method: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[];
let client: ApiClient;
let tokens: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => {
      asked.push({ method: request.method ?? "", headers: request.headers, body });
      // Two calls: restify, once loaded, has writeHead answer nothing in the whole process.
      response.writeHead(reply.status, reply.etag ? { ETag: reply.etag } : {});
      response.end(reply.body ?? "");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});
beforeEach(() => {
  asked = [];
  tokens = 0;
  client = makeApiClient(() => Promise.resolve({ Authorization: `Bearer token-${++tokens}` }));
});

const page = { status: 200, body: '{"name":"Laröd"}', etag: '"1"' };

test("an answer that has not changed is taken from memory, and the service is told which one is there", async () => {
  reply = page;
  const first = await client.read(`${base}/api/units/V2100`);
  expect(first).toEqual({ body: { name: "Laröd" }, etag: '"1"' });
  reply = { status: 304 };
  expect(await client.read(`${base}/api/units/V2100`)).toBe(first);
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"']);
});

test("an answer that has changed takes the place of the one in memory; other addresses have their own", async () => {
  reply = page;
  await client.read(`${base}/api/units/V2100`);
  reply = { ...page, body: '{"name":"Ängen"}', etag: '"2"' };
  expect((await client.read(`${base}/api/units/V2100`)).body).toEqual({ name: "Ängen" });
  await client.read(`${base}/api/units/V2107`);
  await client.read(`${base}/api/units/V2100`);
  expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"1"', undefined, '"2"']);
});

test("every request asks anew who the reader is", async () => {
  reply = page;
  await client.read(`${base}/api/session`);
  await client.edit(`${base}/api/rounds/HT2024/pause`, { method: "POST" });
  expect(asked.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
});

test("an edit carries the version that it is based on", async () => {
  reply = { status: 200, body: "{}" };
  await client.edit(`${base}/api/supervisors/1/status`, { method: "PUT", body: { status: "resting" }, ifMatch: '"7"' });
  expect(asked[0]).toMatchObject({
    method: "PUT",
    body: '{"status":"resting"}',
    headers: { "if-match": '"7"', "content-type": "application/json" },
  });
});

test.each([
  [401, "not-signed-in"],
  [403, "no-access"],
  [404, "not-found"],
  [409, "refused"],
  [412, "changed"],
  [422, "refused"],
  [500, "failed"],
  [503, "failed"],
])("status %i is an error of the kind %s with the service's sentence", async (status, kind) => {
  const problem = { detail: "Någon annan har ändrat.", code: "a-code", reference: "7F3A-21", field: "status" };
  reply = { status, body: JSON.stringify(problem) };
  await expect(client.read(`${base}/api/x`)).rejects.toMatchObject({
    kind,
    message: "Någon annan har ändrat.",
    about: { status, code: "a-code", reference: "7F3A-21", field: "status" },
  });
});

test("a proxy's error page is an error without a sentence", async () => {
  reply = { status: 502, body: "<html>Bad gateway</html>" };
  await expect(client.read(`${base}/api/x`)).rejects.toMatchObject({ kind: "failed", message: "" });
});

test("a service that is not there is an error of its own kind", async () => {
  await expect(client.read("http://127.0.0.1:1/api/x")).rejects.toMatchObject({ kind: "unreachable" });
});

test("a reader whom Teams does not sign in asks the service for nothing", async () => {
  const nobody = makeApiClient(() => Promise.reject(notSignedIn(new Error("resourceRequiresConsent"))));
  await expect(nobody.read(`${base}/api/x`)).rejects.toMatchObject({
    kind: "not-signed-in",
    about: { code: "resourceRequiresConsent" },
  });
  expect(asked).toHaveLength(0);
});
