import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import { Refusal } from "../../../domain/refusal";
import type { PostStore, StoredPost } from "./ports";

/**
 * A post that somebody may see: what has been published, and one's own drafts. Refuses with "post-not-found", which
 * also hides that somebody else has a draft.
 */
export async function findPost(posts: Pick<PostStore, "get">, actor: Actor, id: string): Promise<StoredPost> {
  const found = await posts.get(id);
  if (!found || (isUnread(found) && found.post.author.id !== actor.id)) throw new Refusal("post-not-found");
  return found;
}

/** A post that somebody may change: one's own, and for HR every published one. Refuses as `findPost`, and with "not-allowed". */
export async function findOwnPost(posts: Pick<PostStore, "get">, actor: Actor, id: string): Promise<StoredPost> {
  const found = await findPost(posts, actor, id);
  if (!can(actor, "change-post", { authorId: found.post.author.id })) throw new Refusal("not-allowed");
  return found;
}

/** Nobody but the author has seen it, or is to see it as long as it is being published. */
function isUnread({ post }: StoredPost): boolean {
  return post.state === "draft";
}
