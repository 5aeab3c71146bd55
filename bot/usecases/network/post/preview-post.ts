import type { PostPreview } from "../../../contract/network/post";
import type { Actor } from "../../../domain/access/actor";
import type { NetworkMessage } from "../message/messages";
import type { OpenPost } from "./open-post";
import { channelMessage } from "./post-messages";

export interface PreviewPostDeps {
  readonly openPost: OpenPost;
  /** The very card that the channel gets. */
  readonly render: (message: NetworkMessage) => {
    readonly card: Readonly<Record<string, unknown>>;
    readonly summary: string;
  };
}

/** A post as its card. Nothing is sent. A draft that cannot be a card yet has none. Refuses with "post-not-found". */
export type PreviewPost = (input: { readonly actor: Actor; readonly id: string }) => Promise<PostPreview>;

export function makePreviewPost({ openPost, render }: PreviewPostDeps): PreviewPost {
  return async (input) => {
    const { post, problems } = await openPost(input);
    if (problems.length > 0) return { card: null, summary: null, problems };
    return { ...render(channelMessage(post)), problems };
  };
}
