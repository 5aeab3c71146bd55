import { createHmac, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TokenService } from "../../../bot/teams/connector/adapter";

/** Microsoft's token service on 127.0.0.1: it publishes its keys, signs tokens, and counts who asked. */
export interface TokenIssuer {
  readonly tokens: TokenService;
  readonly requests: () => number;
  /** "Bearer …" for the claims; the header can be changed, and another key, so that tokens can be forged. */
  sign(
    claims: object,
    change?: { readonly header?: object; readonly with?: "own key" | "other key" | "secret" | "nothing" },
  ): string;
  stop(): Promise<void>;
}

export async function startTokenIssuer(botId: string): Promise<TokenIssuer> {
  const own = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const unendorsed = generateKeyPairSync("rsa", { modulusLength: 2048 });
  let requests = 0;
  const jwk = (key: KeyObject, kid: string, endorsements: readonly string[]) => ({
    ...key.export({ format: "jwk" }),
    kid,
    use: "sig",
    endorsements,
  });
  const server = createServer((request, response) => {
    requests += 1;
    const body = request.url?.endsWith("/keys")
      ? { keys: [jwk(own.publicKey, "own", ["msteams"]), jwk(unendorsed.publicKey, "unendorsed", ["webchat"])] }
      : { issuer: "https://api.botframework.com", jwks_uri: `${origin()}/keys` };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const signature = (input: string, how: string, kid: unknown): string => {
    if (how === "nothing") return "";
    // HS256 with the published key as the secret: the oldest trick against RS256.
    if (how === "secret") {
      const published = createPublicKey(own.publicKey.export({ format: "pem", type: "spki" }));
      return createHmac("sha256", published.export({ format: "pem", type: "spki" }))
        .update(input)
        .digest("base64url");
    }
    const key = how === "other key" ? other : kid === "unendorsed" ? unendorsed : own;
    return sign("RSA-SHA256", Buffer.from(input), key.privateKey).toString("base64url");
  };

  return {
    requests: () => requests,
    tokens: {
      openIdMetadataUrl: `${origin()}/metadata`,
      credentials: {
        isValidAppId: (appId) => Promise.resolve(appId === botId),
        isAuthenticationDisabled: () => Promise.resolve(false),
        createCredentials: () =>
          Promise.resolve({
            signRequest(request) {
              request.headers.set("authorization", "Bearer the-bots-own-token");
              return Promise.resolve(request);
            },
          }),
      },
    },
    sign(claims, change = {}) {
      const header = { alg: "RS256", typ: "JWT", kid: "own", ...change.header };
      const input = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
      return `Bearer ${input}.${signature(input, change.with ?? "own key", header.kid)}`;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
