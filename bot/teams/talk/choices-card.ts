import type { Language } from "../../text/text";
import { cardTemplate, type Card } from "../card-template";
import { peopleText } from "../people-text";
import type { CommandId } from "./command";
import template from "./choices-card.json";

const fill = cardTemplate(template);

/** More are hidden behind a menu on a phone. */
const MOST_BUTTONS = 6;
/** What somebody has written goes along with the button that they press next. */
export const LONGEST_REST = 1500;

export interface Choice {
  readonly command: CommandId;
  readonly title: string;
  /** What stands after the command, as if it had been written. */
  readonly rest?: string;
}

export interface Choices {
  readonly title: string;
  readonly intro: string;
  readonly lines?: readonly { readonly title: string; readonly does: string }[];
  /** Small print. */
  readonly notes?: readonly string[];
  readonly buttons: readonly Choice[];
}

/** A card to choose from: pressing a button is the same as writing the command. */
export function choicesCard(choices: Choices, language: Language): Card {
  const { title, intro, lines = [], notes = [], buttons } = choices;
  return fill({
    ...{ lang: language, title, intro, lines },
    notes: notes.map((text) => ({ text })),
    buttons: buttons.slice(0, MOST_BUTTONS).map(({ rest = "", ...button }) => ({
      ...button,
      title: peopleText(button.title),
      rest: peopleText(rest, LONGEST_REST),
    })),
  });
}
