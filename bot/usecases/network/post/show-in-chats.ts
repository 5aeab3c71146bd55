import type { ContactStore } from "../ports";
import type { DeliveryStore, FollowerStore } from "../delivery/ports";
import type { NetworkMessage } from "../message/messages";
import type { ChatMessenger } from "../message/ports";
import type { PostStore } from "./ports";
import { channelMessage } from "./post-messages";

export interface ShowInChatsDeps {
  readonly posts: Pick<PostStore, "get">;
  readonly deliveries: Pick<DeliveryStore, "of">;
  readonly followers: Pick<FollowerStore, "unfollowed">;
  readonly contacts: Pick<ContactStore, "get">;
  readonly chats: Pick<ChatMessenger, "replace">;
}

/**
 * Puts a post as it is now in the place of the cards that have gone out to people's chats, one after another: nobody
 * waits for it, and it is never more than one request at a time.
 */
export type ShowInChats = (id: string) => Promise<void>;

export function makeShowInChats(deps: ShowInChatsDeps): ShowInChats {
  return async (id) => {
    const about = { kind: "post", id } as const;
    const unfollowed = await deps.followers.unfollowed();
    for await (const { value } of deps.deliveries.of(about)) {
      if (!value.card) continue;
      const contact = await deps.contacts.get(value.contactKey);
      // Read for each: whoever withdraws it while others get the new words is to be the last.
      const stored = await deps.posts.get(id);
      if (!contact || contact.unreachableSince !== null || !stored) continue;
      const message = channelMessage(stored.post);
      const follows = !unfollowed.has(value.contactKey);
      const shown: NetworkMessage = message.kind === "post" ? { kind: "delivered", message, about, follows } : message;
      await deps.chats.replace(contact, value.card, shown);
    }
  };
}
