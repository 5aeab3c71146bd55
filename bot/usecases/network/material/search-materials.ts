import { makeKeptIndex, type FindInIndex } from "../search/kept-index";
import type { Searchable, SearchIndex } from "../search/ports";
import type { StoredMaterial } from "./ports";
import type { ReadShelf, Shelf } from "./shelf";

/** Ids of the shown materials that answer a search, best first. */
export type SearchMaterials = FindInIndex;

/** Searches in titles, why-lines and texts of every language at once. */
export function makeSearchMaterials(deps: {
  readonly readShelf: ReadShelf;
  readonly index: SearchIndex;
}): SearchMaterials {
  let latest: Shelf | null = null;
  return makeKeptIndex({
    index: deps.index,
    source: {
      async version() {
        latest = await deps.readShelf();
        return latest.version;
      },
      items: () => Promise.resolve(shown(latest!).map(searchable)),
    },
  });
}

function shown({ materials }: Shelf): readonly StoredMaterial[] {
  return materials.filter(({ material }) => material.state === "shown");
}

function searchable({ material, version }: StoredMaterial): Searchable {
  const texts = Object.values(material.texts);
  return {
    id: material.id,
    version: `${version}`,
    title: texts.map(({ title }) => title).join("\n"),
    keywords: "",
    summary: texts.map(({ why }) => why).join("\n"),
    text: texts.map(({ text }) => text ?? "").join("\n"),
  };
}
