import { createHmac } from "node:crypto";
import { generateKeyPair, exportSPKI, type JWTPayload } from "jose";
import { Refusal } from "../../../../bot/domain/refusal";
import { makeVerifyToken, type VerifyToken } from "../../../../bot/http/access/verify-token";
import { PUBLIC_URL, startEntra, TAB_CLIENT_ID, TEAMS_WEB, type Entra } from "../../../support/entra";
import { TENANT } from "../../../support/evaluation";

const NOW = Date.parse("2024-10-03T08:00:00.000Z");
const SECONDS = NOW / 1000;
const OTHER_TENANT = "22222222-2222-4222-8222-222222222222";

const OTHER_KEY = generateKeyPair("RS256");

let now = NOW;
let entra: Entra;
let verify: VerifyToken;

beforeEach(async () => {
  now = NOW;
  entra = await startEntra(() => now);
  const rules = { authority: entra.authority, tenantId: TENANT, clientId: TAB_CLIENT_ID, publicUrl: PUBLIC_URL };
  verify = makeVerifyToken(rules, { clock: { now: () => new Date(now).toISOString() } });
});
afterEach(() => entra.stop());

/** The reason that a token is refused for; "let in" when it is not. */
async function outcome(token: string): Promise<string> {
  return verify(token).then(
    () => "let in",
    (error: unknown) => (error instanceof Refusal ? error.reason : `bug: ${String(error)}`),
  );
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString("base64url");

test("a token tells who the person is and which app roles they have", async () => {
  expect(await verify(await entra.sign({ roles: ["HR"] }))).toEqual({
    tenantId: TENANT,
    objectId: "7d3c2b1a-0000-4000-8000-000000000001",
    name: "Kim Ek",
    address: "kim.ek@kommun.example",
    roles: ["HR"],
  });
});

test.each<[string, Record<string, unknown>]>([
  ["the client id as audience", { aud: TAB_CLIENT_ID }],
  ["the registration's address as audience", { aud: `api://handledarnatet.kommun.example/${TAB_CLIENT_ID}` }],
  ["one scope among several", { scp: "User.Read access_as_user" }],
  ["no name and no user name", { name: undefined, preferred_username: undefined }],
  ["an hour that has just ended", { exp: SECONDS - 59 }],
  ["a clock that is a little ahead", { nbf: SECONDS + 59 }],
  ["Teams on a computer or a phone", { azp: "1fec8e78-bce4-4aaf-ab1b-5451cc387264" }],
  ["Teams in a browser", { azp: TEAMS_WEB }],
  ["Microsoft 365 in a browser", { azp: "4765445b-32c6-49b0-83e6-1d93765276ca" }],
  ["Microsoft 365 on a computer", { azp: "0ec893e0-5785-4de6-99da-4ed124e5296c" }],
  ["Microsoft 365 on a phone, Outlook on a computer", { azp: "d3590ed6-52b3-4102-aeff-aad2292ab01c" }],
  ["Outlook in a browser", { azp: "bc59ab01-8403-45c6-8796-ac3ef710b3e3" }],
  ["Outlook on a phone", { azp: "27922004-5251-4030-b22d-91ecd9a37ea4" }],
])("a token is let in with %s", async (_, changes) => {
  expect(await outcome(await entra.sign(changes))).toBe("let in");
});

test.each<[string, Record<string, unknown>]>([
  ["another audience", { aud: "00000003-0000-0000-c000-000000000000" }],
  ["the bot as audience", { aud: `api://handledarnatet.kommun.example/botid-${TAB_CLIENT_ID}` }],
  ["our registration at another host", { aud: `api://ond.example/${TAB_CLIENT_ID}` }],
  ["several audiences, ours among them", { aud: [TAB_CLIENT_ID, "00000003-0000-0000-c000-000000000000"] }],
  ["ours as the only one of a list of audiences", { aud: [TAB_CLIENT_ID] }],
  ["no audience", { aud: undefined }],
  ["another issuer", { iss: `https://login.microsoftonline.com/${TENANT}/v2.0` }],
  ["the issuer of tokens of version 1", { iss: `https://sts.windows.net/${TENANT}/` }],
  ["no issuer", { iss: undefined }],
  ["another tenant", { tid: OTHER_TENANT }],
  ["no tenant", { tid: undefined }],
  ["an end that has passed", { exp: SECONDS - 61 }],
  ["no end", { exp: undefined }],
  ["an end that is text", { exp: String(SECONDS + 3600) }],
  ["a beginning to come", { nbf: SECONDS + 61 }],
  ["no beginning", { nbf: undefined }],
  ["no object id", { oid: undefined }],
  ["an object id that is none", { oid: "kim.ek@kommun.example" }],
  ["no scope", { scp: undefined }],
  ["another scope", { scp: "User.Read" }],
  ["a scope that only begins like ours", { scp: "access_as_user_all" }],
  ["scopes as a list", { scp: ["access_as_user"] }],
  ["an app that nobody has let in", { azp: "12345678-1234-4234-8234-123456789012" }],
  ["no app, as in version 1", { azp: undefined, appid: TEAMS_WEB, ver: "1.0" }],
  ["roles and no person: an app's own token", { scp: undefined, idtyp: "app", roles: ["HR"] }],
  ["an app's own token with a scope", { idtyp: "app" }],
  ["roles that are no list", { roles: "HR" }],
])("a token is refused with %s", async (_, changes) => {
  expect(await outcome(await entra.sign(changes))).toBe("not-signed-in");
});

test.each<[string, () => Promise<string>]>([
  ["signed by somebody else under our key's name", async () => entra.sign({}, { key: (await OTHER_KEY).privateKey })],
  ["signed with a key that is not published", () => entra.sign({}, { header: { kid: "key-2" } })],
  ["that names no key", () => entra.sign({}, { header: { kid: undefined } })],
  [
    "signed by a stronger method than ours",
    async () => {
      const { privateKey } = await generateKeyPair("PS256");
      return entra.sign({}, { key: privateKey, header: { alg: "PS256" } });
    },
  ],
  [
    "that brings its own key",
    async () => {
      const { privateKey } = await OTHER_KEY;
      return entra.sign({}, { key: privateKey, header: { jku: "https://ond.example/keys", jwk: { kty: "RSA" } } });
    },
  ],
  ["of another kind", () => entra.sign({}, { header: { typ: "at+jwt" } })],
  ["with demands that nobody knows", () => entra.sign({}, { header: { crit: ["demand"], demand: 1 } })],
  ["without a signature", async () => unsigned(entra.claims(), { alg: "none", typ: "JWT", kid: "key-1" })],
  ["whose signature is cut off", async () => (await entra.sign()).split(".").slice(0, 2).join(".") + "."],
  ["signed with the published key as a secret", () => signedWithPublicKey(entra.claims())],
  [
    "whose claims were changed after signing",
    async () => withOtherClaims(await entra.sign(), { ...entra.claims(), roles: ["HR"] }),
  ],
  ["that is encrypted", () => Promise.resolve(`${encoded({ alg: "dir", enc: "A256GCM" })}..aa.bb.cc`)],
  ["that is no token", () => Promise.resolve("hej")],
  ["that is empty", () => Promise.resolve("")],
])("a token is refused %s", async (_, make) => {
  expect(await outcome(await make())).toBe("not-signed-in");
});

function unsigned(claims: JWTPayload, header: object): string {
  return `${encoded(header)}.${encoded(claims)}.`;
}

async function signedWithPublicKey(claims: JWTPayload): Promise<string> {
  const input = `${encoded({ alg: "HS256", typ: "JWT", kid: "key-1" })}.${encoded(claims)}`;
  return `${input}.${createHmac("sha256", await exportSPKI(entra.publicKey()))
    .update(input)
    .digest("base64url")}`;
}

function withOtherClaims(token: string, claims: JWTPayload): string {
  const [header, , signature] = token.split(".");
  return `${header}.${encoded(claims)}.${signature}`;
}

test("keys are read once for many people", async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, () => entra.sign()));
  await Promise.all(tokens.map((token) => verify(token)));
  await verify(tokens[0]!);
  expect(entra.readings()).toBe(1);
});

