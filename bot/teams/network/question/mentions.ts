import type { NamedHelper } from "../../../usecases/network/question/question-messages";
import { peopleText } from "../../people-text";

/** What a card's text says of some people, and the list that makes Teams tell them. */
export interface Mentions {
  /** Names with commas between, mentioned where Teams knows the account. */
  readonly names: string;
  readonly entities: readonly { readonly text: string; readonly id: string; readonly name: string }[];
}

const LONGEST_NAME = 80;
/**
 * A mention only works in a text that shows Markdown and makes links of addresses, so of a name there stay letters and
 * what names are joined with.
 */
const NOT_IN_NAMES = /[^\p{L}\p{M}\p{N} .,'’-]|\.(?=\S)/gu;

/** Names people in a TextBlock. The text and the entity have to hold the very same words (Teams documentation). */
export function mentionsOf(helpers: readonly NamedHelper[]): Mentions {
  const named = helpers
    .map(({ name, teamsUserId }) => ({ name: plainName(name), teamsUserId }))
    .filter(({ name }) => name !== "");
  return {
    names: named.map(({ name, teamsUserId }) => (teamsUserId === null ? name : mention(name))).join(", "),
    entities: named.flatMap(({ name, teamsUserId }) =>
      teamsUserId === null ? [] : [{ text: mention(name), id: teamsUserId, name }],
    ),
  };
}

function plainName(name: string): string {
  return peopleText(name, LONGEST_NAME).replace(/\s+/g, " ").replace(NOT_IN_NAMES, "").trim();
}

function mention(name: string): string {
  return `<at>${name}</at>`;
}
