import { makeUnderstand, type Understood } from "../../domain/network/talk/understand";
import { textIn, type TextKey } from "../../text/text";
import type { ChatCommand } from "./command";

/** Understands the commands' words in every language at once: people write Swedish in English clients and the reverse. */
export function makeVocabulary(
  commands: readonly Pick<ChatCommand, "id" | "care">[],
  other: ChatCommand["id"],
): (said: string) => Understood {
  const words = commands.map(({ id, care = null }) => ({
    ...{ id, care },
    phrases: inAll(`talk.commands.${id}.words`),
  }));
  return makeUnderstand(words, { polite: inAll("talk.polite"), not: inAll("talk.not") }, other);
}

function inAll(key: TextKey): readonly string[] {
  return [...new Set([...textIn("sv")(key).split("|"), ...textIn("en")(key).split("|")])];
}
