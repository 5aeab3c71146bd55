import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload, type KeyLike } from "jose";
import { TENANT } from "./evaluation";

export const TAB_CLIENT_ID = "3c2b1a09-5f4e-4d3c-8b2a-1f0e9d8c7b6a";
/** Teams in a browser. */
export const TEAMS_WEB = "5e3ce6c0-2b1f-4285-8d4b-75ee78787346";
export const PUBLIC_URL = "https://handledarnatet.kommun.example";

/** Made once in a test process: making one takes longer than a test. */
const FIRST_KEY = generateKeyPair("RS256");

/** The municipality's Entra on 127.0.0.1: it publishes its keys and signs whatever a test wants to be signed. */
export interface Entra {
  /** For the setting ENTRA_AUTHORITY. */
  readonly authority: string;
  readonly publicKey: () => KeyLike;
  /** How often the keys have been read. */
  readonly readings: () => number;
  /** The claims of an ordinary token of a person without app roles, valid for an hour. */
  claims(changes?: Readonly<Record<string, unknown>>): JWTPayload;
  /** A token for those claims; undefined claims are left out. */
  sign(changes?: Readonly<Record<string, unknown>>, how?: Signing): Promise<string>;
  /** How the address with the keys answers from now on. */
  answers(how: "keys" | "error" | "silence" | "nonsense" | "slowly"): void;
  /** Publishes a new key, which signs from now on, and withdraws the old one. */
  changeKey(): Promise<void>;
  stop(): Promise<void>;
}

interface Signing {
  readonly key?: KeyLike | Uint8Array;
  readonly header?: Readonly<Record<string, unknown>> & { readonly crit?: string[] };
}

/** Starts it. `now` is what tokens are dated by; the machine's time when left out. */
export async function startEntra(now: () => number = Date.now): Promise<Entra> {
  let kid = 1;
  let pair = await FIRST_KEY;
  let answering: Parameters<Entra["answers"]>[0] = "keys";
  let readings = 0;
  const server = createServer((_, response) => {
    readings += 1;
    if (answering === "silence") return;
    if (answering === "error") {
      response.statusCode = 500;
      return void response.end("{}");
    }
    if (answering === "nonsense") return void response.end("<html>");
    if (answering === "slowly") return void response.write('{"keys":');
    void exportJWK(pair.publicKey).then((jwk) =>
      response.end(JSON.stringify({ keys: [{ ...jwk, kid: `key-${kid}`, use: "sig" }] })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const claims = (changes: Readonly<Record<string, unknown>> = {}): JWTPayload => {
    const seconds = Math.floor(now() / 1000);
    return {
      aud: TAB_CLIENT_ID,
      iss: `${authority}/${TENANT}/v2.0`,
      iat: seconds,
      nbf: seconds,
      exp: seconds + 3600,
      azp: TEAMS_WEB,
      name: "Kim Ek",
      oid: "7d3c2b1a-0000-4000-8000-000000000001",
      preferred_username: "kim.ek@kommun.example",
      scp: "access_as_user",
      tid: TENANT,
      ver: "2.0",
      ...changes,
    };
  };

  return {
    authority,
    publicKey: () => pair.publicKey,
    readings: () => readings,
    claims,
    sign: (changes, { key = pair.privateKey, header = {} } = {}) =>
      new SignJWT(claims(changes))
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: `key-${kid}`, ...header })
        .sign(key, { crit: Object.fromEntries((header.crit ?? []).map((name) => [name, true])) }),
    answers: (how) => void (answering = how),
    async changeKey() {
      kid += 1;
      pair = await generateKeyPair("RS256");
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
