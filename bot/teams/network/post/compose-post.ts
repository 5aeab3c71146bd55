import type { ComposeAction } from "../compose/compose";
import { textIn } from "../../../text/text";
import { COMMAND_RIGHTS, pressedObject, rightOf } from "../../rights";
import { POST_DATA, POST_VERBS, type PostDesk } from "./post-desk";

/** "Skriv inlägg" beside the box where messages are written: the same steps as in the chat, in a dialog. */
export function composePost({ postDesk }: { readonly postDesk: PostDesk }): ComposeAction {
  return {
    kind: "action",
    commandId: "skrivInlagg",
    // Whoever may not write is told by the desk who can.
    right: COMMAND_RIGHTS.help,
    pressed(raw) {
      const verb = verbIn(raw);
      return verb ? { right: rightOf(verb), way: verb, which: pressedObject(raw) } : null;
    },
    title: (language) => textIn(language)("network.post.compose.title"),
    open: async ({ actor, language }) => (await postDesk.open({ actor, language, where: "dialog" })).card,
    async submit({ actor, language }, raw) {
      const data = POST_DATA.safeParse(raw);
      const verb = verbIn(raw);
      if (!data.success || !verb) return null;
      return (await postDesk.press(verb, data.data, { actor, language, where: "dialog" })).card;
    },
  };
}

function verbIn(raw: unknown): (typeof POST_VERBS)[number] | undefined {
  return POST_VERBS.find((each) => each === (raw as { readonly verb?: unknown } | null)?.verb);
}
