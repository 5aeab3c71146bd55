import { textIn, type Language, type Text } from "../../../text/text";
import type {
  MeetingManagersMessage,
  MeetingNewsMessage,
  ShownMeeting,
} from "../../../usecases/network/message/meeting-messages";
import { cardTemplate, type CardData } from "../../card-template";
import { peopleText } from "../../people-text";
import type { CardSetting, RenderedMessage } from "../render-message";
import template from "./meeting-news-card.json";
import { whenText } from "./meeting-words";

const fill = cardTemplate(template);

/** A reminder, a seat that has become free, another time or place, or that it is cancelled. */
export function meetingNewsCard(
  { news, meeting }: MeetingNewsMessage,
  setting: CardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const heading = t(`network.meeting.news.${news}.title`);
  const card = fill(
    {
      ...common(meeting, setting, language),
      heading,
      text: t(`network.meeting.news.${news}.text`),
      lines: [],
      mayDecline: news !== "cancelled",
    },
    [new URL(setting.publicUrl).host],
  );
  return { card, summary: summaryOf(heading, meeting) };
}

/** To a manager: so many of the own people want to go (S41). */
export function meetingManagersCard(
  { meeting, wanting, supervisors, names }: MeetingManagersMessage,
  setting: CardSetting,
  language: Language,
): RenderedMessage {
  const t = textIn(language);
  const heading = t("network.meeting.managers.title", { wanting, supervisors });
  const card = fill(
    {
      ...common(meeting, setting, language),
      heading,
      text: t("network.meeting.managers.text"),
      lines: nameLines(names, wanting, t).map((text) => ({ text: peopleText(text, 4000) })),
      mayDecline: false,
    },
    [new URL(setting.publicUrl).host],
  );
  return { card, summary: summaryOf(heading, meeting) };
}

function common(meeting: ShownMeeting, { publicUrl }: CardSetting, language: Language): CardData {
  const t = textIn(language);
  const online = t("network.meeting.online", { button: t("network.meeting.join") });
  return {
    lang: language,
    meetingId: meeting.id,
    title: peopleText(meeting.title),
    when: whenText(meeting, language),
    where: peopleText(meeting.place === "" ? online : t("network.meeting.place", { place: meeting.place })),
    no: t("network.meeting.no"),
    fileUrl: `${publicUrl}${meeting.calendarFile}`,
    calendarFile: t("network.meeting.calendar-file"),
  };
}

function nameLines(names: readonly string[], wanting: number, t: Text): readonly string[] {
  return [
    ...(names.length > 0 ? [t("network.meeting.managers.names", { names: names.join(", ") })] : []),
    ...(names.length < wanting ? [t("network.meeting.managers.note")] : []),
  ];
}

function summaryOf(heading: string, { title }: ShownMeeting): string {
  return `${heading}: ${peopleText(title)}`;
}
