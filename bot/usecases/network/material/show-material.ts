import { stockholmDay, type Clock } from "../../../clock";
import type { MaterialDetails } from "../../../contract/network/material";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import type { MaterialLanguage } from "../../../domain/network/material/material";
import { Refusal } from "../../../domain/refusal";
import type { ProfileStore } from "../people/ports";
import { hiddenOwners, materialDetails, mayChange } from "./material-view";
import type { MaterialStore } from "./ports";
import type { ReadShelf } from "./shelf";
import { voterOf } from "./rate-material";

interface ShownMaterial {
  readonly details: MaterialDetails;
  readonly version: string;
}

/** One material with its text. Refuses with "not-allowed", and "material-not-found" also for what has been retired. */
export type ShowMaterial = (input: {
  readonly actor: Actor;
  readonly id: string;
  readonly language: MaterialLanguage;
}) => Promise<ShownMaterial>;

export function makeShowMaterial(deps: {
  readonly readShelf: ReadShelf;
  readonly materials: Pick<MaterialStore, "get" | "voteOf" | "voteKey">;
  readonly profiles: Pick<ProfileStore, "hiddenContacts">;
  readonly clock: Clock;
}): ShowMaterial {
  return async ({ actor, id, language }) => {
    requireAllowed(actor, "see-network", "anywhere");
    const [stored, shelf] = await Promise.all([deps.materials.get(id), deps.readShelf()]);
    if (!stored || (stored.material.state === "retired" && !mayChange(actor, stored.material))) {
      throw new Refusal("material-not-found");
    }
    const myAnswer = await deps.materials.voteOf(id, voterOf(await deps.materials.voteKey(), id, actor));
    const today = stockholmDay(deps.clock.now());
    const hidden = await hiddenOwners(deps.profiles);
    return {
      details: materialDetails(stored, shelf, { actor, language, today, hidden, myAnswer }),
      version: `${stored.version}`,
    };
  };
}
