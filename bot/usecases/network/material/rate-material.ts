import { createHmac } from "node:crypto";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { Refusal } from "../../../domain/refusal";
import type { MaterialStore } from "./ports";

/**
 * Notes whether something helped: one answer for each person, the latest (S40). Refuses with "not-allowed" and
 * "material-not-found".
 */
export type RateMaterial = (input: {
  readonly actor: Actor;
  readonly id: string;
  readonly helped: boolean;
}) => Promise<void>;

export function makeRateMaterial(deps: {
  readonly materials: Pick<MaterialStore, "get" | "vote" | "voteKey">;
}): RateMaterial {
  return async ({ actor, id, helped }) => {
    requireAllowed(actor, "see-network", "anywhere");
    const stored = await deps.materials.get(id);
    if (stored?.material.state !== "shown") throw new Refusal("material-not-found");
    await deps.materials.vote(id, voterOf(await deps.materials.voteKey(), id, actor), helped);
  };
}

/**
 * The person as a voter on this material: no name, and another one for each material. Accounts' ids are no secret, so
 * without the key anybody could try them all.
 */
export function voterOf(key: string, id: string, { id: actorId }: Pick<Actor, "id">): string {
  return createHmac("sha256", key)
    .update(JSON.stringify([id, actorId]))
    .digest("base64url");
}
