import type { Clock } from "../../../clock";
import { stockholmDay } from "../../../clock";
import type { Role } from "../../../domain/access/actor";
import { yearsAfter } from "../../../domain/network/material/check-material";
import type { MaterialLanguage, MaterialText } from "../../../domain/network/material/material";
import type { Pinned } from "../../../domain/network/material/pinned";
import type { MaterialStore } from "./ports";

/** A text that comes with the product. */
interface FirstMaterial {
  readonly id: string;
  /** Raised when its words change. */
  readonly version: number;
  readonly roles: readonly Role[];
  readonly texts: Readonly<Record<MaterialLanguage, MaterialText>>;
}

export interface FirstContent {
  readonly materials: readonly FirstMaterial[];
  /** Only used for roles for which nobody has chosen. */
  readonly pinned: Pinned;
}

/**
 * Puts the first content in the bank when the service starts. What is there already stays; a new version of a text
 * takes the old one's place only where nobody has changed or retired it. Doing it twice does nothing.
 */
export type SeedMaterials = () => Promise<void>;

export function makeSeedMaterials(deps: {
  readonly materials: MaterialStore;
  readonly content: FirstContent;
  readonly clock: Clock;
}): SeedMaterials {
  const { materials, content, clock } = deps;
  return async () => {
    const now = clock.now();
    const { materials: there, pinned } = await materials.all();
    const known = new Map(there.map((stored) => [stored.material.id, stored]));
    for (const { id, version, roles, texts } of content.materials) {
      const read = known.get(id);
      const seed = { version, isUntouched: true };
      const fresh = { texts, roles, seed, reviewOn: yearsAfter(stockholmDay(now), 1), changedAt: now };
      if (!read) await materials.add({ id, link: null, owner: null, state: "shown", ...fresh });
      else if (read.material.seed?.isUntouched && read.material.seed.version < version) {
        await materials.replace(read, { ...read.material, ...fresh });
      }
    }
    for (const role of Object.keys(content.pinned) as Role[]) {
      if (!pinned[role]) await materials.pin(role, content.pinned[role] ?? []);
    }
  };
}
