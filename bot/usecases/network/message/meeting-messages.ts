import type { MeetingItem, OwnSignUp } from "../../../contract/network/meeting";

/** What a meeting's cards show: nobody's name but that of whoever called it. */
export type ShownMeeting = Omit<MeetingItem, "own" | "mayChange">;

/** The meeting's card: with the counts for all, and in somebody's chat with their own answer. */
export interface MeetingMessage {
  readonly kind: "meeting";
  readonly meeting: ShownMeeting;
  readonly own: OwnSignUp | null;
}

/** News to somebody who has signed up. */
export interface MeetingNewsMessage {
  readonly kind: "meeting-news";
  readonly news: "reminder" | "seat" | "moved" | "cancelled";
  readonly meeting: ShownMeeting;
}

/** To a manager: how many of their own want to go (S41). Names are only of own people who are not hidden. */
export interface MeetingManagersMessage {
  readonly kind: "meeting-managers";
  readonly meeting: ShownMeeting;
  /** Own people who come or wait. */
  readonly wanting: number;
  /** All own supervisors. */
  readonly supervisors: number;
  readonly names: readonly string[];
}
