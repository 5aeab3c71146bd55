import { Refusal } from "../../../domain/refusal";
import type { RestoreStore } from "./ports";

/**
 * Refuses with "restore-not-confirmed" what sends, as long as the tables have come from a backup and nobody has said
 * that they have looked: what they call unsent may have been sent.
 */
export async function requireConfirmedRestore(restores: Pick<RestoreStore, "last">): Promise<void> {
  const last = await restores.last();
  if (last !== null && last.state !== "confirmed") throw new Refusal("restore-not-confirmed");
}
