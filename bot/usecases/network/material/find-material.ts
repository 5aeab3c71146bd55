import { textFor } from "../../../domain/network/material/material";
import type { FindMaterial } from "../question/ports";
import type { SearchMaterials } from "./search-materials";
import type { ReadShelf } from "./shelf";

const MOST_SHOWN = 3;
/** Less of what was asked in it, and it would only be in the way of asking. */
const SMALLEST_SHARE = 0.4;

/** The material that may answer what somebody is about to ask, in Swedish; best first, often nothing. */
export function makeFindMaterial(deps: {
  readonly searchMaterials: SearchMaterials;
  readonly readShelf: ReadShelf;
}): FindMaterial {
  return async (text) => {
    const hits = await deps.searchMaterials(text, MOST_SHOWN);
    const { materials } = await deps.readShelf();
    return hits
      .filter(({ share }) => share >= SMALLEST_SHARE)
      .flatMap(({ id }) => materials.filter(({ material }) => material.id === id))
      .map(({ material }) => {
        const { title, why, text } = textFor(material, "sv");
        return { title, why, text, link: material.link };
      });
  };
}
