import type { MeetingList } from "../../../contract/network/meeting";
import type { Actor } from "../../../domain/access/actor";
import type { AnswerMeeting } from "./answer-meeting";
import type { CallMeeting } from "./call-meeting";
import type { CancelMeeting, ChangeMeeting, CheckChange } from "./change-meeting";
import type { CheckDraft } from "./check-draft";
import type { NoteAttendance } from "./note-attendance";
import type { ListMeetings, ReadCalendarEntry, ShowMeeting } from "./show-meetings";

/** Everything that people do with meetings, from the bot or the tab. */
export interface MeetingUseCases {
  readonly listMeetings: ListMeetings;
  readonly showMeeting: ShowMeeting;
  readonly readCalendarEntry: ReadCalendarEntry;
  readonly mayCallFor: (actor: Actor) => Promise<MeetingList["mayCallFor"]>;
  readonly checkDraft: CheckDraft;
  readonly checkChange: CheckChange;
  readonly callMeeting: CallMeeting;
  readonly changeMeeting: ChangeMeeting;
  readonly cancelMeeting: CancelMeeting;
  readonly answerMeeting: AnswerMeeting;
  readonly noteAttendance: NoteAttendance;
  readonly newMeetingId: () => string;
  /** Whether a meeting's beginning has passed. */
  readonly hasBegun: (meeting: { readonly startsAt: string }) => boolean;
}
