import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { withdrawn } from "../../../domain/network/post/publishing";
import { Refusal } from "../../../domain/refusal";
import { findOwnPost } from "./find-post";
import type { PostStore, StoredPost } from "./ports";
import type { ShowInChannels } from "./show-in-channels";
import type { ShowInChats } from "./show-in-chats";
import type { UnderWay } from "./under-way";

export interface WithdrawPostDeps {
  readonly posts: PostStore;
  readonly showInChannels: ShowInChannels;
  readonly showInChats: ShowInChats;
  readonly underWay: UnderWay;
  readonly clock: Clock;
}

/**
 * Takes a post back: the channels show one line in its place, its words are deleted, and cards that have not gone out
 * stay. A draft is deleted (null comes back). Twice is once. Refuses with "not-allowed", "post-not-found",
 * "post-being-published" and "changed-by-someone-else".
 */
export type WithdrawPost = (input: {
  readonly actor: Actor;
  readonly id: string;
  readonly version: number | null;
}) => Promise<StoredPost | null>;

export function makeWithdrawPost(deps: WithdrawPostDeps): WithdrawPost {
  const { posts, clock } = deps;
  return async ({ actor, id, version }) => {
    const read = await findOwnPost(posts, actor, id);
    const { post } = read;
    if (post.state === "withdrawn") return read;
    if (post.state === "publishing") throw new Refusal("post-being-published");
    if (version !== null && version !== read.version) throw new Refusal("changed-by-someone-else");
    if (post.state === "draft") {
      await posts.remove(post);
      return null;
    }
    await posts.noteUnfinished(id, clock.now());
    const saved = await posts.replace(read, withdrawn(post, clock.now()));
    if (!saved) throw new Refusal("changed-by-someone-else");
    await deps.showInChannels(id);
    // Stays noted: a card that was on its way at this moment is found when it is all shown once more.
    deps.underWay.start(deps.showInChats(id));
    return saved;
  };
}
