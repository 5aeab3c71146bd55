import type { Post } from "../../../domain/network/post/post";

/** A post as others read it, in a channel or in a chat. */
export interface PostMessage {
  readonly kind: "post";
  readonly post: Pick<Post, "author" | "content">;
}

/** What stands in place of a post that has been taken back. */
export interface PostWithdrawnMessage {
  readonly kind: "post-withdrawn";
}

/** What a channel shows of a post as it is now. */
export function channelMessage({ state, author, content }: Post): PostMessage | PostWithdrawnMessage {
  if (state === "withdrawn") return { kind: "post-withdrawn" };
  return { kind: "post", post: { author, content } };
}
