import { createHash } from "node:crypto";
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

export function makeRateMaterial(deps: { readonly materials: Pick<MaterialStore, "get" | "vote"> }): RateMaterial {
  return async ({ actor, id, helped }) => {
    requireAllowed(actor, "see-network", "anywhere");
    const stored = await deps.materials.get(id);
    if (stored?.material.state !== "shown") throw new Refusal("material-not-found");
    await deps.materials.vote(id, voterOf(id, actor), helped);
  };
}

/** The person as a voter on this material: no name, and another one for each material. */
export function voterOf(id: string, { id: actorId }: Pick<Actor, "id">): string {
  return createHash("sha256")
    .update(JSON.stringify([id, actorId]))
    .digest("base64url");
}
