import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { readIncoming } from "../../../bot/teams/incoming";
import { aPerson, TENANT } from "../../support/connector/people";
import { startTeamsService, type TeamsService } from "../../support/teams-service";

let service: TeamsService;
beforeAll(async () => {
  service = await startTeamsService();
});
afterAll(() => service.stop());

function post(body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(service.messagesUrl, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
}

test.each<[string, number, string | Buffer, Record<string, string>]>([
  ["nothing", 400, "", {}],
  ["no JSON", 400, "{", {}],
  ["a list", 400, "[]", {}],
  ["a number", 400, "7", {}],
  ["null", 400, "null", {}],
  ["an object that is no activity", 400, "{}", {}],
  ["an activity with wrong types", 400, '{"type":7,"from":[],"conversation":"x"}', {}],
  ["a hundred thousand nested lists", 400, "[".repeat(100_000) + "]".repeat(100_000), {}],
  ["a form", 415, "a=b", { "content-type": "application/x-www-form-urlencoded" }],
  ["plain text", 415, "{}", { "content-type": "text/plain" }],
  ["compressed JSON", 415, gzipSync(Buffer.alloc(50_000_000, " ")), { "content-encoding": "gzip" }],
  ["more than 256 KiB", 413, " ".repeat(256 * 1024 + 1), {}],
])("a request with %s is refused with %i and a word, nothing more", async (_what, status, body, headers) => {
  const response = await post(body, headers);
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/^\{"error":"[a-z-]+"\}$/);
});

test("a body without a stated length is counted while it is read", async () => {
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(new Uint8Array(64 * 1024).fill(32));
    },
  });
  const headers = { "content-type": "application/json" };
  const request = fetch(service.messagesUrl, { method: "POST", headers, body, duplex: "half" } as RequestInit);
  const status = await request.then((response) => response.status).catch(() => 413);
  expect(status).toBe(413);
});

test("in local mode nobody has to sign in, but where a tenant is set, another tenant's activity is still refused", async () => {
  const person = aPerson(1);
  expect((await service.client.post(person, { type: "typing" })).status).toBe(200);
  const conversation = { id: "a:1", conversationType: "personal", tenantId: "99999999-9999-4999-8999-999999999999" };
  expect((await service.client.post(person, { type: "typing", conversation })).status).toBe(403);
});

const ELSEWHERE = "99999999-9999-4999-8999-999999999999";

test("in local mode without a tenant set, whatever tenant and channel a simulator has is taken", async () => {
  const anywhere = await startTeamsService({}, { anyTenant: true });
  const person = aPerson(1);
  const activities = [
    { conversation: { id: "a:1", conversationType: "personal", tenantId: ELSEWHERE }, channelData: {} },
    { conversation: { id: "a:1" }, channelData: { tenant: { id: ELSEWHERE } } },
    { conversation: { id: "a:1" }, channelData: {} },
    { channelId: "emulator" },
  ];
  try {
    for (const activity of activities) {
      expect((await anywhere.client.post(person, { type: "typing", ...activity })).status).toBe(200);
    }
  } finally {
    await anywhere.stop();
  }
});

test.each([
  ["another tenant", { conversation: { id: "a:1", tenantId: ELSEWHERE } }],
  ["no tenant", { conversation: { id: "a:1" }, channelData: {} }],
  ["another channel", { channelId: "emulator", conversation: { id: "a:1", tenantId: TENANT } }],
])("in the cloud nobody gets in from %s, whatever is said about any tenant", async (_what, activity) => {
  const identity = {
    botId: "bot",
    botType: "UserAssignedMSI",
    tenantId: TENANT,
    anyTenant: true,
    localMode: false,
  } as const;
  const claims = { iss: "https://api.botframework.com", aud: "bot", exp: 4_000_000_000 };
  const token = [{ alg: "RS256" }, claims, {}].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"));
  const body = JSON.stringify({
    type: "typing",
    channelId: "msteams",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    from: { id: "29:1" },
    recipient: { id: "28:bot" },
    channelData: { tenant: { id: TENANT } },
    ...activity,
  });
  const request = Object.assign(Readable.from([Buffer.from(body)]), {
    headers: { "content-type": "application/json", authorization: `Bearer ${token.join(".")}` },
  });
  const expected = "channelId" in activity ? "wrong-channel" : "wrong-tenant";
  expect(await readIncoming(request, identity)).toEqual({ kind: "refused", problem: expected });
});
