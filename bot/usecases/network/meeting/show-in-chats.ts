import type { Clock } from "../../../clock";
import type { DeliveryStore, FollowerStore } from "../delivery/ports";
import type { ChatMessenger } from "../message/ports";
import type { ContactStore } from "../ports";
import { ownSignUp, shownMeeting } from "./meeting-view";
import { aboutOccasion } from "./occasion";
import type { MeetingStore } from "./ports";

export interface ShowInChatsDeps {
  readonly meetings: Pick<MeetingStore, "get">;
  readonly deliveries: Pick<DeliveryStore, "of">;
  readonly followers: Pick<FollowerStore, "unfollowed">;
  readonly contacts: Pick<ContactStore, "get">;
  readonly chats: Pick<ChatMessenger, "replace">;
  readonly clock: Clock;
}

/**
 * Puts a meeting as it is now in the place of the invitations that have gone out to people's chats, one after another:
 * it is never more than one request at a time. Each shows its reader's own answer.
 */
export type ShowInChats = (id: string) => Promise<void>;

export function makeShowInChats({
  meetings,
  deliveries,
  followers,
  contacts,
  chats,
  clock,
}: ShowInChatsDeps): ShowInChats {
  return async (id) => {
    const about = aboutOccasion({ id }, { kind: "called" });
    const unfollowed = await followers.unfollowed();
    for await (const { value } of deliveries.of(about)) {
      if (!value.card) continue;
      const contact = await contacts.get(value.contactKey);
      // Read for each: whoever cancels it while others get the new time is to be the last.
      const room = await meetings.get(id);
      if (!contact || contact.unreachableSince !== null || !room) continue;
      const shown = { meeting: shownMeeting(room, clock), own: ownSignUp(room.signUps, value.contactKey) };
      const message = { kind: "meeting", ...shown } as const;
      const follows = !unfollowed.has(value.contactKey);
      await chats.replace(contact, value.card, { kind: "delivered", message, about, follows });
    }
  };
}
