import { cardTemplate, type Card } from "../../card-template";
import type { VERBS } from "../../verbs";
import inChat from "./post-buttons.json";
import inDialog from "./post-dialog-buttons.json";

/** A chat's card is answered in its place, a dialog by what Teams shows next in it; they send the same data. */
export type PostPlaceShown = "chat" | "dialog";

export interface PostButton {
  readonly title: string;
  readonly verb: (typeof VERBS)[keyof typeof VERBS];
  readonly style?: "positive" | "destructive";
  /** Whether what has been filled in goes along, and has to be right. */
  readonly sendsInputs?: boolean;
}

/** Which post a button is about, and which version of it was on the card. */
export interface PostReference {
  readonly postId: string;
  readonly version: number;
}

const FILL = { chat: cardTemplate(inChat), dialog: cardTemplate(inDialog) } as const;

/** A card with buttons under it that say which post they are about. */
export function withButtons(
  card: Card,
  buttons: readonly PostButton[],
  { postId, version }: PostReference,
  where: PostPlaceShown,
): Card {
  if (buttons.length === 0) return card;
  const made = FILL[where]({
    buttons: buttons.map(({ title, verb, style = "default", sendsInputs = false }) => ({
      ...{ title, verb, style, postId, version },
      inputs: sendsInputs ? "auto" : "none",
    })),
  });
  return { ...card, actions: [...actionsOf(made), ...actionsOf(card)] };
}

function actionsOf(card: Card): readonly unknown[] {
  return Array.isArray(card["actions"]) ? card["actions"] : [];
}
