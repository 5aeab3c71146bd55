import { jwtVerify } from "jose";
import { z } from "zod/v4";
import type { Clock } from "../../clock";
import { Refusal } from "../../domain/refusal";
import type { SignedIn } from "../../usecases/access/identify-actor";
import { KeysUnreachable, makeEntraKeys } from "./entra-keys";

export interface TokenRules {
  /** "https://login.microsoftonline.com" */
  readonly authority: string;
  readonly tenantId: string;
  /** The app registration of the tab's API. */
  readonly clientId: string;
  /** Where the tab is served; its host is part of the registration's address. */
  readonly publicUrl: string;
}

/** Who a token speaks of. Refuses with "not-signed-in", never saying why, and with "sign-in-unreachable". */
export type VerifyToken = (token: string) => Promise<SignedIn>;

/** Teams, Microsoft 365 and Outlook, on every platform (Microsoft's list of clients for tab sign-in). */
const CLIENTS = [
  "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
  "5e3ce6c0-2b1f-4285-8d4b-75ee78787346",
  "4765445b-32c6-49b0-83e6-1d93765276ca",
  "0ec893e0-5785-4de6-99da-4ed124e5296c",
  "d3590ed6-52b3-4102-aeff-aad2292ab01c",
  "bc59ab01-8403-45c6-8796-ac3ef710b3e3",
  "27922004-5251-4030-b22d-91ecd9a37ea4",
];
const SCOPE = "access_as_user";
const TOLERANCE_SECONDS = 60;

const Claims = z.object({
  /** A list would pass when one of several audiences is ours. */
  aud: z.string(),
  exp: z.number(),
  nbf: z.number(),
  tid: z.string(),
  oid: z.guid(),
  azp: z.enum(CLIENTS),
  /** Only a token that a person has asked for has scopes. */
  scp: z.string().refine((scopes) => scopes.split(" ").includes(SCOPE)),
  idtyp: z.literal("user").optional(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  roles: z.array(z.string()).default([]),
});

/**
 * Checks the tokens that the tab gets from Teams (Teams documentation, tab single sign-on): signed by our tenant, for
 * our tab, asked for by one of Microsoft's clients on behalf of a person, and not too old.
 */
export function makeVerifyToken(rules: TokenRules, { clock }: { readonly clock: Clock }): VerifyToken {
  const tenantId = rules.tenantId.toLowerCase();
  const clientId = rules.clientId.toLowerCase();
  const tenantUrl = `${rules.authority}/${tenantId}`;
  const keys = makeEntraKeys({ url: `${tenantUrl}/discovery/v2.0/keys`, clock });

  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        typ: "JWT",
        issuer: `${tenantUrl}/v2.0`,
        audience: [clientId, `api://${new URL(rules.publicUrl).host}/${clientId}`],
        clockTolerance: TOLERANCE_SECONDS,
        currentDate: new Date(clock.now()),
      });
      const claims = Claims.parse(payload);
      if (claims.tid !== tenantId) throw new Refusal("not-signed-in");
      return {
        tenantId,
        objectId: claims.oid,
        name: claims.name ?? null,
        address: claims.preferred_username ?? null,
        roles: claims.roles,
      };
    } catch (error) {
      const reason = error instanceof KeysUnreachable ? "sign-in-unreachable" : "not-signed-in";
      throw new Refusal(reason, {}, { cause: error });
    }
  };
}
