import type { ComposeAction } from "../compose/compose";
import { textIn } from "../../../text/text";
import { POST_DATA, POST_VERBS, type PostDesk } from "./post-desk";

/** "Skriv inlägg" beside the box where messages are written: the same steps as in the chat, in a dialog. */
export function composePost({ postDesk }: { readonly postDesk: PostDesk }): ComposeAction {
  return {
    kind: "action",
    commandId: "skrivInlagg",
    title: (language) => textIn(language)("network.post.compose.title"),
    open: async ({ actor, language }) => (await postDesk.open({ actor, language, where: "dialog" })).card,
    async submit({ actor, language }, raw) {
      const data = POST_DATA.safeParse(raw);
      const verb = POST_VERBS.find((each) => each === (raw as { readonly verb?: unknown } | null)?.verb);
      if (!data.success || !verb) return null;
      return (await postDesk.press(verb, data.data, { actor, language, where: "dialog" })).card;
    },
  };
}
