import { aPerson } from "../../support/connector/people";
import { startTokenIssuer, type TokenIssuer } from "../../support/connector/token-issuer";
import { BOT_ID, startTeamsService, type TeamsService } from "../../support/teams-service";

const anna = aPerson(1);
const TEAMS = "https://smba.trafficmanager.net/emea/";
const FOREIGN_TENANT = "99999999-9999-4999-8999-999999999999";
const now = Math.floor(Date.now() / 1000);
const claims = {
  iss: "https://api.botframework.com",
  aud: BOT_ID,
  exp: now + 3600,
  nbf: now - 300,
  serviceurl: TEAMS,
};

let service: TeamsService;
let issuer: TokenIssuer;
let answered = 0;

beforeAll(async () => {
  // The framework writes to the console about every token that it refuses.
  jest.spyOn(console, "error").mockReturnValue();
  issuer = await startTokenIssuer(BOT_ID);
  service = await startTeamsService(
    {
      tokens: issuer.tokens,
      recordAnswer: () => {
        answered += 1;
        return Promise.resolve({ kind: "not-valid" });
      },
    },
    { localMode: false },
  );
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});
beforeEach(() => {
  answered = 0;
});

/** A press of a button as Teams posts it, with whatever a test changes. */
async function post(authorization: string | null, change: object = {}): Promise<{ status: number; body: string }> {
  const activity = {
    type: "invoke",
    id: "f:1",
    name: "adaptiveCard/action",
    channelId: "msteams",
    serviceUrl: TEAMS,
    from: { id: anna.teamsUserId, name: anna.name, aadObjectId: anna.aadObjectId },
    recipient: { id: `28:${BOT_ID}` },
    conversation: { id: "a:1", conversationType: "personal", tenantId: "11111111-1111-4111-8111-111111111111" },
    channelData: { tenant: { id: "11111111-1111-4111-8111-111111111111" } },
    value: { action: { type: "Action.Execute", verb: "evaluation.submit", data: { invitationId: "x" } } },
    ...change,
  };
  const response = await fetch(service.messagesUrl, {
    method: "POST",
    headers: { "content-type": "application/json", ...(authorization === null ? {} : { authorization }) },
    body: JSON.stringify(activity),
  });
  return { status: response.status, body: await response.text() };
}

test("a token that the channel has signed for this bot is let in", async () => {
  expect((await post(issuer.sign(claims))).status).toBe(200);
  expect(answered).toBe(1);
});

test.each<[string, () => string | null]>([
  ["no token", () => null],
  ["another scheme", () => "Basic YTpi"],
  ["garbage", () => "Bearer x.y.z"],
  ["two parts", () => issuer.sign(claims).split(".").slice(0, 2).join(".")],
  ["a lower-case scheme", () => issuer.sign(claims).replace("Bearer", "bearer")],
  ["a token longer than any real one", () => `Bearer ${"a".repeat(9_000)}.b.c`],
  ["an expired token", () => issuer.sign({ ...claims, exp: now - 600 })],
  ["a token without an end", () => issuer.sign({ ...claims, exp: undefined })],
  ["a token for later", () => issuer.sign({ ...claims, nbf: now + 3600 })],
  ["another bot's token", () => issuer.sign({ ...claims, aud: FOREIGN_TENANT })],
  ["an audience list that holds this bot", () => issuer.sign({ ...claims, aud: [BOT_ID] })],
  ["another issuer", () => issuer.sign({ ...claims, iss: "https://login.microsoftonline.com" })],
  ["a user's token from the own tenant", () => issuer.sign(userToken("11111111-1111-4111-8111-111111111111"))],
  ["a user's token from a foreign tenant", () => issuer.sign(userToken(FOREIGN_TENANT))],
  ["a channel's token that names a tenant", () => issuer.sign({ ...claims, tid: FOREIGN_TENANT })],
  ["an emulator's token", () => issuer.sign({ ...claims, iss: sts(FOREIGN_TENANT), appid: BOT_ID, ver: "1.0" })],
  [
    "a skill's token",
    () => issuer.sign({ ...claims, appid: FOREIGN_TENANT, ver: "1.0", azp: FOREIGN_TENANT, tid: "x" }),
  ],
  ["another service address", () => issuer.sign({ ...claims, serviceurl: "https://smba.trafficmanager.net/amer/" })],
  ["no service address", () => issuer.sign({ ...claims, serviceurl: undefined })],
  ["a forged signature", () => issuer.sign(claims, { with: "other key" })],
  ["no signature", () => issuer.sign(claims, { header: { alg: "none" }, with: "nothing" })],
  ["the published key as a secret", () => issuer.sign(claims, { header: { alg: "HS256" }, with: "secret" })],
  ["RS256 claimed, signature by secret", () => issuer.sign(claims, { with: "secret" })],
  ["an unknown key", () => issuer.sign(claims, { header: { kid: "unknown" }, with: "other key" })],
  ["a key that is not for Teams", () => issuer.sign(claims, { header: { kid: "unendorsed" } })],
])("%s is refused with 401, says nothing more and reaches no use case", async (_what, token) => {
  expect(await post(token())).toEqual({ status: 401, body: '{"error":"no-valid-token"}' });
  expect(answered).toBe(0);
});

