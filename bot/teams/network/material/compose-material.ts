import { peopleText } from "../../people-text";
import type { ComposeSearch } from "../compose/compose";
import { COMMAND_RIGHTS } from "../../rights";
import { materialCard } from "./material-card";
import type { MaterialCommandsDeps } from "./material-commands";

/** The material bank at the box where messages are written: what is chosen is put into the message as a card (S40). */
export function composeMaterial(deps: MaterialCommandsDeps): ComposeSearch {
  return {
    kind: "search",
    commandId: "material",
    right: COMMAND_RIGHTS.material,
    parameter: "search",
    async search({ actor, language }, { text, from, limit }) {
      const page = Math.floor(from / limit) + 1;
      const found = await deps.showMaterials({ actor, language, search: text, role: null, state: "shown", page });
      const items = page === 1 ? [...found.pinned, ...found.materials] : found.materials;
      return Promise.all(
        items.slice(0, limit).map(async ({ id, title, why }) => {
          const { details } = await deps.showMaterial({ actor, id, language });
          const { card } = materialCard(details, "posted", deps, language);
          return { title: peopleText(title), text: peopleText(why), card };
        }),
      );
    },
  };
}