test("a new key is let in after half a minute, and an invented one does not make us read every time", async () => {
  await verify(await entra.sign());
  await entra.changeKey();
  const token = await entra.sign();
  expect(await outcome(token)).toBe("not-signed-in");
  now += 31_000;
  expect(await outcome(token)).toBe("let in");
  for (let each = 0; each < 5; each++)
    expect(await outcome(await entra.sign({}, { header: { kid: "x" } }))).toBe("not-signed-in");
  expect(entra.readings()).toBe(2);
});

test("a withdrawn key is trusted no longer than half a day", async () => {
  await verify(await entra.sign());
  const old = await entra.sign({ exp: SECONDS + 24 * 3600 });
  await entra.changeKey();
  now += 12 * 3600 * 1000 + 1000;
  expect(await outcome(old)).toBe("not-signed-in");
});

test.each(["error", "nonsense", "silence", "slowly"] as const)(
  "nobody is let in while the keys answer with %s, and the caller is told at once that it may pass",
  async (how) => {
    entra.answers(how);
    const token = await entra.sign();
    expect(await outcome(token)).toBe("sign-in-unreachable");
    entra.answers("keys");
    expect(await outcome(token)).toBe("let in");
  },
  15_000,
);

test("nobody is let in when there is nobody to ask for keys", async () => {
  const token = await entra.sign();
  await entra.stop();
  expect(await outcome(token)).toBe("sign-in-unreachable");
  entra = await startEntra(() => now);
});
