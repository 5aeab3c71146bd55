import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import { z } from "zod/v4";
import type { Clock } from "../../clock";

/** As Microsoft's own libraries: keys are changed now and then, and a withdrawn one may not be trusted for long. */
const TRUSTED_FOR_MS = 12 * 3600 * 1000;
/** A token with an unknown key may be the first of a new one. Whoever invents keys gets no more readings than this. */
const REREAD_AFTER_MS = 30_000;
const ANSWERS_WITHIN_MS = 5_000;

const KeySet = z.object({ keys: z.array(z.record(z.string(), z.unknown())).max(100) });

/** Whoever vouches for people does not answer, so nobody can be let in. */
export class KeysUnreachable extends Error {}

/**
 * The keys that a tenant's tokens are signed with, read when needed and kept. Throws `KeysUnreachable` when they cannot
 * be read, and jose's own error when the token's key is not among them.
 */
export function makeEntraKeys({ url, clock }: { readonly url: string; readonly clock: Clock }): JWTVerifyGetKey {
  let known: { readonly find: ReturnType<typeof createLocalJWKSet>; readonly readAt: number } | null = null;
  let attemptedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  const now = () => Date.parse(clock.now());
  const read = () => {
    attemptedAt = now();
    reading ??= readKeys(url)
      .then((keys) => void (known = { find: createLocalJWKSet(keys), readAt: now() }))
      .finally(() => (reading = null));
    return reading;
  };

  return async (header, token) => {
    // With a single key published, a token that names none would otherwise be tried against it.
    if (typeof header.kid !== "string") throw new errors.JWKSNoMatchingKey();
    if (!known || now() - known.readAt > TRUSTED_FOR_MS) await read();
    try {
      return await known!.find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || now() - attemptedAt < REREAD_AFTER_MS) throw error;
      await read();
      return known!.find(header, token);
    }
  };
}

async function readKeys(url: string): Promise<JSONWebKeySet> {
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    if (!response.ok) throw new Error(`keys refused with ${response.status}`);
    return KeySet.parse(await response.json()) as unknown as JSONWebKeySet;
  } catch (error) {
    throw new KeysUnreachable("The keys could not be read.", { cause: error });
  }
}
