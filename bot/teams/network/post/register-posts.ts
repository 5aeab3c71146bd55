import type { Application } from "@microsoft/teams-ai";
import { registerPress, type PressDeps } from "../../press";
import { isPersonalChat } from "../../sender";
import { POST_DATA, POST_VERBS, type PostDesk } from "./post-desk";

/** The buttons of the cards that a post is written with. They are only ever in the author's own chat. */
export function registerPosts(app: Application, deps: PressDeps & { readonly postDesk: PostDesk }): void {
  for (const verb of POST_VERBS) {
    registerPress(app, deps, verb, POST_DATA, async ({ actor, data, language, activity }) => {
      const screen = await deps.postDesk.press(verb, data, { actor, language, where: "chat" });
      return { kind: "card", ...screen, stays: isPersonalChat(activity) };
    });
  }
}
