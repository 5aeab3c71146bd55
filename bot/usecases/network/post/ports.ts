import type { Post, PostKind } from "../../../domain/network/post/post";

/** A post with the number of times that it has been saved, for edits that must not undo somebody else's. */
export interface StoredPost {
  readonly post: Post;
  readonly version: number;
}

export interface PostQuery {
  /** Posts for an area and those for everybody; null: all posts. */
  readonly area: string | null;
  readonly kind: PostKind | null;
  /** Where the page before ended (`PostList.next`); null is the beginning. */
  readonly after: string | null;
  readonly limit: number;
}

export interface PostList {
  /** Newest first. */
  readonly posts: readonly StoredPost[];
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
}

export interface UnfinishedPost {
  readonly id: string;
  /** UTC. */
  readonly since: string;
}

export interface PostStore {
  get(id: string): Promise<StoredPost | null>;
  /** Adds a draft. */
  create(post: Post): Promise<StoredPost>;
  /** Null when somebody else has changed the post since it was read. */
  replace(read: StoredPost, post: Post): Promise<StoredPost | null>;
  /** Puts a published post in the lists and takes it from its author's drafts. Repeating changes nothing. */
  enlist(post: Post): Promise<void>;
  /** Removes a draft. */
  remove(post: Post): Promise<void>;
  /** An author's drafts, newest first. */
  drafts(authorId: string): Promise<readonly StoredPost[]>;
  page(query: PostQuery): Promise<PostList>;
  /** Notes that something about a post has been begun that takes more than one step. */
  noteUnfinished(id: string, since: string): Promise<void>;
  noteFinished(id: string): Promise<void>;
  /** What has been noted, in no order; read from a list of its own. */
  unfinished(): Promise<readonly UnfinishedPost[]>;
}
