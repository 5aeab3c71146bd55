import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import type { ReadDirectory } from "../../access/ports";

/** Whom somebody may write posts for, the areas in alphabetical order (S39). */
export type PostAudiences = (actor: Actor) => Promise<{
  readonly areas: readonly string[];
  readonly everybody: boolean;
}>;

export function makePostAudiences({ readDirectory }: { readonly readDirectory: ReadDirectory }): PostAudiences {
  return async (actor) => {
    if (!can(actor, "write-post", "anywhere")) return { areas: [], everybody: false };
    const { units } = await readDirectory();
    const areas = [...new Set(units.map(({ area }) => area))].sort((a, b) => a.localeCompare(b, "sv"));
    return {
      areas: areas.filter((area) => can(actor, "write-post", { area })),
      everybody: can(actor, "write-post", { area: null }),
    };
  };
}
