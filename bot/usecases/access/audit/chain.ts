import { createHash, randomBytes } from "node:crypto";
import type { AuditEntry } from "./audit-trail";

/**
 * One link of a chain: what happened, and the hash of the link before it, so that none can be changed, taken away, put
 * in or moved without the next one telling. Each process writes a chain of its own, a new one each month.
 */
export interface AuditLink extends AuditEntry {
  /** "<yyyyMM>.<process>" */
  readonly chain: string;
  /** 1, 2, 3 … in the chain. */
  readonly number: number;
  /** Hash of the link before; for the first one of a month, of the last one in `after`; empty when the process is new. */
  readonly previous: string;
  /** UTC. */
  readonly at: string;
  /** The chain that the process wrote the month before. */
  readonly after?: string;
  /** The link that this is the outcome of: "<chain>/<number>". */
  readonly of?: string;
  /** Ends of other chains as they were: what is missing before them is found, a whole chain too. */
  readonly heads?: readonly ChainHead[];
}

export interface ChainHead {
  readonly chain: string;
  readonly number: number;
  readonly hash: string;
}

/** A link as it is kept: the text is what the hash is made of, to the letter. */
export interface AuditRow {
  readonly number: number;
  readonly text: string;
  readonly hash: string;
}

export function rowOf(link: AuditLink): AuditRow {
  const text = canonical(link);
  return { number: link.number, text, hash: hashOf(text) };
}

/** What is written in a row; null when it is no link of ours. */
export function readLink(text: string): AuditLink | null {
  try {
    return JSON.parse(text) as AuditLink;
  } catch {
    return null;
  }
}

/** SHA-256, base64url. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/** What a process is called in its chains: no two that have ever run share it. */
export function newProcessName(): string {
  return randomBytes(6).toString("hex");
}

/** "202411" of "202411.k3x9". */
export function monthOf(chain: string): string {
  return chain.slice(0, 6);
}

/** "202411" at an instant, in UTC. */
export function monthAt(instant: string): string {
  return instant.slice(0, 7).replace("-", "");
}

/** JSON with its fields in alphabetical order: the same link is always the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
