import type { Actor } from "../../../domain/access/actor";
import { textIn, type Language } from "../../../text/text";
import type { MeetingList } from "../../../contract/network/meeting";
import type { MeetingUseCases } from "../../../usecases/network/meeting/use-cases";
import type { RenderedMessage, CardSetting } from "../render-message";
import { attendanceCard, notedBeyondCard } from "./attendance-card";
import { draftFrom, EMPTY_FORM, formFrom, type FormData } from "./form-data";
import { meetingCard } from "./meeting-card";
import { meetingFormCard } from "./meeting-form-card";

export interface MeetingDeskDeps extends MeetingUseCases {
  readonly setting: CardSetting;
}

/** Who is at the desk. */
export interface MeetingVisitor {
  readonly actor: Actor;
  /** The contact key. */
  readonly person: string;
  readonly language: Language;
}

export type MeetingDesk = ReturnType<typeof makeMeetingDesk>;

/** The cards with which meetings are written, changed and looked at: each step answers with the next card. */
export function makeMeetingDesk(deps: MeetingDeskDeps) {
  const { setting } = deps;

  async function show(visitor: MeetingVisitor, id: string, notice = ""): Promise<RenderedMessage> {
    const { details } = await deps.showMeeting({ actor: visitor.actor, person: visitor.person, id });
    const hasBegun = deps.hasBegun(details);
    return meetingCard({ meeting: details, own: details.own, details, hasBegun, notice }, setting, visitor.language);
  }

  async function form(
    { actor, language }: MeetingVisitor,
    data: FormData,
    problems: Parameters<typeof meetingFormCard>[0]["problems"] = [],
  ): Promise<RenderedMessage> {
    const mayCallFor: MeetingList["mayCallFor"] = await deps.mayCallFor(actor);
    return meetingFormCard({ form: data, problems, mayCallFor }, language);
  }

  return {
    show,

    /** The empty form. The meeting gets its id here, so that two presses on "publish" call one. */
    open: (visitor: MeetingVisitor) => form(visitor, { ...EMPTY_FORM, meetingId: deps.newMeetingId() }),

    /** The form with what a draft or a meeting holds. */
    async edit(visitor: MeetingVisitor, data: FormData): Promise<RenderedMessage> {
      if (data.title !== "" || data.day !== "") return form(visitor, data);
      const { actor, person } = visitor;
      const { details, version } = await deps.showMeeting({ actor, person, id: data.meetingId });
      if (!details.draft) return show(visitor, data.meetingId);
      return form(visitor, formFrom(details.draft, { meetingId: data.meetingId, version }));
    },

    /** The card as others are going to see it, or the form with what has to be put right. */
    async preview(visitor: MeetingVisitor, data: FormData): Promise<RenderedMessage> {
      const { meetingId: id, version } = data;
      const given = { actor: visitor.actor, draft: draftFrom(data) };
      const checked = version === "" ? await deps.checkDraft(given) : await deps.checkChange({ ...given, id });
      const kept = formFrom(checked.draft, data);
      if (checked.kind === "held-back") return form(visitor, kept, checked.problems);
      const notice = textIn(visitor.language)("network.meeting.preview.title");
      return meetingCard({ meeting: checked.preview, own: null, draft: kept, notice }, setting, visitor.language);
    },

    /** Calls the meeting or saves the change. */
    async publish(visitor: MeetingVisitor, data: FormData): Promise<RenderedMessage> {
      const t = textIn(visitor.language);
      const { meetingId: id, version } = data;
      const given = { actor: visitor.actor, id, draft: draftFrom(data) };
      const outcome = version === "" ? await deps.callMeeting(given) : await deps.changeMeeting({ ...given, version });
      switch (outcome.kind) {
        case "held-back":
          return form(visitor, formFrom(outcome.draft, data), outcome.problems);
        case "called":
          return show(visitor, id, t("network.meeting.called", { channels: outcome.channels }));
        case "exists":
          return show(visitor, id, t("network.meeting.exists"));
        case "changed":
          return show(visitor, id, t("network.meeting.changed", { moved: outcome.isMoved ? "yes" : "no" }));
      }
    },

    async cancel(visitor: MeetingVisitor, id: string): Promise<RenderedMessage> {
      await deps.cancelMeeting({ actor: visitor.actor, id });
      return show(visitor, id, textIn(visitor.language)("network.meeting.was-cancelled"));
    },

    async attendance(visitor: MeetingVisitor, id: string): Promise<RenderedMessage> {
      const { details } = await deps.showMeeting({ actor: visitor.actor, person: visitor.person, id });
      return details.mayChange ? attendanceCard(details, visitor.language) : show(visitor, id);
    },

    async note(
      visitor: MeetingVisitor,
      { meetingId: id, came, others }: { meetingId: string; came: readonly number[]; others: number },
    ): Promise<RenderedMessage> {
      const { actor, person } = visitor;
      const { details } = await deps.showMeeting({ actor, person, id });
      await deps.noteAttendance({ actor, id, came: [...came, ...notedBeyondCard(details)], others });
      return show(visitor, id, textIn(visitor.language)("network.meeting.noted"));
    },
  };
}
