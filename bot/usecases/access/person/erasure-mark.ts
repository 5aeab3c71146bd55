import { createHmac } from "node:crypto";
import type { Person } from "../../../domain/access/person/person";
import type { ErasureMark } from "./ports";

/** What is left of an erasure that is finished, at a moment (UTC). The salt is a new secret. */
export function markOf({ emails }: Pick<Person, "emails">, salt: string, at: string): ErasureMark {
  return { salt, hashes: emails.map((email) => hashed(email, salt)), at };
}

/** Whether the mark is of somebody with this address; whoever has none is known by `Supervisor.id` instead. */
export function isMarkOf({ hashes, salt }: ErasureMark, address: string): boolean {
  return hashes.includes(hashed(address, salt));
}

function hashed(address: string, salt: string): string {
  return createHmac("sha256", salt).update(address.trim().toLowerCase()).digest("base64url");
}
