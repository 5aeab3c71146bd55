import type { IncomingMessage } from "node:http";
import type { Actor } from "../../domain/access/actor";
import { Refusal } from "../../domain/refusal";
import type { IdentifyActor } from "../../usecases/access/identify-actor";
import type { VerifyToken } from "./verify-token";

/** Who sends a request. Refuses with "not-signed-in" and the like. */
export type Identify = (request: IncomingMessage) => Promise<Actor>;

export interface IdentifyDeps {
  /** Null when the tab's sign-in is not set up: then nobody comes in. */
  readonly verifyToken: VerifyToken | null;
  readonly identifyActor: IdentifyActor;
}

/** Identifies people by the token that the tab gets from Teams. */
export function makeIdentify({ verifyToken, identifyActor }: IdentifyDeps): Identify {
  return async (request) => {
    if (!verifyToken) throw new Refusal("sign-in-not-set-up");
    const token = bearerIn(request);
    if (token === null) throw new Refusal("not-signed-in");
    return identifyActor(await verifyToken(token));
  };
}

/** The token in "Authorization: Bearer …"; null without one. Nowhere else is one looked for. */
export function bearerIn({ headers }: IncomingMessage): string | null {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(headers.authorization ?? "")?.[1] ?? null;
}
