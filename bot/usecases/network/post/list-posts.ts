import type { PostItem, PostPage } from "../../../contract/network/post";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import type { PostKind } from "../../../domain/network/post/post";
import type { PostAudiences } from "./post-audiences";
import type { PostStore, StoredPost } from "./ports";

export interface ListPostsDeps {
  readonly posts: Pick<PostStore, "page">;
  readonly audiences: PostAudiences;
}

/** Posts newest first, a page at a time; a withdrawn one is a line without words. */
export type ListPosts = (input: {
  readonly actor: Actor;
  readonly area: string | null;
  readonly kind: PostKind | null;
  readonly after: string | null;
}) => Promise<PostPage>;

const PAGE = 20;

export function makeListPosts({ posts, audiences }: ListPostsDeps): ListPosts {
  return async ({ actor, ...query }) => {
    const [{ posts: found, next }, mayWriteFor] = await Promise.all([
      posts.page({ ...query, limit: PAGE }),
      audiences(actor),
    ]);
    return { posts: found.map((stored) => postItem(stored, actor)), next, mayWriteFor };
  };
}

/** A post as somebody may see it. */
export function postItem({ post }: StoredPost, actor: Actor): PostItem {
  const { id, author, content, state, publishedAt, changedAt } = post;
  const isGone = state === "withdrawn";
  return {
    id,
    kind: content.kind,
    area: content.area,
    isWithdrawn: isGone,
    title: isGone ? null : content.title,
    text: isGone ? null : content.text,
    link: content.link,
    picture: content.picture,
    author: isGone ? null : { name: author.name, from: author.from },
    publishedAt,
    editedAt: publishedAt !== null && changedAt > publishedAt && !isGone ? changedAt : null,
    mayChange: !isGone && can(actor, "change-post", { authorId: author.id }),
  };
}
