import type { MaterialItem } from "../../../contract/network/material";
import { textIn, type Language } from "../../../text/text";
import { cardTemplate } from "../../card-template";
import { peopleText } from "../../people-text";
import { LONGEST_TITLE, LONGEST_WHY } from "./material-card";
import type { RenderedMessage } from "../render-message";
import template from "./material-list-card.json";

const fill = cardTemplate(template);

/** As many as a card takes buttons for, with room for what is put under it. */
export const MOST_LISTED = 5;

/** Some materials to choose from: what each is good for, and a button that opens it. `total` is how many there are. */
export function materialListCard(
  list: { readonly heading: string; readonly items: readonly MaterialItem[]; readonly total: number },
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const shown = list.items.slice(0, MOST_LISTED);
  const card = fill({
    lang: language,
    heading: list.heading,
    items: shown.map(({ id, title, why }) => ({
      id,
      title: peopleText(title, LONGEST_TITLE),
      why: peopleText(why, LONGEST_WHY),
      show: t("network.material.show", { title: peopleText(title, LONGEST_TITLE) }),
    })),
    more: t("network.material.more", { shown: shown.length, total: Math.max(list.total, shown.length) }),
  });
  return { card, summary: list.heading };
}
