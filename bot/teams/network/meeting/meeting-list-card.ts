import { stockholmDay } from "../../../clock";
import type { MeetingItem, MeetingList } from "../../../contract/network/meeting";
import { dayInWords } from "../../../text/day";
import { textIn, type Language } from "../../../text/text";
import { cardTemplate, type CardData } from "../../card-template";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import template from "./meeting-list-card.json";
import { ownText, seatsText, whenText } from "./meeting-words";

const fill = cardTemplate(template);
/** With "new meeting" that makes six buttons, as many as Teams shows. */
const MOST = 5;
const LONGEST_BUTTON = 60;

/** The meetings to come, each with a button that shows it. */
export function meetingListCard(
  { meetings, found, mayCallFor }: MeetingList,
  { contactMailbox }: CardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const heading = t("network.meeting.list.title");
  const shown = meetings.slice(0, MOST);
  const mayCall = mayCallFor.everybody || mayCallFor.areas.length > 0;
  const card = fill({
    ...{ lang: language, heading, mayCall },
    none: shown.length === 0 ? t("network.meeting.list.none") : "",
    meetings: shown.map((meeting) => lineData(meeting, language)),
    more: found > shown.length ? t("network.meeting.list.more", { count: found - shown.length }) : "",
    whoCan: mayCall ? "" : t("network.meeting.list.who-can", { mailbox: contactMailbox }),
    new: t("network.meeting.list.new"),
  });
  return { card, summary: heading };
}

function lineData(meeting: MeetingItem, language: Language): CardData {
  const title = peopleText(meeting.title);
  const day = dayInWords(language, stockholmDay(meeting.startsAt));
  return {
    meetingId: meeting.id,
    title,
    when: whenText(meeting, language),
    seats: meeting.state === "cancelled" ? textIn(language)("network.meeting.cancelled") : seatsText(meeting, language),
    own: meeting.state === "planned" ? ownText(meeting.own, language) : "",
    show: textIn(language)("network.meeting.list.show", { day, title }).slice(0, LONGEST_BUTTON),
  };
}
