import type { MessageSource } from "../delivery/ports";
import type { PostStore } from "./ports";
import { channelMessage } from "./post-messages";

/** A post as the card that an area's supervisors get; nothing any more once it has been withdrawn. */
export function makePostSource({ posts }: { readonly posts: Pick<PostStore, "get"> }): MessageSource {
  return {
    async messageFor({ id }) {
      const stored = await posts.get(id);
      const isShown = stored?.post.state === "published" || stored?.post.state === "publishing";
      return isShown ? channelMessage(stored.post) : null;
    },
    authorOf: async (id) => (await posts.get(id))?.post.author.id ?? null,
  };
}
