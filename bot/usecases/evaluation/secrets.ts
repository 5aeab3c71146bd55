import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** 128 bits: nobody guesses one. 22 characters in base64url. */
const BYTES = 16;

/** A new unguessable text for a link, a form or a round; tests give their own. */
export type NewSecret = () => string;

export const newSecret: NewSecret = () => randomBytes(BYTES).toString("base64url");

/** 22 characters that are the same for the same parts, and tell nothing about them. */
export function shortHash(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest().subarray(0, BYTES).toString("base64url");
}

/** SHA-256, base64url: what is kept of a secret. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Compares in the same time whatever differs. */
export function matchesHash(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const kept = Buffer.from(hash);
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** Under which key an invitation's answers are kept while the round can still tell (D16). Useless without the round's secret. */
export function pseudonymOf(roundSecret: string, invitationId: string): string {
  return createHmac("sha256", roundSecret).update(invitationId).digest("base64url");
}
