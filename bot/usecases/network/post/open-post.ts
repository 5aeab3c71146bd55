import type { PostDetails } from "../../../contract/network/post";
import type { Actor } from "../../../domain/access/actor";
import { can } from "../../../domain/access/can";
import { postProblems, type PostProblem } from "../../../domain/network/post/check-post";
import type { TextSettings } from "../../../domain/network/text-check";
import { findPost } from "./find-post";
import { postItem } from "./list-posts";
import type { PostStore, StoredPost } from "./ports";

export interface OpenedPost extends StoredPost {
  /** What keeps a draft from being published. */
  readonly problems: readonly PostProblem[];
}

/** One post with what is wrong with it. Refuses with "post-not-found". */
export type OpenPost = (input: { readonly actor: Actor; readonly id: string }) => Promise<OpenedPost>;

export interface OpenPostDeps {
  readonly posts: Pick<PostStore, "get">;
  readonly texts: TextSettings;
}

export function makeOpenPost({ posts, texts }: OpenPostDeps): OpenPost {
  return async ({ actor, id }) => {
    const stored = await findPost(posts, actor, id);
    const problems = stored.post.state === "draft" ? postProblems(stored.post.content, texts) : [];
    return { ...stored, problems };
  };
}

/** A post with what its author needs besides: which channels have it, and what keeps it back. */
export function postDetails({ problems, ...stored }: OpenedPost, actor: Actor): PostDetails {
  const { author, state, places } = stored.post;
  const mayChange = can(actor, "change-post", { authorId: author.id });
  return {
    ...postItem(stored, actor),
    state,
    problems,
    places: mayChange ? places.map(({ teamName, state: outcome }) => ({ team: teamName, outcome })) : [],
  };
}
