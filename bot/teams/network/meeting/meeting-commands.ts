import type { ListMeetings } from "../../../usecases/network/meeting/show-meetings";
import { keyOf } from "../../../usecases/network/remember-contact";
import type { ChatCommand } from "../../talk/command";
import type { CardSetting } from "../render-message";
import type { MeetingDesk } from "./meeting-desk";
import { meetingListCard } from "./meeting-list-card";

export interface MeetingCommandsDeps {
  readonly meetingDesk: MeetingDesk;
  readonly listMeetings: ListMeetings;
  readonly setting: CardSetting;
}

const NOBODY = { areas: [], everybody: false };

/** "Träffar" and "ny träff" (S41). */
export function meetingCommands({ meetingDesk, listMeetings, setting }: MeetingCommandsDeps): readonly ChatCommand[] {
  return [
    {
      id: "meetings",
      places: ["chat", "channel", "group"],
      answer: async ({ actor, sender, place, language }) => {
        const list = await listMeetings({ actor, person: keyOf(sender), which: "coming", page: 1 });
        // Others read along outside the chat: one's own answers are none of theirs.
        const shown =
          place === "chat"
            ? list
            : { ...list, meetings: list.meetings.map((one) => ({ ...one, own: null })), mayCallFor: NOBODY };
        return { kind: "card", ...meetingListCard(shown, setting, language) };
      },
    },
    {
      id: "new-meeting",
      places: ["chat"],
      answer: async ({ actor, sender, language }) => ({
        kind: "card",
        ...(await meetingDesk.open({ actor, person: keyOf(sender), language })),
      }),
    },
  ];
}
