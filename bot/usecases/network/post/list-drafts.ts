import type { PostDraft } from "../../../contract/network/post";
import type { Actor } from "../../../domain/access/actor";
import type { PostStore, StoredPost } from "./ports";

/** One's own drafts, the one written last first. Nobody else sees them. */
export type ListDrafts = (actor: Actor) => Promise<readonly StoredPost[]>;

export function makeListDrafts({ posts }: { readonly posts: Pick<PostStore, "drafts"> }): ListDrafts {
  return async (actor) => {
    const drafts = await posts.drafts(actor.id);
    return drafts.toSorted((a, b) => (a.post.changedAt < b.post.changedAt ? 1 : -1));
  };
}

/** A line of a list of drafts. */
export function postDraft({ post: { id, content, changedAt } }: StoredPost): PostDraft {
  return { id, kind: content.kind, title: content.title, area: content.area, changedAt };
}
