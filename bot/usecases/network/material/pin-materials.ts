import type { Actor, Role } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { canPin, MOST_PINNED } from "../../../domain/network/material/pinned";
import { Refusal } from "../../../domain/refusal";
import type { MaterialStore } from "./ports";
import type { ReadShelf } from "./shelf";

/**
 * Puts a handful on top for a role, in order; HR chooses (S40). Refuses with "not-allowed", "invalid-input" for more
 * than five or one of them twice, and "material-not-found".
 */
export type PinMaterials = (input: {
  readonly actor: Actor;
  readonly role: Role;
  readonly ids: readonly string[];
}) => Promise<void>;

export function makePinMaterials(deps: {
  readonly readShelf: ReadShelf;
  readonly materials: Pick<MaterialStore, "pin">;
}): PinMaterials {
  return async ({ actor, role, ids }) => {
    requireAllowed(actor, "run-network", "anywhere");
    if (!canPin(ids)) throw new Refusal("invalid-input", { field: "ids", problem: "tooBig", limit: MOST_PINNED });
    const { materials } = await deps.readShelf();
    const shown = new Set(
      materials.filter(({ material }) => material.state === "shown").map(({ material: { id } }) => id),
    );
    if (!ids.every((id) => shown.has(id))) throw new Refusal("material-not-found");
    await deps.materials.pin(role, ids);
  };
}
