import type { Clock } from "../../../clock";
import type { Actor } from "../../../domain/access/actor";
import { requireAllowed } from "../../../domain/access/can";
import { cleanContent, keptDraft, postProblems, type PostProblem } from "../../../domain/network/post/check-post";
import type { Post, PostContent } from "../../../domain/network/post/post";
import { edited } from "../../../domain/network/post/publishing";
import type { TextSettings } from "../../../domain/network/text-check";
import { Refusal } from "../../../domain/refusal";
import type { ReadDirectory } from "../../access/ports";
import { findOwnPost } from "./find-post";
import type { PostStore, StoredPost } from "./ports";
import type { ShowInChannels } from "./show-in-channels";
import type { ShowInChats } from "./show-in-chats";
import type { UnderWay } from "./under-way";

export interface WritePostDeps {
  readonly posts: PostStore;
  readonly readDirectory: ReadDirectory;
  readonly showInChannels: ShowInChannels;
  readonly showInChats: ShowInChats;
  readonly underWay: UnderWay;
  readonly texts: TextSettings;
  readonly clock: Clock;
  readonly newId: () => string;
}

interface WritePostInput {
  readonly actor: Actor;
  /** Null begins a new post. */
  readonly id: string | null;
  /** The version that the change was made from; null when it does not matter. */
  readonly version: number | null;
  readonly content: PostContent;
}

/**
 * "draft": kept, whatever is wrong with it; the problems have to be dealt with before it is published. "published": the
 * channels show the new words. "held-back": a published post was not changed, because of the problems.
 */
interface WrittenPost extends StoredPost {
  readonly kind: "draft" | "published" | "held-back";
  readonly problems: readonly PostProblem[];
}

/**
 * Writes a post: a draft of one's own, or other words in what has been published (S39). Refuses with "not-allowed",
 * "post-not-found", "place-not-found", "post-being-published", "post-withdrawn" and "changed-by-someone-else".
 */
export type WritePost = (input: WritePostInput) => Promise<WrittenPost>;

export function makeWritePost(deps: WritePostDeps): WritePost {
  const { posts, clock } = deps;

  async function requireArea(area: string | null): Promise<void> {
    if (area === null) return;
    const { units } = await deps.readDirectory();
    if (!units.some((unit) => unit.area === area)) throw new Refusal("place-not-found");
  }

  async function replaced(read: StoredPost, post: Post): Promise<StoredPost> {
    const saved = await posts.replace(read, post);
    if (!saved) throw new Refusal("changed-by-someone-else");
    return saved;
  }

  return async ({ actor, id, version, content: given }) => {
    const content = cleanContent(given);
    const problems = postProblems(content, deps.texts);
    const read = id === null ? null : await findOwnPost(posts, actor, id);
    if (read) requireOpen(read.post);
    if (read && version !== null && version !== read.version) throw new Refusal("changed-by-someone-else");
    if (read?.post.state === "published") {
      if (problems.length > 0) return { ...read, kind: "held-back", problems };
      const { id: postId } = read.post;
      await posts.noteUnfinished(postId, clock.now());
      const saved = await replaced(read, edited(read.post, content, clock.now()));
      await deps.showInChannels(postId);
      deps.underWay.start(deps.showInChats(postId).then(() => posts.noteFinished(postId)));
      return { ...saved, kind: "published", problems };
    }
    requireAllowed(actor, "write-post", { area: content.area });
    await requireArea(content.area);
    const kept = keptDraft(content, problems);
    const saved = read
      ? await replaced(read, edited({ ...read.post, author: authorOf(actor, content) }, kept, clock.now()))
      : await posts.create(newPost(deps.newId(), actor, kept, clock.now()));
    return { ...saved, kind: "draft", problems };
  };
}

/** Refuses what cannot be changed, or not just now: "post-withdrawn", "post-being-published". */
export function requireOpen({ state }: Pick<Post, "state">): void {
  if (state === "withdrawn") throw new Refusal("post-withdrawn");
  if (state === "publishing") throw new Refusal("post-being-published");
}

function newPost(id: string, actor: Actor, content: PostContent, now: string): Post {
  return {
    id,
    author: authorOf(actor, content),
    content,
    state: "draft",
    createdAt: now,
    changedAt: now,
    publishedAt: null,
    claimedAt: null,
    places: [],
  };
}

/** Whoever leads the area that it is for writes from there; else HR is HR, and anybody else leads one area. */
function authorOf(actor: Actor, { area }: PostContent): Post["author"] {
  const leads = area !== null && actor.leadIn.includes(area);
  const from = leads ? area : actor.isHr ? null : (actor.leadIn[0] ?? null);
  return { id: actor.id, name: actor.name, from };
}
