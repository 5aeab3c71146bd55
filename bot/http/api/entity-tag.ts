import { createHash } from "node:crypto";

/**
 * The ETag of an answer: the version that the handler told, if any, and a digest of what is shown. Two people who see
 * different parts of the same thing get different tags, and an edit can say which version it was made from.
 */
export function entityTag(json: string, version: string | undefined): string {
  const digest = createHash("sha256").update(json).digest("base64url").slice(0, 22);
  return version === undefined ? `"${digest}"` : `"${Buffer.from(version).toString("base64url")}.${digest}"`;
}

/** Whether If-None-Match names this tag, so that nothing has to be sent. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  return (ifNoneMatch ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}

/** The version in If-Match, as the handler told it when it was read; null when the caller sends none. */
export function versionIn(ifMatch: string | undefined): string | null {
  const version = /^\s*(?:W\/)?"([\w-]+)\.[\w-]+"\s*$/.exec(ifMatch ?? "")?.[1];
  if (version !== undefined) return Buffer.from(version, "base64url").toString();
  // Whatever else was written was never given out, so it fits no version.
  return ifMatch === undefined ? null : "";
}
