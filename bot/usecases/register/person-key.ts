import { createHash } from "node:crypto";

const CHARACTERS = 22;

/**
 * A supervisor's id as it may stand in an address: it tells neither e-mail address nor employee number, which the
 * register's own id is made of.
 */
export function personKey(supervisorId: string): string {
  return createHash("sha256").update(supervisorId.normalize("NFC")).digest("base64url").slice(0, CHARACTERS);
}
