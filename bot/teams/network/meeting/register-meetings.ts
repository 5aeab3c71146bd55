import type { Application } from "@microsoft/teams-ai";
import { z } from "zod/v4";
import type { SignUpAnswer } from "../../../domain/network/meeting/sign-ups";
import type { ReadDelivered } from "../../../usecases/network/delivery/read-delivered";
import type { AnswerMeeting } from "../../../usecases/network/meeting/answer-meeting";
import { keyOf } from "../../../usecases/network/remember-contact";
import { registerPress, type Press, type PressDeps, type PressReply } from "../../press";
import { isPersonalChat } from "../../sender";
import { VERBS } from "../../verbs";
import type { RenderedMessage, RenderMessage } from "../render-message";
import { ATTENDANCE_DATA } from "./attendance-card";
import { FORM_DATA, MEETING_DATA } from "./form-data";
import type { MeetingDesk, MeetingVisitor } from "./meeting-desk";

export interface RegisterMeetingsDeps extends PressDeps {
  readonly meetingDesk: MeetingDesk;
  readonly answerMeeting: AnswerMeeting;
  readonly readDelivered: ReadDelivered;
  readonly render: RenderMessage;
}

/**
 * The buttons of meetings' cards. In a channel the answer is a card that only whoever pressed sees; what the shared card
 * tells everybody follows by itself.
 */
export function registerMeetings(app: Application, deps: RegisterMeetingsDeps): void {
  const desk = deps.meetingDesk;
  const empty = z.object({});

  registerPress(app, deps, VERBS.joinMeeting, MEETING_DATA, (press) => answer(press, "yes"));
  registerPress(app, deps, VERBS.declineMeeting, MEETING_DATA, (press) => answer(press, "no"));
  registerPress(app, deps, VERBS.showMeeting, MEETING_DATA, async (press) => {
    return passing(await desk.show(visitorOf(press), press.data.meetingId));
  });
  registerPress(app, deps, VERBS.newMeeting, empty, async (press) => passing(await desk.open(visitorOf(press))));
  registerPress(app, deps, VERBS.editMeeting, FORM_DATA, async (press) => {
    return passing(await desk.edit(visitorOf(press), press.data));
  });
  registerPress(app, deps, VERBS.previewMeeting, FORM_DATA, async (press) => {
    return lasting(await desk.preview(visitorOf(press), press.data), press);
  });
  registerPress(app, deps, VERBS.publishMeeting, FORM_DATA, async (press) => {
    return lasting(await desk.publish(visitorOf(press), press.data), press);
  });
  registerPress(app, deps, VERBS.cancelMeeting, MEETING_DATA, async (press) => {
    return lasting(await desk.cancel(visitorOf(press), press.data.meetingId), press);
  });
  registerPress(app, deps, VERBS.openAttendance, MEETING_DATA, async (press) => {
    return passing(await desk.attendance(visitorOf(press), press.data.meetingId));
  });
  registerPress(app, deps, VERBS.noteAttendance, ATTENDANCE_DATA, async (press) => {
    return lasting(await desk.note(visitorOf(press), press.data), press);
  });

  async function answer(press: Press<z.infer<typeof MEETING_DATA>>, given: SignUpAnswer): Promise<PressReply> {
    const { actor, sender, language, data } = press;
    const person = keyOf(sender);
    const answered = await deps.answerMeeting({ actor, person, id: data.meetingId, answer: given });
    const message = { kind: "meeting", ...answered } as const;
    const about = { kind: "meeting", id: data.meetingId } as const;
    // A card that came by itself keeps its way to stop such cards.
    const cameByItself = isPersonalChat(press.activity) && (await deps.readDelivered(about, person)) !== null;
    const shown = cameByItself ? ({ kind: "delivered", message, about, follows: true } as const) : message;
    return lasting(deps.render(shown, language), press);
  }
}

function visitorOf({ actor, sender, language }: Press<unknown>): MeetingVisitor {
  return { actor, person: keyOf(sender), language };
}

/** Shown to the one who pressed; the card stays as it was. */
function passing(rendered: RenderedMessage): PressReply {
  return { kind: "card", ...rendered, stays: false };
}

/** Takes the card's place in the chat; in a channel only whoever pressed sees it. */
function lasting(rendered: RenderedMessage, { activity }: Press<unknown>): PressReply {
  return { kind: "card", ...rendered, stays: isPersonalChat(activity) };
}
