import type { Post } from "../../../domain/network/post/post";
import type { ChannelMessenger } from "../message/ports";
import type { ChannelsFor } from "../team/channels-for";
import type { PostStore } from "./ports";
import { channelMessage } from "./post-messages";

export interface ShowInChannelsDeps {
  readonly posts: Pick<PostStore, "get">;
  readonly channels: Pick<ChannelMessenger, "replace">;
  readonly channelsFor: ChannelsFor;
}

/**
 * Puts a post as it is now in the place of its cards: other words, or the line of a withdrawn one. When somebody
 * changes it meanwhile the cards are put right again, so that the last words are what stays.
 */
export type ShowInChannels = (id: string) => Promise<void>;

/** Each turn follows a change by a person, so there are seldom two. */
const TURNS = 5;

export function makeShowInChannels({ posts, channels, channelsFor }: ShowInChannelsDeps): ShowInChannels {
  async function show(post: Post): Promise<void> {
    const current = await channelsFor(post.content.area);
    const message = channelMessage(post);
    await Promise.all(
      post.places.map(async ({ teamId, thread, serviceUrl: before }) => {
        if (!thread) return;
        // Where Teams is reached may have changed since the post was published.
        const serviceUrl = current.find((channel) => channel.teamId === teamId)?.serviceUrl ?? before;
        const { conversationId, activityId } = thread;
        await channels.replace({ conversationId, activityId, serviceUrl }, activityId, message);
      }),
    );
  }

  return async (id) => {
    let shown: number | null = null;
    for (let turn = 0; turn < TURNS; turn++) {
      const now = await posts.get(id);
      if (!now || now.version === shown) return;
      await show(now.post);
      shown = now.version;
    }
  };
}