test.each<[string, number, object]>([
  ["the emulator's channel", 403, { channelId: "emulator" }],
  ["the channel that has rules of its own", 403, { channelId: "AseChannel" }],
  ["no service address", 400, { serviceUrl: undefined }],
  ["a foreign service address", 403, { serviceUrl: "https://smba.trafficmanager.net.evil.example/" }],
  ["an address on this machine", 403, { serviceUrl: "http://127.0.0.1:1234/" }],
  ["an address without encryption", 403, { serviceUrl: "http://smba.trafficmanager.net/emea/" }],
  ["an address with a user name", 403, { serviceUrl: "https://a@smba.trafficmanager.net/emea/" }],
  ["a foreign tenant's conversation", 403, { conversation: { id: "a:1", tenantId: FOREIGN_TENANT } }],
  ["a foreign tenant's channel data", 403, { channelData: { tenant: { id: FOREIGN_TENANT } } }],
  ["no tenant at all", 403, { conversation: { id: "a:1" }, channelData: {} }],
  ["no sender", 400, { from: undefined }],
  ["no conversation", 400, { conversation: undefined }],
])("a signed activity with %s is refused with %i", async (_what, status, change) => {
  expect((await post(issuer.sign(claims), change)).status).toBe(status);
  expect(answered).toBe(0);
});

test("two thousand made-up tokens leave nothing behind and never reach the token service", async () => {
  const before = issuer.requests();
  for (let batch = 0; batch < 20; batch++) {
    const junk = Array.from({ length: 100 }, (_, i) =>
      post(
        issuer.sign({ ...claims, tid: `tenant-${batch}-${i}`, iss: sts(`tenant-${batch}-${i}`) }, { with: "nothing" }),
      ),
    );
    expect((await Promise.all(junk)).every((reply) => reply.status === 401)).toBe(true);
  }
  expect(issuer.requests()).toBe(before);
  expect(rememberedIssuers()).toBeLessThan(20);
});

test("when the token service is away, a good token is asked to come again with 503", async () => {
  const away = await startTokenIssuer(BOT_ID);
  const alone = await startTeamsService({ tokens: away.tokens }, { localMode: false });
  const token = away.sign(claims);
  await away.stop();
  const reply = await fetch(alone.messagesUrl, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: token },
    body: JSON.stringify({
      type: "typing",
      channelId: "msteams",
      serviceUrl: TEAMS,
      from: { id: "29:x" },
      recipient: { id: "28:x" },
      conversation: { id: "a:1", tenantId: "11111111-1111-4111-8111-111111111111" },
    }),
  });
  await alone.stop();
  expect([reply.status, await reply.text()]).toEqual([503, '{"error":"tokens-cannot-be-checked"}']);
});

function userToken(tenant: string): object {
  return {
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    aud: BOT_ID,
    azp: BOT_ID,
    tid: tenant,
    ver: "2.0",
    exp: now + 3600,
  };
}
function sts(tenant: string): string {
  return `https://sts.windows.net/${tenant}/`;
}

/** The framework's own list of issuers, which grows with every tenant that a token names. */
function rememberedIssuers(): number {
  const framework = jest.requireActual<{
    EmulatorValidation: { ToBotFromEmulatorTokenValidationParameters: { issuer: unknown[] } };
  }>("botframework-connector");
  return framework.EmulatorValidation.ToBotFromEmulatorTokenValidationParameters.issuer.length;
}

test("junk at the bot's door writes one line of each kind, however much there is of it", async () => {
  const door = await startTeamsService({ tokens: issuer.tokens }, { localMode: false });
  for (let time = 0; time < 5; time += 1) {
    await fetch(door.messagesUrl, { method: "POST", headers: { "Content-Type": "application/json" }, body: "{" });
  }
  expect(door.logged.map(({ event, fields }) => [event, fields.count])).toEqual([["activity-refused", 1]]);
  await door.stop();
});
