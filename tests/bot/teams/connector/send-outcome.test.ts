import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { BotAdapter } from "../../../../bot/teams/connector/adapter";
import { outcomeOfFailure, sentOutcome } from "../../../../bot/teams/connector/send-outcome";
import type { SendOutcome } from "../../../../bot/usecases/evaluation/ports";
import { startConnector, type Connector } from "../../../support/connector/connector";
import { TENANT } from "../../../support/connector/people";
import type { ScriptedReply } from "../../../support/connector/scripted-reply";

const identity = { botId: "bot", botType: "UserAssignedMSI", tenantId: TENANT, localMode: true } as const;
let connector: Connector;

beforeAll(async () => {
  connector = await startConnector();
});
afterAll(() => connector.close());
beforeEach(() => connector.forgetCalls());

async function post(serviceUrl = connector.serviceUrl, timeOutMs = 20_000): Promise<SendOutcome> {
  const adapter = new BotAdapter(identity, undefined, { timeOutMs });
  const conversations = await adapter.connectorAt(serviceUrl);
  try {
    const { id } = await conversations.sendToConversation("a:chat", { type: "message", text: "x" });
    return sentOutcome("a:chat", id);
  } catch (error) {
    return outcomeOfFailure(error);
  }
}

const forbidden = (code: string): ScriptedReply => ({ status: 403, body: { error: { code, message: "…" } } });
/** The shape that Teams used before the codes: the telling word is inside a text. */
const olderShape = {
  status: 403,
  body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked","details":"…"}' },
};

test.each<[string, ScriptedReply, SendOutcome]>([
  ["200 with id", { status: 200, body: { id: "m1" } }, { kind: "sent", conversationId: "a:chat", activityId: "m1" }],
  ["201 with id", { status: 201, body: { id: "m2" } }, { kind: "sent", conversationId: "a:chat", activityId: "m2" }],
  ["201 without id", { status: 201, body: {} }, { kind: "unknown", detail: "accepted-without-id" }],
  ["201 without body", { status: 201, body: "" }, { kind: "unknown", detail: "accepted-without-id" }],
  ["201 that is no JSON", { status: 201, body: "<html>" }, { kind: "unknown", detail: "unreadable-answer" }],
  ["a redirect", { status: 307, headers: { location: "/v3/x" } }, { kind: "not-sent", detail: "307" }],
  ["400", { status: 400, body: { error: { code: "BadArgument" } } }, { kind: "refused", reason: "card-refused" }],
  ["401", { status: 401 }, { kind: "not-sent", detail: "401" }],
  ["403, blocked", forbidden("ConversationBlockedByUser"), { kind: "refused", reason: "blocked-by-user" }],
  ["403, older shape", olderShape, { kind: "refused", reason: "blocked-by-user" }],
  ["403, not installed", forbidden("ForbiddenOperationException"), { kind: "refused", reason: "app-removed" }],
  ["403, not in roster", forbidden("BotNotInConversationRoster"), { kind: "refused", reason: "app-removed" }],
  ["403, administrator", forbidden("BotDisabledByAdmin"), { kind: "refused", reason: "disabled-by-admin" }],
  ["404", { status: 404 }, { kind: "refused", reason: "app-removed" }],
  ["408", { status: 408 }, { kind: "unknown", detail: "408" }],
  ["412", forbiddenAs(412, "PreconditionFailed"), { kind: "not-sent", detail: "PreconditionFailed" }],
  ["413", forbiddenAs(413, "MessageSizeTooBig"), { kind: "refused", reason: "card-refused" }],
  ["429", { status: 429 }, { kind: "throttled", retryAfterSeconds: null }],
  ["429, wait", { status: 429, headers: { "retry-after": "7" } }, { kind: "throttled", retryAfterSeconds: 7 }],
  ["500", { status: 500 }, { kind: "unknown", detail: "500" }],
  ["502 although delivered", { status: 502, deliver: true }, { kind: "unknown", detail: "502" }],
  ["503", { status: 503, headers: { "retry-after": "1" } }, { kind: "unknown", detail: "503" }],
  ["504", { status: 504 }, { kind: "unknown", detail: "504" }],
  ["a reset socket", { then: "reset" }, { kind: "unknown", detail: "ECONNRESET" }],
])("one send is exactly one POST when the reply is %s", async (_name, reply, expected) => {
  connector.replyNext("post", reply);
  expect(await post()).toEqual(expected);
  expect(connector.calls).toHaveLength(1);
});

test("a connector that never answers is given up, and nobody claims that the card was not sent", async () => {
  connector.replyNext("post", { then: "hang" });
  expect(await post(connector.serviceUrl, 200)).toEqual({ kind: "unknown", detail: "ETIMEDOUT" });
  expect(connector.calls).toHaveLength(1);
});

test("a reply that drips without end is given up, too", async () => {
  const dripping = createServer((socket) => {
    socket.write("HTTP/1.1 201 Created\r\ncontent-length: 1000\r\n\r\n");
    const timer = setInterval(() => socket.write("x"), 20);
    socket.on("close", () => clearInterval(timer)).on("error", () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => dripping.listen(0, "127.0.0.1", resolve));
  const { port } = dripping.address() as AddressInfo;
  expect(await post(`http://127.0.0.1:${port}/`, 300)).toEqual({ kind: "unknown", detail: "ETIMEDOUT" });
  await new Promise((resolve) => dripping.close(resolve));
});

test("a refused connection is certainly not sent", async () => {
  const gone = await startConnector();
  await gone.close();
  expect(await post(gone.serviceUrl)).toEqual({ kind: "not-sent", detail: "ECONNREFUSED" });
});

function forbiddenAs(status: number, code: string): ScriptedReply {
  return { ...forbidden(code), status };
}
